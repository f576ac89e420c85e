import Statistics
import Tabular

extension InequalityMeasure {
  /// What it found, inside a sentence: `groups lie 13.5 percentage points from White, the best one,
  /// on average`.
  func spoken(_ value: Double, _ names: MeasureNames) -> String {
    let size = threeDigits(abs(value))
    let points = "\(size) \(names.rateUnit)"
    let joint = "the groups' joint rate"
    switch self {
    case .difference, .maximalDifference:
      return value == 0
        ? "\(names.first) and \(names.second) have the same rate"
        : "the rate of \(names.first) is \(points) \(value > 0 ? "above" : "below") "
          + "that of \(names.second)"
    case .ratio, .maximalRatio:
      return "the rate of \(names.first) is \(size) times that of \(names.second)"
    case .oddsRatio:
      return "the odds of \(names.first) are \(size) times those of \(names.second)"
    case .cohensH:
      let side = value < 0 ? "below" : "above"
      return "the rate of \(names.first) is \(size) \(side) that of \(names.second) "
        + "on Cohen's scale"
    case .summaryDifference: return "the best group is \(points) from the plain mean of the others"
    case .summaryRatio:
      return names.isAdverse
        ? "the plain mean of the other groups is \(size) times the best group's rate"
        : "the best group's rate is \(size) times the plain mean of the others"
    case .mdb, .mdbu: return "groups lie \(points) from \(names.best), the best one, on average"
    case .mdm, .mdmu: return "groups lie \(points) from their joint rate on average"
    case .mdr, .mdru: return "groups lie \(points) from \(names.reference) on average"
    case .idis, .idisu: return "groups lie \(size) % of their joint rate away from it on average"
    case .disparityFromReference:
      return "the other groups lie \(size) % of the rate of \(names.reference) away from it"
    case .bgv: return "the mean squared distance from \(joint) is \(size) squared \(names.rateUnit)"
    case .bgsd: return "the typical distance from \(joint) is \(points)"
    case .cov: return "the typical distance from \(joint) is \(size) % of it"
    case .theil: return "Theil's index is \(size) thousandths"
    case .mld: return "the mean log deviation is \(size) thousandths"
    case .par, .paf: return attributable(value, names)
    case .aci:
      return "the concentration index is \(threeDigits(value)) \(names.rateUnit)\(lean(value))"
    case .rci: return "the relative concentration index is \(threeDigits(value))\(lean(value))"
    case .wagstaff: return "Wagstaff's concentration index is \(threeDigits(value))\(lean(value))"
    case .erreygers: return "Erreygers' concentration index is \(threeDigits(value))\(lean(value))"
    case .sii:
      return "along the order the rate \(value < 0 ? "falls" : "rises") by \(points)"
    case .rii: return "the rate at the top of the order is \(size) times that at its bottom"
    case .slopeOverMean:
      return "along the order the rate \(value < 0 ? "falls" : "rises") by \(size) joint rates"
    case .kendall: return "order and rate agree by \(threeDigits(value)) on a scale from −1 to 1"
    }
  }

  /// Whether a word tells the direction, and the number is said without its sign.
  var isSpokenAsSize: Bool {
    switch self {
    case .difference, .cohensH, .par, .paf, .sii, .slopeOverMean: true
    case .ratio, .oddsRatio, .maximalDifference, .maximalRatio, .summaryDifference, .summaryRatio,
      .mdb, .mdbu, .mdm, .mdmu, .mdr, .mdru, .idis, .idisu, .disparityFromReference, .bgv, .bgsd,
      .cov, .theil, .mld, .aci, .rci, .wagstaff, .erreygers, .rii, .kendall:
      false
    }
  }

  /// All together are below the best rate of something good, and above that of something adverse.
  private func attributable(_ value: Double, _ names: MeasureNames) -> String {
    let subject = "the groups' joint rate is"
    guard value != 0 else { return "\(subject) no worse than that of \(names.centre)" }
    let side = names.isAdverse ? "above" : "below"
    let size = threeDigits(abs(value))
    return unit == .percent
      ? "\(subject) \(side) that of \(names.centre) by \(size) % of itself"
      : "\(subject) \(size) \(names.rateUnit) \(side) that of \(names.centre)"
  }

  private func lean(_ value: Double) -> String {
    guard value != 0 else { return "" }
    return ": the rate is \(value > 0 ? "higher" : "lower") among the more advantaged"
  }
}

/// With as many places as three digits need, from one to four: `196.3`, `8.81`, `0.042`.
func threeDigits(_ value: Double) -> String {
  guard let digits = DecimalDigits(value) else { return "–" }
  return digits.text(places: placesOfThreeDigits(digits.point))
}

/// From one to four, by where the point of the largest number stands.
func placesOfThreeDigits(_ point: Int) -> Int { max(1, min(4, 3 - point)) }
