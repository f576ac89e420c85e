import Lang

/// One conversation with one store.
public struct Session: Sendable {
  public init() {}
}
