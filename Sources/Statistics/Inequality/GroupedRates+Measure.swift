/// Every measure by its name.
extension GroupedRates {
  /// What a measure finds, or why it is not defined.
  ///
  ///     try groups.estimate(.bgv)    91.8 (63.2 to 120.3), error 14.6
  public func estimate(
    _ measure: InequalityMeasure, _ options: InequalityOptions = InequalityOptions()
  ) throws(Refusal) -> InequalityEstimate {
    try MeasureRun(self, options).estimate(measure)
  }

  /// Several measures, which share their simulation: in the order asked.
  public func estimates(
    _ measures: [InequalityMeasure], _ options: InequalityOptions = InequalityOptions()
  ) -> [Result<InequalityEstimate, Refusal>] {
    let run = MeasureRun(self, options)
    return measures.map { measure in
      do throws(Refusal) {
        return .success(try run.estimate(measure))
      } catch {
        return .failure(error)
      }
    }
  }
}

/// Takes measures of the same groups; what is simulated is drawn once, when first asked for.
private final class MeasureRun {
  private let groups: GroupedRates
  private let options: InequalityOptions
  private lazy var simulation = options.simulation.map { Simulation(of: groups, $0) }

  init(_ groups: GroupedRates, _ options: InequalityOptions) {
    self.groups = groups
    self.options = options
  }

  func estimate(_ measure: InequalityMeasure) throws(Refusal) -> InequalityEstimate {
    switch measure.kind {
    case .any: break
    case .ordered: if !groups.isOrdered { throw .needsOrder }
    case .unordered: if groups.isOrdered { throw .needsNoOrder }
    }
    switch measure.scope {
    case .comparison: break
    case .equal: try groups.checkSummary(isWeighted: false)
    case .weighted: try groups.checkSummary(isWeighted: true)
    }
    return try taken(measure)
  }

  private func taken(_ measure: InequalityMeasure) throws(Refusal) -> InequalityEstimate {
    let confidence = options.confidence
    let isRegression = options.isConcentrationByRegression
    let substitute = options.zeroSubstitute
    let model = options.gradient
    let isNewcombe = options.isNewcombe
    let isNamed = options.isAttributedToReference
    switch measure {
    case .difference:
      return groups.difference(of: try groups.pair(), confidence, isNewcombe: isNewcombe)
    case .maximalDifference:
      return groups.difference(of: try groups.extremes(), confidence, isNewcombe: isNewcombe)
    case .ratio: return try groups.ratio(of: groups.pair(), confidence)
    case .maximalRatio: return try groups.ratio(of: groups.extremes(), confidence)
    case .oddsRatio: return try groups.oddsRatio(of: groups.pair(), confidence)
    case .cohensH: return try groups.cohensH(of: groups.pair(), confidence)
    case .summaryDifference: return try drawn(groups.summaryDifference())
    case .summaryRatio: return try drawn(groups.summaryRatio())
    case .mdb: return try drawn(groups.distanceFromBest(isWeighted: true))
    case .mdbu: return try drawn(groups.distanceFromBest(isWeighted: false))
    case .mdm: return try drawn(groups.distanceFromMean(isWeighted: true))
    case .mdmu: return try drawn(groups.distanceFromMean(isWeighted: false))
    case .mdr: return try drawn(groups.distanceFromReference(isWeighted: true))
    case .mdru: return try drawn(groups.distanceFromReference(isWeighted: false))
    case .idis: return try drawn(groups.disparityIndex(isWeighted: true))
    case .idisu: return try drawn(groups.disparityIndex(isWeighted: false))
    case .disparityFromReference: return try drawn(groups.disparityFromReference())
    case .bgv: return groups.variance(confidence)
    case .bgsd: return try drawn(groups.standardDeviation())
    case .cov: return try drawn(groups.variation())
    case .theil: return try groups.theil(confidence, substitute: substitute)
    case .mld: return try groups.meanLogDeviation(confidence, substitute: substitute)
    case .par: return try groups.attributableRisk(confidence, toReference: isNamed)
    case .paf: return try groups.attributableFraction(confidence, toReference: isNamed)
    case .aci: return groups.absoluteConcentration(confidence, isRegression: isRegression)
    case .rci: return try groups.relativeConcentration(confidence, isRegression: isRegression)
    case .wagstaff: return try groups.wagstaff(confidence, isRegression: isRegression)
    case .erreygers: return try groups.erreygers(confidence, isRegression: isRegression)
    case .sii: return try groups.slopeIndex(confidence, model: model)
    case .rii: return try groups.relativeIndex(confidence, model: model)
    case .slopeOverMean: return try groups.slopeOverMean(confidence, model: model)
    case .kendall:
      let order = groups.orderCorrelation()
      return InequalityEstimate(value: order?.tau ?? 0, p: order?.p)
    }
  }

  /// The value for the rates seen, and the interval of the values for rates drawn.
  private func drawn(
    _ measured: GroupedRates.Measured
  ) throws(Refusal) -> InequalityEstimate {
    // All that these divide by is a mean of rates, or the best of them.
    guard let value = measured(groups.members.map(\.rate)), value.isFinite else {
      throw .zeroMean
    }
    let interval = simulation?.interval(measured, options.confidence)
    return InequalityEstimate(
      value: value, interval: interval, method: interval == nil ? .none : .simulated)
  }
}
