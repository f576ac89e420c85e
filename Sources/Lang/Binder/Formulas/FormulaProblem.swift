/// What can be wrong with a formula, as facts; the words are in `+Diagnostic`.
enum FormulaProblem {
  /// `let rate = 3`
  case noIndicator(String, at: SourceSpan)
  /// `let rate = a > b`, `let rate = max(a)`
  case notArithmetic(at: SourceSpan)
  /// `grants.amount / enrollment`, `gaps.value - gaps.n`
  case notGroupByGroup(Name, isOfThings: Bool)
  /// Two parts, as written, that do not go together.
  case refused(FormulaRefusal, String, String, at: SourceSpan)
}
