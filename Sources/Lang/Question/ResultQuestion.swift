/// `show difference from gaps where race = black sort by difference top 5`: a look at a result.
public struct ResultQuestion: Sendable, Hashable {
  /// The name of the result, or nil for `last`.
  public var result: String?
  /// The columns asked for besides the result's own dimensions.
  public var columns: [String]
  public var condition: RowCondition?
  public var rows: RowOperations
  public var output: Output
  public var text: String
  public var span: SourceSpan
}
