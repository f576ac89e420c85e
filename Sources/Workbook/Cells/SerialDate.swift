/// A date that a workbook holds as a number: days since 1900 or 1904, and parts of a day.
struct SerialDate {
  private let day: Int
  private let second: Int
  private let isFrom1904: Bool

  /// nil: no day that a spreadsheet can show.
  init?(_ number: Double, isFrom1904: Bool) {
    // 2958465 is 9999-12-31, the last day there is.
    guard number >= 0, number < 2_958_466 else { return nil }
    var day = Int(number)
    var second = Int(((number - Double(day)) * 86_400).rounded())
    if second == 86_400 {
      day += 1
      second = 0
    }
    self.day = day
    self.second = second
    self.isFrom1904 = isFrom1904
  }

  /// `2019-09-01`, `2019-09-01T08:30:00`, `08:30:00`, or the year alone where only it is shown.
  func text(as format: NumberFormat) -> String {
    switch format {
    case .time: return day == 0 ? clock : (hours > 23 ? longClock : date + "T" + clock)
    case .year: return String(date.prefix(4))
    case .number, .percent, .date, .dateAndTime:
      return second == 0 ? date : date + "T" + clock
    }
  }

  private var hours: Int { day * 24 + second / 3_600 }

  private var clock: String {
    "\(two(second / 3_600)):\(two(second / 60 % 60)):\(two(second % 60))"
  }

  /// `36:15:00`: a length of time past a day.
  private var longClock: String { "\(two(hours)):\(two(second / 60 % 60)):\(two(second % 60))" }

  private var date: String {
    // The system of 1900 has a 29 February 1900, which there never was: day 60.
    if !isFrom1904, day == 60 { return "1900-02-29" }
    let offset = isFrom1904 ? 24_107 : (day < 60 ? 25_568 : 25_569)
    return civil(day - offset)
  }

  /// Days since 1970-01-01 as a date of the Gregorian calendar.
  ///
  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  private func civil(_ days: Int) -> String {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let digits = String(year)
    let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    return "\(padding)\(digits)-\(two(month))-\(two(day))"
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
