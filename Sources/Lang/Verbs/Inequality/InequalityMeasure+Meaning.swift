import Statistics

extension InequalityMeasure {
  /// What its number says, in what unit, and which number would mean equal groups.
  func meaning(_ names: MeasureNames) -> String {
    "\(says(names)); \(equality)"
  }

  private func says(_ names: MeasureNames) -> String {
    let unit = names.rateUnit
    let joint = "the groups' joint rate"
    let limit = names.isAdverse ? "at most 0" : "at least 0"
    switch self {
    case .difference: return "\(names.first) minus \(names.second), in \(unit)"
    case .ratio: return "the rate of \(names.first) divided by that of \(names.second)"
    case .oddsRatio: return "the odds of \(names.first) divided by those of \(names.second)"
    case .cohensH: return "\(names.first) against \(names.second) on Cohen's scale of arcs"
    case .maximalDifference:
      return "highest (\(names.first)) minus lowest (\(names.second)), in \(unit)"
    case .maximalRatio: return "highest (\(names.first)) divided by lowest (\(names.second))"
    case .summaryDifference:
      return "distance of the best group from the plain mean of the others, in \(unit)"
    case .summaryRatio:
      return names.isAdverse
        ? "the plain mean of the other groups divided by the best group's rate"
        : "the best group's rate divided by the plain mean of the others"
    case .mdb: return "mean distance from \(names.best), the best group, by people, in \(unit)"
    case .mdbu:
      return "mean distance from \(names.best), the best group, each group once, in \(unit)"
    case .mdm: return "mean distance from \(joint), by people, in \(unit)"
    case .mdmu: return "mean distance from \(joint), each group once, in \(unit)"
    case .mdr: return "mean distance from \(names.reference), by people, in \(unit)"
    case .mdru: return "mean distance from \(names.reference), each group once, in \(unit)"
    case .idis: return "mean distance from \(joint), by people, in percent of it"
    case .idisu: return "mean distance from \(joint), each group once, in percent of it"
    case .disparityFromReference:
      return "mean distance of the others from \(names.reference), in percent of its rate"
    case .bgv: return "mean squared distance from \(joint), by people, in squared \(unit)"
    case .bgsd: return "root of the mean squared distance from \(joint), in \(unit)"
    case .cov: return "root of the mean squared distance from \(joint), in percent of it"
    case .theil: return "Theil's index times 1,000, without a unit"
    case .mld: return "mean log deviation times 1,000, without a unit"
    case .par: return "the rate of \(names.centre) minus \(joint), \(limit), in \(unit)"
    case .paf: return "the rate of \(names.centre) minus \(joint), \(limit), in percent of it"
    case .aci: return "concentration along the order, in \(unit)"
    case .rci: return "concentration along the order, relative to \(joint), −1 to 1"
    case .wagstaff: return "relative concentration for rates that end at 100 %, −1 to 1"
    case .erreygers: return "absolute concentration for rates that end at 100 %, −1 to 1"
    case .sii: return "top of the order minus its bottom, on a fitted line, in \(unit)"
    case .rii: return "top of the order divided by its bottom, on a fitted line"
    case .slopeOverMean: return "sii divided by \(joint)"
    case .kendall: return "how well order and rate agree, −1 to 1"
    }
  }

  /// `0 is no difference`; for an order also which way a number points.
  private var equality: String {
    let none = unit == .ratio ? "1" : "0"
    switch kind {
    case .any, .unordered: return "\(none) is no difference"
    case .ordered:
      return "\(none) is no difference, above it the more advantaged have the higher rate"
    }
  }
}
