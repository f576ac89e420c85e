internal import Tabular

/// Tab-separated values: csv with tabs, quoted in the same way where a cell holds a tab or a line.
///
///     race    value   n
///     Asian   71.4    412
enum TSVFormat {
  static func text(_ answer: Answer, options: DisplayOptions) -> String {
    SeparatedText(separator: "\t", options: options).text(answer.markedTable)
  }
}
