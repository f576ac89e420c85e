import Tabular

extension LiteralProblem {
  var diagnostic: Diagnostic {
    switch self {
    case .yearOutOfRange(let text, let span):
      Diagnostic(
        "S3001", at: span, "`\(text)` is outside the years 1900 to 2200", label: "not a year",
        hint: "write the year with four digits, as in `2024`")
    case .noSchoolYear(let year, let part, let span):
      noSchoolYear(year, part, span)
    case .noSuchDate(let text, let span):
      Diagnostic(
        "S3003", at: span, "there is no day `\(text)`", label: "not in the calendar",
        hint: "dates are year-month-day, as in `2024-09-01`")
    case .tooLarge(let text, let span):
      Diagnostic(
        "S3004", at: span, "the number `\(text.prefix(12))…` is too large to count with",
        label: "too many digits", hint: "write a number of at most 18 digits")
    }
  }

  private func noSchoolYear(_ year: Int, _ part: Int, _ span: SourceSpan) -> Diagnostic {
    let schoolYear = Period(kind: .schoolYear, endYear: year + 1).label
    guard (1...12).contains(part) else {
      return Diagnostic(
        "S3002", at: span, "a school year ends the year after it starts",
        label: "not a school year", hint: "write `\(schoolYear)`", fix: Fix(span, schoolYear))
    }
    let month = Period(kind: .month, endYear: year, part: part).label
    return Diagnostic(
      "S3002", at: span, "`\(year)-\(month.suffix(2))` is no school year",
      label: "a month or a school year?",
      hint: "write `\(month)` for the month or `\(schoolYear)` for the school year")
  }
}
