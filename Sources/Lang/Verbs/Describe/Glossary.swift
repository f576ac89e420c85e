/// Words of the trade, each in a sentence.
public enum Glossary {
  /// Every word with what it means, in the order of the manual.
  public static var all: [(words: [String], meaning: String)] { entries }

  static func meaning(of word: String) -> String? {
    let wanted = folded(word)
    return entries.first { entry in entry.words.contains { folded($0) == wanted } }?.meaning
  }

  private static let entries: [(words: [String], meaning: String)] = [
    (["show"], "the number of an indicator, by groups, places or years"),
    (["gap"], "how far each group is from a reference group, in points and in people"),
    (["list"], "which partners, programs or other things there are"),
    (["count"], "how many partners, programs or other things there are"),
    (["describe"], "what a name means"),
    (["percent", "percentage"], "a part of 100, written `60%`: how many of those counted"),
    (
      ["percentage point", "percentage points", "points", "pp"],
      "the difference of two percents, written `10pp`: from 40 % to 50 % are 10 points"
    ),
    (["reference", "reference group"], "the group that others are compared with, after `vs`"),
    (["baseline"], "where progress is counted from"),
    (["target"], "the value an indicator should reach, and by when"),
    (["break"], "a period from which on numbers are not comparable with those before"),
    (["suppressed", "hidden", "*"], "hidden, so that nobody's own result can be worked out"),
    (
      ["interval", "confidence interval", "low", "high", "ci"],
      "the range in which the number would lie in most repetitions: small groups vary more"
    ),
    (["n"], "how many people the number is about"),
    (["cut"], "a table as it was published: a level of place and the groups it is broken by"),
    (["backbone"], "the organization that keeps a partnership together"),
    (["cbo"], "a community-based organization"),
  ]
}
