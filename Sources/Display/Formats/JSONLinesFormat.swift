internal import Tabular

/// One object a row, for programs that read a line at a time.
///
///     {"race":"Asian","value":71.4,"n":412}
///     {"race":"Black","value":{"status":"suppressed"},"n":{"status":"suppressed"}}
enum JSONLinesFormat {
  static func text(_ answer: Answer, options: DisplayOptions) -> String {
    answer.markedTable.jsonRows.map { $0.text + "\n" }.joined()
  }
}
