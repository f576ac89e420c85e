/// How work is done that falls into independent pieces: one after the other, or several at once.
public protocol Spreading: Sendable {
  /// The results of all pieces, in their order.
  func map<Value: Sendable>(_ count: Int, _ piece: @Sendable (Int) -> Value) -> [Value]
}

/// One piece after the other.
public struct OneByOne: Spreading {
  public init() {}

  public func map<Value: Sendable>(_ count: Int, _ piece: @Sendable (Int) -> Value) -> [Value] {
    (0..<count).map(piece)
  }
}
