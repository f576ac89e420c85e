public import Tabular

/// The text of one answer, ending in a newline unless it has no line at all.
public func render(
  _ answer: Answer, as format: TextFormat, options: DisplayOptions = DisplayOptions()
) -> String {
  var stream = AnswerStream(as: format, options: options)
  return stream.text(of: answer)
}

/// Answers written one after the other to the same file, pipe or terminal.
///
///     var stream = AnswerStream(as: .csv)
///     write(stream.text(of: first))
///     write(stream.text(of: second))   // begins with the empty line that parts two csv tables
public struct AnswerStream: Sendable {
  public let format: TextFormat
  public let options: DisplayOptions
  private var isEmpty = true

  public init(as format: TextFormat, options: DisplayOptions = DisplayOptions()) {
    self.format = format
    self.options = options
  }

  /// What to write for the next answer.
  public mutating func text(of answer: Answer) -> String {
    let entry = format.entry
    let mark = options.bom && entry.takesByteOrderMark ? "\u{FEFF}" : ""
    let start = isEmpty ? mark : entry.separator
    isEmpty = false
    return start + entry.write(answer, options)
  }

  /// What to write for a question that failed: a line of json; the others leave it to stderr.
  public mutating func text(of failure: FailedQuestion) -> String {
    switch format {
    case .json:
      isEmpty = false
      return JSONFormat.text(of: failure)
    // A reader of rows would take the failure for a row.
    case .jsonl, .table, .list, .csv, .tsv, .markdown:
      return ""
    }
  }
}

/// A question without an answer: `{"strive":1,"question":…,"error":{"code":…,"message":…}}`.
public struct FailedQuestion: Sendable, Hashable {
  public var question: String
  /// `S2001`.
  public var code: String
  public var message: String

  public init(question: String, code: String, message: String) {
    self.question = question
    self.code = code
    self.message = message
  }
}
