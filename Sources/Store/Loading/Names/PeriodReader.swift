import Lang
import Tabular

/// Reads the periods that files write, as a period of one kind.
///
///     2018-19  2018-2019  SY2018-19  2019  1819  class of 2019   →   the school year 2018-19
struct PeriodReader {
  let kind: PeriodKind
  let dates: DateOrder?

  /// nil: no such period, or one of another kind.
  func period(_ text: String) -> Period? {
    let text = PeriodReader.plain(text)
    switch kind {
    case .schoolYear: return schoolYear(text)
    case .calendar: return year(text, dropping: ["cy", "year"])
    case .cohort: return cohort(text)
    case .fiscal: return fiscal(text)
    case .span: return span(text)
    case .quarter: return quarter(text)
    case .month: return month(text)
    case .date: return date(text)
    }
  }

  /// Lower case, with plain dashes.
  private static func plain(_ text: String) -> String {
    String(folded(text).map { $0 == "–" || $0 == "—" ? "-" : $0 })
  }

  private func schoolYear(_ text: String) -> Period? {
    let text = dropping(["school year", "sy", "class of"], from: text)
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    switch parts.count {
    case 1:
      if let year = PeriodReader.year(text) { return Period(kind: .schoolYear, endYear: year) }
      // `1819`, as in the column names of EDFacts.
      guard text.count == 4, let first = digits(text.prefix(2), 2),
        let last = digits(text.suffix(2), 2)
      else { return nil }
      return consecutive(2000 + first, last)
    case 2:
      let first = parts[0].count == 2 ? digits(parts[0], 2).map { 2000 + $0 } : digits(parts[0], 4)
      guard let first else { return nil }
      if let last = digits(parts[1], 2) { return consecutive(first, last) }
      guard let last = digits(parts[1], 4), last == first + 1 else { return nil }
      return consecutive(first, last % 100)
    default: return nil
    }
  }

  private func consecutive(_ first: Int, _ last: Int) -> Period? {
    guard PeriodReader.years.contains(first + 1), (first + 1) % 100 == last else { return nil }
    return Period(kind: .schoolYear, endYear: first + 1)
  }

  private func year(_ text: String, dropping prefixes: [String]) -> Period? {
    PeriodReader.year(dropping(prefixes, from: text)).map { Period(kind: kind, endYear: $0) }
  }

  /// `2006`, and `2006 aug`: the same cohort with its August graduates.
  private func cohort(_ text: String) -> Period? {
    let plain = text.hasSuffix(" aug") ? String(text.dropLast(4)) : text
    return year(plain, dropping: ["class of", "cohort"])
  }

  private func fiscal(_ text: String) -> Period? {
    let plain = dropping(["fiscal year", "fy"], from: text)
    if let year = PeriodReader.year(plain) { return Period(kind: .fiscal, endYear: year) }
    return schoolYear(plain).map { Period(kind: .fiscal, endYear: $0.endYear) }
  }

  /// `2005-2009`, `2005-09`
  private func span(_ text: String) -> Period? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = digits(parts[0], 4) else { return nil }
    let short = digits(parts[1], 2).map { first / 100 * 100 + $0 }
    guard let last = digits(parts[1], 4) ?? short, last > first else { return nil }
    guard PeriodReader.years.contains(first), PeriodReader.years.contains(last) else { return nil }
    return Period(kind: .span, endYear: last, part: last - first + 1)
  }

  /// `2024-q1`, `2024 q1`, `q1 2024`
  private func quarter(_ text: String) -> Period? {
    let parts = text.split { $0 == "-" || $0 == " " || $0 == "/" }
    guard parts.count == 2 else { return nil }
    let (yearPart, quarterPart) =
      parts[0].hasPrefix("q") ? (parts[1], parts[0]) : (parts[0], parts[1])
    guard let year = PeriodReader.year(yearPart) else { return nil }
    let number = quarterPart.hasPrefix("q") ? quarterPart.dropFirst() : quarterPart
    guard let quarter = digits(number, 1), (1...4).contains(quarter) else { return nil }
    return Period(kind: .quarter, endYear: year, part: quarter)
  }

  /// `2024-m09`, `2024-09`, `9/2024`
  private func month(_ text: String) -> Period? {
    let parts = text.split { $0 == "-" || $0 == " " || $0 == "/" }
    guard parts.count == 2 else { return nil }
    let isYearFirst = parts[0].count == 4
    guard let year = PeriodReader.year(isYearFirst ? parts[0] : parts[1]) else { return nil }
    let other = isYearFirst ? parts[1] : parts[0]
    let number = other.hasPrefix("m") ? other.dropFirst() : other
    guard let month = digits(number, number.count), (1...12).contains(month) else { return nil }
    return Period(kind: .month, endYear: year, part: month)
  }

  private func date(_ text: String) -> Period? {
    let day = String(text.prefix { $0 != " " && $0 != "t" })
    guard let date = calendarDate(day, order: dates) else { return nil }
    return Period(kind: .date, endYear: date.year, part: date.month * 100 + date.day)
  }

  private static let years = 1900...2200

  private static func year(_ text: some StringProtocol) -> Int? {
    guard let year = digits(text, 4), years.contains(year) else { return nil }
    return year
  }

  private func dropping(_ prefixes: [String], from text: String) -> String {
    for prefix in prefixes where text.hasPrefix(prefix) {
      return String(text.dropFirst(prefix.count).drop { $0 == " " || $0 == "-" })
    }
    return text
  }
}

/// Exactly so many digits, as a number.
private func digits(_ text: some StringProtocol, _ count: Int) -> Int? {
  guard count > 0, text.utf8.count == count else { return nil }
  guard text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
  return Int(text)
}

/// `2024-09-01`, and with an order `9/1/2024`; nil where the order of the parts is not sure.
func calendarDate(_ text: String, order: DateOrder?) -> CalendarDate? {
  if let date = CalendarDate(text) { return date }
  let parts = text.split { $0 == "/" || $0 == "-" || $0 == "." }
  guard parts.count == 3 else { return nil }
  let numbers = parts.compactMap { digits($0, $0.utf8.count) }
  guard numbers.count == 3, let order, parts.allSatisfy({ $0.utf8.count <= 4 }) else { return nil }
  switch order {
  case .ymd: return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
  case .mdy:
    guard parts[2].utf8.count == 4 else { return nil }
    return CalendarDate(year: numbers[2], month: numbers[0], day: numbers[1])
  case .dmy:
    guard parts[2].utf8.count == 4 else { return nil }
    return CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
  }
}
