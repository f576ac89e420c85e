import Protection

/// A formula is planned as its operands are, all of them in the same periods.
extension Planner {
  func block(_ indicator: Indicator, _ formula: Formula) async throws -> Plan.Block {
    var found: [Found] = []
    for operand in formula.operands { found.append(try await self.found(operand)) }
    let first = found.first?.available ?? []
    let common = first.filter { period in found.allSatisfy { $0.available.contains(period) } }
    guard !common.isEmpty else {
      throw PlanningProblem.noCommonPeriod(
        formula: indicator.id, operands: formula.operands.map(\.id), at: question.span
      ).diagnostic
    }
    let periods = try self.periods(indicator, among: common)
    let skipped = skippedBreak(indicator, among: common)
    try checkPooling(indicator, periods)
    var operands: [Plan.Block] = []
    for (operand, found) in zip(formula.operands, found) {
      operands.append(try await block(operand, found, in: periods, skipped: skipped))
    }
    let wholes = operands.compactMap(\.whole)
    return Plan.Block(
      indicator: indicator, sources: operands.flatMap(\.sources).uniqued(), periods: periods,
      skippedBreak: skipped, dimensions: keyDimensions, cells: joined(operands.map(\.cells)),
      whole: wholes.count == operands.count ? joined(wholes) : nil, operands: operands)
  }

  /// All that several readings read, for what tells which data an answer rests on.
  private func joined(_ readings: [Plan.Reading]) -> Plan.Reading? {
    guard var all = readings.first else { return nil }
    all.scans = readings.flatMap(\.scans)
    all.shape = readings.allSatisfy { $0.shape == .published } ? .published : .released
    all.isWindow = readings.allSatisfy(\.isWindow)
    return all
  }

  private func joined(_ readings: [Plan.Reading]) -> Plan.Reading {
    joined(readings) ?? Plan.Reading(scans: [], shape: .released, level: nil, places: [])
  }
}
