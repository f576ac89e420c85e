/// Bold and dim, where the reader has a terminal that shows them.
enum Ink {
  case bold, dim

  private var start: String {
    switch self {
    case .bold: "\u{1B}[1m"
    case .dim: "\u{1B}[2m"
    }
  }

  func callAsFunction(_ text: String, if isOn: Bool) -> String {
    isOn && !text.isEmpty ? start + text + "\u{1B}[0m" : text
  }
}
