import Lang
import Tabular

extension HeaderProblem {
  var words: ProblemWords {
    switch self {
    case .noColumn(let name, let field, let near):
      ProblemWords(
        "S7220", "no row of the file holds the column `\(name.quotable)` of `\(field)`",
        hint: ProblemWords.near(near, otherwise: "`preview` shows the columns of the file"))
    case .noOccurrence(let name, let wanted, let found):
      ProblemWords(
        "S7221", "column `\(name.quotable)` number \(wanted) is wanted, and there are \(found)")
    case .repeatedColumn(let name, let count):
      ProblemWords(
        "S7222", "there are \(count) columns `\(name.quotable)`",
        hint: "say which: `column(\"\(name.quotable)\", 1)`")
    case .noPosition(let position, let columns):
      ProblemWords("S7223", "column \(position) is wanted, and there are \(columns)")
    case .noHeader(let names):
      ProblemWords(
        "S7224",
        "no row holds all of \(names.map { "`\($0.quotable)`" }.joined(separator: ", "))",
        hint: "say where the header is: `header = 5`")
    case .noMeasure(let indicator, let suggestion):
      ProblemWords(
        "S7225", "which columns hold the numbers of `\(indicator)` is not said",
        hint: suggestion.map { "perhaps: \($0)" } ?? "`preview` shows the columns of the file")
    }
  }
}

extension NumberProblem {
  var words: ProblemWords {
    switch self {
    case .unknownToken(let token, let header):
      ProblemWords(
        "S7230",
        "`\(token.quotable)` in column `\(header.quotable)` is no number and no known token",
        hint: "say what it means: `tokens = [token(\(quote(token)), suppressed)]`")
    case .notWhole(let token, let header):
      ProblemWords(
        "S7231", "`\(token.quotable)` in column `\(header.quotable)` is no whole number of people")
    case .tooLarge(let token, let header):
      ProblemWords("S7232", "`\(token.quotable)` in column `\(header.quotable)` is too large")
    case .percentTooHigh(let token, let header):
      ProblemWords(
        "S7233", "`\(token.quotable)` in column `\(header.quotable)` is above 150 %",
        hint: "a percent is part of a whole: check which column is mapped")
    case .disagreement(let percent):
      ProblemWords(
        "S7234", "the counts beside `\(percent.quotable)` give another percent",
        hint: "check which columns `n`, `met` and `percent` are")
    case .emptyRange(let token, let header):
      ProblemWords(
        "S7235", "`\(token.quotable)` in column `\(header.quotable)` is a range of nothing")
    case .mixedScale(let small, let header):
      ProblemWords(
        "S7236",
        "column `\(header.quotable)` holds `\(small.quotable)` beside numbers above 1",
        hint: "say what it means: `scale = percent` or `scale = fraction`")
    }
  }

  private func quote(_ token: String) -> String { "\"" + token.quotable + "\"" }
}

extension NameProblem {
  var words: ProblemWords {
    switch self {
    case .unknownPeriod(let text, let kind):
      ProblemWords("S7240", "`\(text.quotable)` is no \(kind.inWords)")
    case .ambiguousDate(let text):
      ProblemWords(
        "S7241", "which part of `\(text.quotable)` is the day cannot be told",
        hint: "say the order: `dates = mdy`")
    case .noPeriod:
      ProblemWords(
        "S7242", "the period of these numbers is not said",
        hint: "add `year = column(\"Year\")`, `year = 2018-19`, or `{year}` in the file's name")
    case .unknownPlace(let name, let level, let near):
      ProblemWords(
        "S7250", "there is no \(level) called `\(name.quotable)`",
        hint: ProblemWords.near(near, otherwise: "`places = new` makes the places of a file"))
    case .ambiguousPlace(let name, let level, let parents):
      ProblemWords(
        "S7251", "there are several places of level \(level) called `\(name.quotable)`",
        hint: "say what it lies in: `parent = \"\(parents.first?.quotable ?? "…")\"`")
    case .unknownParent(let name, 0):
      ProblemWords(
        "S7252", "there is no place called `\(name.quotable)` for others to lie in",
        hint: "load or define it first")
    case .unknownParent(let name, let found):
      ProblemWords("S7252", "there are \(found) places called `\(name.quotable)`")
    case .noPlace:
      ProblemWords(
        "S7253", "the place of these numbers is not said",
        hint: "add `place = column(\"District\")` or `place = \"Connecticut\"`")
    case .noLevel(let levels):
      ProblemWords(
        "S7254",
        levels.isEmpty
          ? "no level of place knows every name of the file"
          : "the names of the file are known at \(levels.joined(separator: " and at "))",
        hint: "say the level: `level = district`")
    case .blankPlace: ProblemWords("S7255", "the place is empty")
    case .unknownMember(let label, let dimension, let near):
      ProblemWords(
        "S7260", "`\(label.quotable)` is not a group of \(dimension)",
        hint: ProblemWords.near(near, otherwise: "`members = new` makes the groups of a file"))
    case .blankMember(let dimension):
      ProblemWords(
        "S7261", "the group of \(dimension) is empty",
        hint: "leave such rows out: `keep = column(\"…\") is not missing`")
    case .unknownGroup(let label, let near):
      ProblemWords(
        "S7262", "`\(label.quotable)` is not a group of any dimension",
        hint: ProblemWords.near(
          Array(near.prefix(3)), otherwise: "`define group` makes one, with this as an alias"))
    case .ambiguousGroup(let label, let dimensions):
      ProblemWords(
        "S7263", "`\(label.quotable)` is a group of \(dimensions.joined(separator: " and of "))",
        hint: "say of which: map `\(dimensions.first ?? "race")` instead of `group`")
    case .secondGroup(let label, let dimension):
      ProblemWords(
        "S7264",
        "`\(label.quotable)` is a group of \(dimension), which another column gives already")
    }
  }
}

extension PeriodKind {
  /// `school year`
  var inWords: String { rawValue.split(separator: "_").joined(separator: " ") }
}
