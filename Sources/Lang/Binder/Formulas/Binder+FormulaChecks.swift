/// What a question may not ask of a formula, though it may of a stored indicator.
extension Binder {
  mutating func checkFormulas(_ question: MetricQuestion) {
    for indicator in question.indicators {
      guard let formula = indicator.formula, let reason = question.refusal(formula) else {
        continue
      }
      report(
        BindingProblem.notComparable(
          indicator.id, because: reason, at: question.comparison?.referenceSpan ?? question.span
        ).diagnostic)
    }
  }
}

extension MetricQuestion {
  fileprivate func refusal(_ formula: Formula) -> String? {
    if extras.contains(.partial) {
      return "the places known of one number may be others than those known of another"
    }
    guard formula.kind.indicatorKind != .percent else { return nil }
    if !measures.isEmpty {
      return "measures weigh groups by their people, and everyone's number is no mean of theirs"
    }
    guard let comparison else { return nil }
    switch comparison.reference {
    case .rest: return "everyone else has a number only where people are counted"
    case .best, .assumed:
      return formula.kind.isOfPeople
        ? nil : "it is of no group of people, so none is large enough to be the best; name one"
    case .overall, .member, .place, .level, .target: return nil
    }
  }
}
