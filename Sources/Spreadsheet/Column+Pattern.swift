internal import Display
internal import Tabular

extension Column {
  /// The number format of a spreadsheet: digits as a table has them, and the unit.
  ///
  ///     71.35922   71.4 %        percents and points stay on 0–100, as in csv and json
  ///     0.00002    <0.001
  func numberPattern(_ cells: [Cell]) -> String {
    switch type {
    case .percent: #"0.0" %""#
    case .points: #"0.0" pp""#
    case .count: "#,##0"
    case .probability: #"[<0.0005]"<0.001";0.000"#
    case .ratio: "0.00"
    case .money:
      (isInDollars ? #""$""# : "") + (cells.allSatisfy(\.isWhole) ? "#,##0" : "#,##0.00")
    case .number, .text, .yesno, .date, .period, .member: "General"
    }
  }

  /// Characters from side to side: the widest cell, within reason; the button that filters has room.
  func width(_ cells: [Cell]) -> Int {
    let widest = cells.lazy.map { $0.width(isNumber: type.isNumeric) }.max() ?? 0
    return min(60, max(8, widest + 2, name.displayWidth + 4))
  }
}

extension Cell {
  fileprivate var isWhole: Bool {
    switch self {
    case .number(let value): value.rounded() == value
    case .interval(let low, let high): low.rounded() == low && high.rounded() == high
    case .integer, .text, .flag, .absent, .total: true
    }
  }

  fileprivate func width(isNumber: Bool) -> Int {
    switch self {
    case .number: 9
    case .integer(let value): String(value).count * 4 / 3
    case .interval(let low, let high): shortest(low).count + shortest(high).count + 2
    case .text(let text): isNumber ? text.count : min(text.displayWidth, 60)
    case .flag, .total: 5
    case .absent: 8
    }
  }
}
