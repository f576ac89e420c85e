/// Why a cell is hidden; what the store's owner may know and nobody else.
public enum ReasonHidden: Sendable, Hashable, CaseIterable {
  /// Fewer people than the policy's least.
  case small
  /// Large enough, and hidden so that a small one cannot be worked out.
  case companion
  /// Its source hid it.
  case source
}

/// A hidden cell and why; no number.
public struct HiddenCell: Sendable, Hashable {
  public let key: CellKey
  public let reason: ReasonHidden
}

/// Why the hidden cells of a released table are, in its order, from the exact cells behind it.
///
/// Which of two hidden cells is the small one is what protection keeps from readers: never part of
/// an answer, and asked for by the owner alone.
public func reasonsHidden(
  in released: ReleasedTable, from exact: ExactTable, policy: Policy
) -> [HiddenCell] {
  let known = Dictionary(exact.cells.map { ($0.key, $0.measures) }) { first, _ in first }
  return released.cells.filter(\.isHidden).map { cell in
    HiddenCell(
      key: cell.key, reason: known[cell.key].map { ReasonHidden($0, policy) } ?? .companion)
  }
}

extension ReasonHidden {
  fileprivate init(_ measures: Measures, _ policy: Policy) {
    switch Standing(measures) {
    case .people(let count):
      self = count.mustHide ? .source : count.people < policy.minimum ? .small : .companion
    case .uncounted: self = .source
    case .empty, .blank: self = .companion
    }
  }
}
