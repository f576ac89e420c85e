import Statistics
import Testing

/// Groups of counted people, in short: `counted((60, 120), (80, 150))`.
func counted(
  _ counts: (met: Int, people: Int)..., isAdverse: Bool = false, isOrdered: Bool = false,
  reference: Int? = nil, missing: Int = 0, areOverlapping: Bool = false,
  allowsMissing: Bool = false
) throws -> GroupedRates {
  var data = try counts.enumerated().map { index, count -> GroupDatum in
    let counts = try proportion(count.met, count.people)
    return .rate(GroupRate(counts, order: isOrdered ? index + 1 : nil))
  }
  data += [GroupDatum](repeating: .missing, count: missing)
  return try GroupedRates(
    data, isAdverse: isAdverse, isOrdered: isOrdered, reference: reference,
    areOverlapping: areOverlapping, allowsMissing: allowsMissing)
}

/// Why a measure is refused; `nil` if it is not.
func refusal(
  of measure: InequalityMeasure, _ groups: GroupedRates,
  _ options: InequalityOptions = .quick
) -> Refusal? {
  do throws(Refusal) {
    _ = try groups.estimate(measure, options)
    return nil
  } catch {
    return error
  }
}

extension InequalityOptions {
  /// As few draws as are allowed.
  static let quick = InequalityOptions(simulation: SimulationOptions(draws: 2000))
}
