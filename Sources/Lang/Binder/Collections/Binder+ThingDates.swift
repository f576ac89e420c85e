public import Tabular

/// The first and the last day of a time as written.
struct Days {
  var first: CalendarDate
  var last: CalendarDate
}

/// Times as people say them, to days.
extension Binder {
  /// `2024`, `2023-24` (1 July to 30 June), `2024-Q1`, `2024-M09`, `2024-09-01`, `$today`.
  mutating func days(_ expression: Expression) -> Days? {
    switch value(of: expression) {
    case .literal(.integer(let year))?:
      if (1900...2200).contains(year), let days = Days(Period(kind: .calendar, endYear: year)) {
        return days
      }
    case .literal(.date(let date))?:
      return Days(first: date, last: date)
    case .literal(.period(let period))?:
      if let days = Days(period) { return days }
    case .literal, .word, nil: break
    }
    if !hasErrors(in: expression.span) { report(.notATime(at: expression.span)) }
    return nil
  }

  mutating func lengthOfTime(_ unit: Name) -> LengthOfTime? {
    let word = unit.folded
    if let found = LengthOfTime(rawValue: word.hasSuffix("s") ? String(word.dropLast()) : word) {
      return found
    }
    report(.unknownUnit(unit))
    return nil
  }
}

extension Days {
  init?(_ period: Period) {
    let year = period.endYear
    let from: CalendarDate?
    let to: CalendarDate?
    switch period.kind {
    case .schoolYear, .fiscal:
      from = CalendarDate(year: year - 1, month: 7, day: 1)
      to = CalendarDate(year: year, month: 6, day: 30)
    case .calendar, .cohort:
      from = CalendarDate(year: year, month: 1, day: 1)
      to = CalendarDate(year: year, month: 12, day: 31)
    case .span:
      from = CalendarDate(year: year - max(period.part, 1) + 1, month: 1, day: 1)
      to = CalendarDate(year: year, month: 12, day: 31)
    case .quarter:
      from = CalendarDate(year: year, month: period.part * 3 - 2, day: 1)
      to = from?.adding(3, .month).adding(-1, .day)
    case .month:
      from = CalendarDate(year: year, month: period.part, day: 1)
      to = from?.adding(1, .month).adding(-1, .day)
    case .date:
      from = CalendarDate(year: year, month: period.part / 100, day: period.part % 100)
      to = from
    }
    guard let from, let to else { return nil }
    self.init(first: from, last: to)
  }
}

/// What `within 60 days` and `last 3 years` are counted in.
public enum LengthOfTime: String, Sendable, Hashable {
  case day, week, month, year
}

extension CalendarDate {
  /// So many days, weeks, months or years later; the last day of a month where it is shorter.
  ///
  /// Counts beyond what a calendar holds stop at the years 1 and 9999.
  public func adding(_ count: Int, _ unit: LengthOfTime) -> CalendarDate {
    let count = min(max(count, -4_000_000), 4_000_000)
    switch unit {
    case .day: return CalendarDate(dayNumber: dayNumber + count)
    case .week: return CalendarDate(dayNumber: dayNumber + count * 7)
    case .month: return addingMonths(count)
    case .year: return addingMonths(count * 12)
    }
  }

  private func addingMonths(_ count: Int) -> CalendarDate {
    let months = min(max(year * 12 + month - 1 + count, 12), 9999 * 12 + 11)
    let (year, month) = (months / 12, months % 12 + 1)
    for day in stride(from: day, through: 1, by: -1) {
      if let date = CalendarDate(year: year, month: month, day: day) { return date }
    }
    return self
  }

  /// Days since 1 March of the year 0, after Howard Hinnant's `days_from_civil`
  /// (https://howardhinnant.github.io/date_algorithms.html).
  private var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }

  private init(dayNumber: Int) {
    let number = min(max(dayNumber, 366), 3_652_000)
    let era = number / 146_097
    let dayOfEra = number - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      checkedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private init(checkedYear year: Int, month: Int, day: Int) {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("every day number is a day of the calendar")
    }
    self = date
  }
}
