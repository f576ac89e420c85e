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

/// The cells that `protect` hides, in the order of the table.
///
/// Which of two hidden cells is the small one is what protection keeps from readers: never part of
/// an answer, and asked for by the owner alone.
public func reasonsHidden(in table: ExactTable, as shape: Shape, policy: Policy) -> [HiddenCell] {
  zip(table.cells, protect(table, as: shape, policy: policy).cells).compactMap { exact, released in
    guard released.isHidden else { return nil }
    return HiddenCell(key: exact.key, reason: ReasonHidden(exact.measures, policy))
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
