/// A measure of how unequal groups are.
///
///     gap kindergarten_ready by race using mdb, theil
public enum InequalityMeasure: String, Sendable, Hashable, CaseIterable {
  // Of two groups.
  case difference
  case ratio
  case oddsRatio = "odds_ratio"
  case cohensH = "cohens_h"
  /// Highest − lowest rate, and highest ÷ lowest.
  case maximalDifference = "mrd"
  case maximalRatio = "mrr"
  /// Best group against the plain mean of the others.
  case summaryDifference = "srd"
  case summaryRatio = "srr"
  // Mean distance from the best group, everyone's mean, the reference; the mean one as a percent.
  case mdb, mdbu, mdm, mdmu, mdr, mdru, idis, idisu
  /// Mean distance of the others from the reference, in percent of it.
  case disparityFromReference = "idisp"
  case bgv, bgsd, cov
  case theil, mld
  case par, paf
  case aci, rci, wagstaff, erreygers
  case sii, rii
  case slopeOverMean = "rii_mean"
  case kendall

  /// Which dimensions it is for.
  public enum Kind: Sendable, Hashable {
    case any, ordered, unordered
  }

  /// What its value is counted in.
  public enum Unit: Sendable, Hashable {
    /// That of the rates: percentage points of percents.
    case rate
    case squaredRate
    /// A ratio: 1 is no inequality.
    case ratio
    case percent
    /// A number without a unit: 0 is no inequality.
    case index
    /// An index, times 1000.
    case thousandths
  }

  /// Which groups it is of, and how they count.
  enum Scope: Sendable, Hashable {
    /// Two of them, or the best against the plain mean of the others.
    case comparison
    /// All of at least three, each as one.
    case equal
    /// All of at least three, by their share of everyone.
    case weighted
  }

  public var kind: Kind { traits.kind }
  public var unit: Unit { traits.unit }
  var scope: Scope { traits.scope }

  /// Whether it is relative to the size of the rates; absolute and relative can disagree.
  public var isRelative: Bool { traits.isRelative }

  /// The value of equal groups.
  public var noInequality: Double { unit == .ratio ? 1 : 0 }

  private typealias Traits = (kind: Kind, unit: Unit, isRelative: Bool, scope: Scope)

  private var traits: Traits {
    switch self {
    case .difference, .maximalDifference, .summaryDifference:
      return (.any, .rate, false, .comparison)
    case .ratio, .oddsRatio, .maximalRatio, .summaryRatio: return (.any, .ratio, true, .comparison)
    case .cohensH: return (.any, .index, false, .comparison)
    case .mdb, .mdm, .mdmu, .mdr, .bgsd: return (.unordered, .rate, false, .weighted)
    case .mdbu, .mdru: return (.unordered, .rate, false, .equal)
    case .idis, .idisu, .cov: return (.unordered, .percent, true, .weighted)
    case .disparityFromReference: return (.unordered, .percent, true, .equal)
    case .bgv: return (.unordered, .squaredRate, false, .weighted)
    case .theil, .mld: return (.unordered, .thousandths, true, .weighted)
    case .par: return (.any, .rate, false, .weighted)
    case .paf: return (.any, .percent, true, .weighted)
    case .aci, .sii: return (.ordered, .rate, false, .weighted)
    case .rci, .wagstaff, .slopeOverMean: return (.ordered, .index, true, .weighted)
    case .erreygers: return (.ordered, .index, false, .weighted)
    case .rii: return (.ordered, .ratio, true, .weighted)
    case .kendall: return (.ordered, .index, false, .equal)
    }
  }
}
