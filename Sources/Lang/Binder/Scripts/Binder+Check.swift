/// `check max(gaps.difference) <= 20pp otherwise warn "The gap is wide"`
extension Binder {
  mutating func check(_ condition: Expression, _ otherwise: Otherwise?) -> BoundStatement? {
    guard let bound = scriptCondition(condition) else { return nil }
    var text: String?
    if let literal = otherwise?.text {
      guard let said = interpolated(literal) else { return nil }
      text = said
    }
    return .check(
      CheckRule(
        condition: bound, text: canonicalText(of: condition),
        isWarning: otherwise?.isWarning ?? false,
        message: text, span: condition.span))
  }
}

/// A condition that must hold, and what is said where it does not.
struct CheckRule {
  var condition: ScriptCondition
  /// In canonical spelling.
  var text: String
  /// Whether the script goes on.
  var isWarning: Bool
  var message: String?
  var span: SourceSpan
}
