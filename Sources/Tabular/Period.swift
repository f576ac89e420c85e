/// The kinds of period an indicator can be measured by; an indicator has exactly one.
public enum PeriodKind: String, Sendable, Hashable, CaseIterable {
  case schoolYear = "school_year"
  case calendar, cohort, fiscal, span, quarter, month, date
}

/// A period of time: its kind, the year it ends in, and the part of that year.
///
///     2023-24   schoolYear, 2024        2024-Q1   quarter, 2024, 1
///     2024-M09  month, 2024, 9          2024-09-01  date, 2024, 901
public struct Period: Sendable, Hashable, Comparable {
  public var kind: PeriodKind
  public var endYear: Int
  /// Quarter 1–4, month 1–12, month and day as 901, the length of a span in years; else 0.
  public var part: Int

  public init(kind: PeriodKind, endYear: Int, part: Int = 0) {
    self.kind = kind
    self.endYear = endYear
    self.part = part
  }

  public static func < (a: Period, b: Period) -> Bool {
    (a.endYear, a.part) < (b.endYear, b.part)
  }

  /// As sources write it: `2023-24`, `2024`, `2024-Q1`, `2020–2024`.
  public var label: String {
    switch kind {
    case .schoolYear: "\(endYear - 1)-\(Period.twoDigits(endYear % 100))"
    case .calendar, .cohort: "\(endYear)"
    case .fiscal: "FY\(endYear)"
    case .span: "\(endYear - max(part, 1) + 1)–\(endYear)"
    case .quarter: "\(endYear)-Q\(part)"
    case .month: "\(endYear)-M\(Period.twoDigits(part))"
    case .date: "\(endYear)-\(Period.twoDigits(part / 100))-\(Period.twoDigits(part % 100))"
    }
  }

  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// A day of the Gregorian calendar, without a clock or a time zone.
public struct CalendarDate: Sendable, Hashable, Comparable {
  public var year: Int
  public var month: Int
  public var day: Int

  /// `nil` when there is no such day, as 2023-02-29.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1 else { return nil }
    guard day <= CalendarDate.daysInMonth(month, of: year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026-11-21`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public var label: String {
    "\(year)-\(Period.twoDigits(month))-\(Period.twoDigits(day))"
  }

  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
