/// What a number format says a number is: a plain number, a percent, or a date.
///
///     0.0%   percent with one decimal        yyyy\-mm\-dd   date        [$-409]h:mm AM/PM   time
enum NumberFormat: Hashable {
  case number
  case percent(decimals: Int)
  case year
  case date
  case time
  case dateAndTime

  /// The formats that have a number and no code. ECMA-376 part 1, 18.8.30.
  init(builtIn id: Int) {
    switch id {
    case 9: self = .percent(decimals: 0)
    case 10: self = .percent(decimals: 2)
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...21, 32...35, 45...47, 55, 56: self = .time
    case 22: self = .dateAndTime
    default: self = .number
    }
  }

  init(_ code: String) {
    let signs = NumberFormat.signs(of: code)
    if signs.contains("%") {
      let decimals = signs.drop { $0 != "." }.dropFirst().prefix { "0#?".contains($0) }
      self = .percent(decimals: decimals.count)
      return
    }
    let hasYear = signs.contains("y")
    let hasDay = signs.contains("d")
    let hasTime = signs.contains("h") || signs.contains("s")
    let hasMonth = signs.contains("m") && !hasTime
    switch (hasYear || hasDay || hasMonth, hasTime) {
    case (true, true): self = .dateAndTime
    case (true, false): self = hasYear && !hasDay && !hasMonth ? .year : .date
    case (false, true): self = .time
    case (false, false): self = .number
    }
  }

  /// The first section in lower case without its literals, colours and conditions.
  private static func signs(of code: String) -> String {
    var signs = ""
    var rest = code[...]
    while let sign = rest.first {
      rest = rest.dropFirst()
      switch sign {
      case ";": return signs.lowercased()
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }.lowercased()
        rest = rest.drop { $0 != "]" }.dropFirst()
        // `[h]`: hours that go on counting past 24.
        if !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) { signs += inside }
      default: signs.append(sign)
      }
    }
    return signs.lowercased()
  }

  func text(of number: Double, isFrom1904: Bool) -> String {
    switch self {
    case .number: return ShownNumber(number).text
    case .percent(let decimals):
      return ShownNumber(number).timesHundred.rounded(to: decimals).text + "%"
    case .year, .date, .time, .dateAndTime:
      let serial = SerialDate(number, isFrom1904: isFrom1904)
      return serial?.text(as: self) ?? ShownNumber(number).text
    }
  }
}
