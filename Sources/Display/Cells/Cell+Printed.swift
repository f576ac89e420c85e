public import Tabular

extension Cell {
  /// The cell as text for people: `71.4 %`, `57.8–68.2 %`, `*`, `yes`.
  func printed(in style: NumberStyle) -> String {
    switch self {
    case .number(let value):
      guard let digits = DecimalDigits(value) else { return CellState.error.mark.printed }
      return style.text(digits)
    case .integer(let value):
      return style.text(DecimalDigits(value))
    case .interval(let low, let high):
      guard let low = DecimalDigits(low), let high = DecimalDigits(high) else {
        return CellState.error.mark.printed
      }
      return style.text(from: low, to: high)
    case .text(let text):
      return oneLine(text)
    case .flag(let isSet):
      return isSet ? "yes" : "no"
    case .absent(let state, reason: _):
      return state.mark.printed
    case .total:
      return totalMark
    }
  }
}

extension ColumnType {
  /// Whether cells stand at the right, on their point.
  public var isNumeric: Bool {
    switch self {
    case .number, .count, .percent, .points, .money, .ratio, .probability: true
    case .text, .yesno, .date, .period, .member: false
    }
  }

  /// Whether the column says which thing a row is about, and so stands in front of every block.
  public var isKey: Bool {
    switch self {
    case .member, .period, .date: true
    case .text, .yesno, .number, .count, .percent, .points, .money, .ratio, .probability: false
    }
  }
}
