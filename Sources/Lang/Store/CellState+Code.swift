public import Tabular

extension CellState {
  /// The number that stands for the state in a store, the same in every store, never reused.
  public var code: Int {
    switch self {
    case .actual: 1
    case .rounded: 2
    case .interval: 3
    case .noPeople: 4
    case .suppressed: 5
    case .missing: 6
    case .notApplicable: 7
    case .notPublished: 8
    case .notYet: 9
    case .error: 10
    case .withheld: 11
    }
  }

  public init?(code: Int) {
    guard let state = CellState.allCases.first(where: { $0.code == code }) else { return nil }
    self = state
  }
}
