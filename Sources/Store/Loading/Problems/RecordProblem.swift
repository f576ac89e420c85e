import Lang

/// What can be wrong with a record of a child; never who it is of.
public enum RecordProblem: Sendable, Hashable {
  /// `algebra_1` in a column of indicators
  case unknownIndicator(String, near: [String])
  /// The indicator is a score and the mapping has no `value`.
  case noMeasure(indicator: String, field: String)
  /// `2` where 1 or 0 stands
  case notMet(String, header: String)
  /// `<10` where one child's score stands
  case notOneValue(String, header: String)
  case noPerson
  /// The column of the persons is mapped a second time.
  case personTwice(field: String)
  /// One child, indicator and period twice, with different values: where the first one stands.
  case duplicate(file: String, line: Int)
  /// `All Students`, `State`: a row about many.
  case total(String)
  /// The store has tables of the indicator from this source, or records of it.
  case tablesBeside(indicator: String, source: String)
  case recordsBeside(source: String)
  case publicSource(String)

  var words: ProblemWords {
    switch self {
    case .unknownIndicator(let name, let near):
      ProblemWords(
        "S7290", "there is no indicator called `\(name.quotable)`",
        hint: ProblemWords.near(near, otherwise: "`define indicator` makes one"))
    case .noMeasure(let indicator, let field):
      ProblemWords(
        "S7291", "`\(indicator)` needs `\(field)`, which the mapping does not have",
        hint: "add `\(field) = column(\"…\")`")
    case .notMet(let text, let header):
      ProblemWords(
        "S7292", "`\(text.quotable)` in column `\(header.quotable)` is neither 1 nor 0",
        hint: "a child met the mark or did not: 1, 0, yes or no")
    case .notOneValue(let text, let header):
      ProblemWords(
        "S7293", "`\(text.quotable)` in column `\(header.quotable)` is not the value of one child")
    case .noPerson:
      ProblemWords("S7294", "this row does not say whose record it is")
    case .personTwice(let field):
      ProblemWords(
        "S7295", "the column of `person` is mapped to `\(field)`, too",
        hint: "messages may quote what `\(field)` holds, and never a person's id")
    case .duplicate(let file, let line):
      ProblemWords(
        "S7296", "the same child, indicator and period has other values at \(file):\(line)",
        hint: "keep the row that is right")
    case .total(let text):
      ProblemWords(
        "S7297", "`\(text.quotable)` is about many, and a record is of one child",
        hint: "leave such rows out with `keep`, or load the table `as observations`")
    case .tablesBeside(let indicator, let source):
      ProblemWords(
        "S7298", "`\(source)` has tables of `\(indicator)` already",
        hint: "give the records a source of their own: `source = \(source)_records`")
    case .recordsBeside(let source):
      ProblemWords(
        "S7298", "`\(source)` has records of this indicator already",
        hint: "give the table a source of its own: `source = \(source)_table`")
    case .publicSource(let source):
      ProblemWords(
        "S7299", "`\(source)` is public, and records of children never are",
        hint: "give the records a source of their own: `source = \(source)_records`")
    }
  }
}
