/// The two periods that `change` compares, as far as they were said.
public enum PeriodEnds: Sendable, Hashable {
  /// Nothing said: the latest period with data and the one before it.
  case latestTwo
  /// `in 2019 to 2024`: both must have data.
  case between(PeriodPoint, PeriodPoint)
  /// `since 2019`: that one and the latest.
  case since(PeriodPoint)
  /// The first and the last of the `last 5 years`.
  case last(Int)
  /// `until 2021`: the first and the last of those that hold.
  case matching(PeriodCondition)

  /// What a time clause means for two periods; nil for one period alone.
  init?(_ time: TimeSelection.Kind) {
    switch time {
    case .assumedLatest, .latest: self = .latestTwo
    case .last(let count): self = .last(count)
    case .matching(.compare(.equal, _)): return nil
    case .matching(.compare(.greaterOrEqual, let point)): self = .since(point)
    case .matching(let condition):
      self = condition.range.map { .between($0.from, $0.to) } ?? .matching(condition)
    }
  }
}

extension TimeSelection {
  /// Whether it goes on to the latest period with data.
  var reachesNow: Bool {
    switch PeriodEnds(kind) {
    case .latestTwo?, .since?, .last?: true
    case .between?, .matching?, nil: false
    }
  }
}

extension PeriodCondition {
  /// `in 2019 to 2024`, `year between 2019 and 2024`.
  fileprivate var range: (from: PeriodPoint, to: PeriodPoint)? {
    guard case .and(let parts) = self, parts.count == 2,
      case .compare(.greaterOrEqual, let from) = parts[0],
      case .compare(.lessOrEqual, let to) = parts[1]
    else { return nil }
    return (from, to)
  }
}
