/// `show difference from gaps where race = black sort by difference top 5`: a look at a result.
public struct ResultQuestion: Sendable, Hashable {
  /// The name of the result, or nil for `last`.
  public var result: String?
  /// The result's own dimensions, then the columns asked for.
  public var shape: ResultShape
  public var condition: RowCondition?
  public var rows: RowOperations
  public var output: Output
  public var text: String
  public var span: SourceSpan
}
