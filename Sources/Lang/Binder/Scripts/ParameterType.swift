import Tabular

/// What a parameter takes: `param $district: member of district`.
enum ParameterType: Hashable {
  case number, count, percent, points, money, text, yesno, date, period
  case member(Dimension)
  case place(PlaceLevel)

  /// As written after the colon, in the order they are listed.
  static let words = [
    "number", "count", "percent", "points", "money", "text", "yesno", "date", "period", "member",
  ]

  init?(word: String) {
    switch word {
    case "number": self = .number
    case "count": self = .count
    case "percent": self = .percent
    case "points": self = .points
    case "money": self = .money
    case "text": self = .text
    case "yesno": self = .yesno
    case "date": self = .date
    case "period": self = .period
    default: return nil
    }
  }

  /// For messages: `a percent such as 60%`.
  var wanted: String {
    switch self {
    case .number: "a number"
    case .count: "a whole number from 0 on"
    case .percent: "a percent such as `60%`"
    case .points: "percentage points such as `10pp`"
    case .money: "an amount such as `25000`"
    case .text: "a text"
    case .yesno: "`yes` or `no`"
    case .date: "a date such as `2026-06-30`"
    case .period: "a year or period such as `2024` or `2023-24`"
    case .member(let dimension): "a group of \(dimension.id)"
    case .place(let level): "a \(level.id)"
    }
  }

  /// The value that a literal gives; nil where it is of another type.
  func value(of literal: Literal) -> ScriptValue? {
    switch (self, literal) {
    case (.number, .integer), (.number, .decimal), (.percent, .percent), (.points, .points),
      (.money, .decimal), (.text, .text), (.yesno, .yesno), (.date, .date), (.period, .period):
      return .literal(literal)
    case (.count, .integer(let number)), (.money, .integer(let number)):
      return number >= 0 ? .literal(literal) : nil
    case (.period, .integer(let year)):
      return (1900...2200).contains(year) ? .literal(literal) : nil
    case (.period, .date(let date)):
      return .literal(
        .period(Period(kind: .date, endYear: date.year, part: date.month * 100 + date.day)))
    default: return nil
    }
  }
}
