internal import Tabular

/// Comma-separated values: every column, numbers unrounded, one line a row (RFC 4180, LF).
///
///     race,value,n,low,high
///     Asian,71.4,412,66.8,75.6
///     Black,*,*,*,*
enum CSVFormat {
  static func text(_ answer: Answer, options: DisplayOptions) -> String {
    SeparatedText(separator: ",", options: options).text(answer.markedTable)
  }
}
