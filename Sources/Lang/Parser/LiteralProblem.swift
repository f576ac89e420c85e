/// What can be wrong with a value that is spelled correctly.
enum LiteralProblem: Sendable {
  /// `in 1776` — no data are that old, so the year is a slip.
  case yearOutOfRange(String, at: SourceSpan)
  /// `2013-10` — a school year ends the year after it starts; this may be October.
  case noSchoolYear(startYear: Int, part: Int, at: SourceSpan)
  /// `2023-02-29`
  case noSuchDate(String, at: SourceSpan)
  /// `99999999999999999999`
  case tooLarge(String, at: SourceSpan)
}
