/// `show difference from gaps where race = black sort by difference top 5`: a look at a result; or
/// `show money.value, moved.change by community`: columns of several beside each other (R21).
public struct ResultQuestion: Sendable, Hashable {
  /// The name of the result, or nil for `last`.
  public var result: String?
  /// The result's own dimensions, then the columns asked for.
  public var shape: ResultShape
  /// The columns of several results; empty for a look at one.
  var beside: [ColumnOfResult] = []
  public var condition: RowCondition?
  public var rows: RowOperations
  public var output: Output
  public var text: String
  public var span: SourceSpan
}

/// `moved.change`, and what its result is by, in the order of the question's `by`.
struct ColumnOfResult: Sendable, Hashable {
  var result: String
  var column: String
  var keys: [String]

  /// As the column of the answer is called.
  var name: String { "\(result).\(column)" }
}
