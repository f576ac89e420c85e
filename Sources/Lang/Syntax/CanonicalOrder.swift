extension ClauseKind {
  /// The place of a clause in the order everything is printed in; the order has no meaning.
  public var rank: Int {
    switch self {
    case .by: 0
    case .where: 1
    case .without: 2
    case .time(let time):
      switch time {
      case .until: 4
      case .in, .since, .sinceBaseline, .latest, .last: 3
      }
    case .vs: 5
    case .using: 6
    case .having: 7
    case .sort: 8
    case .top: 9
    case .with: 10
    case .from: 11
    case .as: 12
    case .into: 13
    }
  }
}

extension [Clause] {
  /// By, where, without, time, vs, using, having, sort, top, with, from, as, into.
  public var inCanonicalOrder: [Clause] {
    enumerated().sorted {
      ($0.element.kind.rank, $0.offset) < ($1.element.kind.rank, $1.offset)
    }.map(\.element)
  }
}
