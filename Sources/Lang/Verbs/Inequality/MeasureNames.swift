import Statistics

/// The groups that the words of a measure may name.
struct MeasureNames {
  /// Of a difference or a ratio, in this order.
  var first = ""
  var second = ""
  /// Whom `vs` names, or what is assumed.
  var reference = ""
  /// Whose rate everyone is given in PAR and PAF.
  var centre = ""
  /// The best group, where the dimension has no order.
  var best = ""
  /// `percentage points`
  var rateUnit = ""
  var isAdverse = false
}

extension InequalityRow {
  var names: MeasureNames {
    let rates = try? groups.rates.get()
    return MeasureNames(
      first: estimate?.compared.map { groups.label($0.first) } ?? "",
      second: estimate?.compared.map { groups.label($0.second) } ?? "",
      reference: reference ?? "the best group",
      centre: rates?.attributed(toReference: isAgainstNamed).map(groups.label) ?? "",
      best: rates?.attributed(toReference: false).map(groups.label) ?? "",
      rateUnit: InequalityMeasure.mdb.unitWords(indicator.kind),
      isAdverse: indicator.better == .lower)
  }
}

extension InequalityMeasure {
  /// What its value is counted in.
  func unitWords(_ kind: IndicatorKind) -> String {
    let rate = kind == .percent ? "percentage points" : "units of the value"
    switch unit {
    case .rate: return rate
    case .squaredRate: return "squared \(rate)"
    case .ratio: return "ratio"
    case .percent: return "percent"
    case .index: return "index"
    case .thousandths: return "thousandths"
    }
  }

  /// Whether it is of two groups, chosen by their order or by whom one is compared with.
  var isOfPair: Bool {
    switch self {
    case .difference, .ratio, .oddsRatio, .cohensH: true
    case .maximalDifference, .maximalRatio, .summaryDifference, .summaryRatio, .mdb, .mdbu, .mdm,
      .mdmu, .mdr, .mdru, .idis, .idisu, .disparityFromReference, .bgv, .bgsd, .cov, .theil, .mld,
      .par, .paf, .aci, .rci, .wagstaff, .erreygers, .sii, .rii, .slopeOverMean, .kendall:
      false
    }
  }

  /// Whether it looks at a reference group: always, where the groups have no order, or if `vs`
  /// names one.
  func usesReference(isOrdered: Bool, isNamed: Bool) -> Bool {
    switch self {
    case .mdr, .mdru, .disparityFromReference: true
    case .par, .paf: isNamed
    case .difference, .ratio, .oddsRatio, .cohensH: !isOrdered
    case .maximalDifference, .maximalRatio, .summaryDifference, .summaryRatio, .mdb, .mdbu, .mdm,
      .mdmu, .idis, .idisu, .bgv, .bgsd, .cov, .theil, .mld, .aci, .rci, .wagstaff, .erreygers,
      .sii, .rii, .slopeOverMean, .kendall:
      false
    }
  }
}
