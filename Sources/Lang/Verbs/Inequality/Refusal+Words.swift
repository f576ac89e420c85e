import Statistics

/// Why a measure is not defined, in words.
extension Refusal {
  func reason(of row: InequalityRow) -> String {
    let groups = row.groups
    switch self {
    case .tooFewGroups: return "fewer than two groups have a shown number"
    case .onlyTwoGroups: return "a summary of two groups says no more than their difference"
    case .missing: return missing(groups)
    case .referenceMissing(let usable):
      let names = usable.map(groups.label).joined(separator: ", ")
      return "the group compared with has no shown number here; \(names) have one"
    case .noReference: return "no group of at least 30 people to compare with; `vs` names one"
    case .zeroRate(let group):
      return "the rate of \(groups.label(group)) is 0, which has no logarithm and divides nothing"
    case .zeroMean: return "the rate of all groups is 0, and nothing is relative to that"
    case .overlapping:
      let inner = groups.overlap?.inner ?? ""
      let outer = groups.overlap?.outer ?? ""
      return "people of \(inner) are in \(outer) too, so they would count twice"
    case .needsOrder: return "these groups have no order"
    case .needsNoOrder: return "these groups have an order, which it does not see"
    case .sameOrder: return "two groups have the same place in the order"
    case .noCounts(let group): return "\(groups.label(group)) has no count of people"
    case .noScale: return "it is for percents"
    case .noFit: return "no line fits: the order parts nobody from everybody"
    case .notARate(let group): return "the number of \(groups.label(group)) is no rate"
    }
  }

  private func missing(_ groups: InequalityGroups) -> String {
    let all = groups.used + groups.leftOut
    let verb = groups.leftOut == 1 ? "has" : "have"
    return "\(groups.leftOut) of \(all) groups \(verb) no number to use"
  }

  /// What to ask instead.
  func remedy(of row: InequalityRow, _ question: MetricQuestion) -> String? {
    let by = question.grouping.map(\.id).joined(separator: ", ")
    switch self {
    case .onlyTwoGroups:
      return "`gap \(row.indicator.id) by \(by)` compares the two; so do `difference` and `ratio`"
    case .missing: return "`with missing` measures the groups that have one"
    case .overlapping:
      return row.groups.overlap?.remedy.map { "choose groups that share nobody: \($0)" }
    case .needsOrder:
      return "`mdb`, `mdm`, `idis`, `bgv`, `theil`, `mld`, `par` and `paf` need no order"
    case .needsNoOrder: return "`sii`, `rii`, `aci`, `rci`, `par` and `paf` are for an order"
    case .tooFewGroups, .referenceMissing, .noReference, .zeroRate, .zeroMean, .sameOrder,
      .noCounts, .noScale, .noFit, .notARate:
      return "`show \(row.indicator.id) by \(by)` gives the numbers"
    }
  }
}
