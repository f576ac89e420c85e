/// SQL text and the values bound to its placeholders, ready for a store to run.
public struct SQLQuery: Sendable, Hashable {
  public var text: String
  public var bindings: [Binding]
  public init(text: String, bindings: [Binding] = []) {
    self.text = text
    self.bindings = bindings
  }
}

/// A bound value, with what it stands for: codes are private to a store, so explanations and
/// goldens print the meaning (`kindergarten_ready`), never the code.
public struct Binding: Sendable, Hashable {
  public var value: BoundValue
  public var meaning: String
  public init(_ value: BoundValue, meaning: String) {
    self.value = value
    self.meaning = meaning
  }
}

public enum BoundValue: Sendable, Hashable {
  case integer(Int)
  case real(Double)
  case text(String)
  case null
}
