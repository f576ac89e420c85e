public import Tabular

/// A store's privacy policy.
public struct Policy: Sendable, Hashable {
  /// k: the smallest group whose numbers may be shown, at least 5.
  public var minimum: Int
  /// Whether the store's owner sees exact cells (`release = internal`).
  public var isInternal: Bool

  public init(minimum: Int = 10, isInternal: Bool = false) {
    self.minimum = max(minimum, 5)
    self.isInternal = isInternal
  }

  /// w: the least width of what an outsider can infer about a hidden count.
  public var width: Int { (minimum + 1) / 2 }
}

/// How the cells of a table hang together, which decides what hides with what.
public enum Shape: Sendable, Hashable {
  /// From a public source: as published; what the source hid stays hidden.
  case published
  /// Each (period, place) is one line whose groups partition its people.
  case groups
  /// Cells without groups; each place lies in its parent, where the parent is in the table.
  case places(parents: [Int: Int])
  /// Each cell stands alone: hidden when it is small.
  case alone
}
