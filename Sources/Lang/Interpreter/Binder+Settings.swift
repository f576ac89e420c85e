import Tabular

/// `set name = value`: what lasts for a script or a session.
extension Binder {
  mutating func setting(_ name: Name, _ expression: Expression) -> BoundStatement? {
    let value = value(of: expression)
    switch name.folded {
    case "confidence":
      guard let level = confidence(value) else {
        return wrong(expression, "a percent between 50% and 99.9%, such as `95%`")
      }
      scope.settings.confidence = level
    case "uncertainty":
      guard case .literal(.yesno(let flag))? = value else {
        return wrong(expression, "`yes` or `no`")
      }
      scope.settings.showsUncertainty = flag
    case "adjust":
      guard let value, let method = Settings.Adjustment(rawValue: folded(Binder.written(value)))
      else { return wrong(expression, "`holm`, `bh` or `none`") }
      scope.settings.adjustment = method
    case "format":
      guard let value else { return wrong(expression, "the name of a format") }
      scope.settings.format = folded(Binder.written(value))
    case "today":
      guard case .literal(.date(let date))? = value else {
        return wrong(expression, "a date such as `2026-06-30`")
      }
      scope.today = date
      return .today(date)
    case "hints", "pager":
      // For whoever sits at a prompt; a script has none.
      guard case .literal(.yesno)? = value else { return wrong(expression, "`yes` or `no`") }
    case "rows":
      switch value {
      case .literal(.integer(let rows))? where rows > 0: break
      case .word(let word)? where folded(word) == "all": break
      default: return wrong(expression, "a number of rows or `all`")
      }
    default:
      let known = Completer.settings.map { Candidate($0.0) }
      report(
        .unknown(
          "S2011", name.text, at: name.span, "there is no setting called `\(name.text)`",
          known: known, otherwise: "`confidence`, `uncertainty`, `adjust`, `format` and `today` are"
        ))
      return nil
    }
    return .set(scope.settings)
  }

  /// `95%` or `0.95`.
  private func confidence(_ value: ScriptValue?) -> Double? {
    let level: Double
    switch value {
    case .literal(.percent(let number))?: level = number / 100
    case .literal(.decimal(let number))?: level = number
    default: return nil
    }
    return (0.5...0.999).contains(level) ? level : nil
  }

  private mutating func wrong(_ expression: Expression, _ wanted: String) -> BoundStatement? {
    if !hasErrors(in: expression.span) {
      report(
        BindingProblem.wrongType(
          found: nil, wanted: wanted, at: expression.span
        ).diagnostic)
    }
    return nil
  }
}
