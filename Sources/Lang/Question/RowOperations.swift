/// What happens to the rows of an answer after protection: having, sort, top.
public struct RowOperations: Sendable, Hashable {
  public var having: RowCondition?
  public var sort: [RowOrder]
  public var top: RowLimit?

  public init(having: RowCondition? = nil, sort: [RowOrder] = [], top: RowLimit? = nil) {
    self.having = having
    self.sort = sort
    self.top = top
  }
}

/// A condition on the columns of an answer, by name.
public indirect enum RowCondition: Sendable, Hashable {
  case compare(String, ComparisonOperator, RowValue)
  case between(String, RowValue, RowValue)
  case `in`(String, [RowValue])
  /// `is missing`: yes only for missing cells.
  case missing(String)
  case contains(String, String)
  case startsWith(String, String)
  case not(RowCondition)
  case and([RowCondition])
  case or([RowCondition])
}

public enum RowValue: Sendable, Hashable {
  case number(Double)
  case text(String)
  case flag(Bool)
  case column(String)
}

public struct RowOrder: Sendable, Hashable {
  public var column: String
  public var isDescending: Bool
  public init(_ column: String, descending: Bool) {
    self.column = column
    self.isDescending = descending
  }
}

/// `top 3 per district`
public struct RowLimit: Sendable, Hashable {
  public var count: Int
  public var isBottom: Bool
  public var per: String?
  public init(_ count: Int, bottom: Bool, per: String?) {
    self.count = count
    self.isBottom = bottom
    self.per = per
  }
}
