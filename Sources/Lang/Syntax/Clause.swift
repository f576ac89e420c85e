/// A clause of a question and its place.
public struct Clause: Sendable, Hashable {
  public var kind: ClauseKind
  public var span: SourceSpan
  public init(_ kind: ClauseKind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

public enum ClauseKind: Sendable, Hashable {
  /// `by race, year`
  case by([Name])
  /// `where year >= 2020`
  case `where`(Expression)
  /// `without partners, cycles (start within last 90 days)`
  case without([Absence])
  /// `having difference > 10pp`
  case having(Expression)
  /// `in 2020 to 2024`, `since 2019`, `latest`, `last 3 years`
  case time(TimeClause)
  /// `vs white`
  case vs(Comparand)
  /// `using sii, theil`
  case using([Name])
  /// `sort by difference desc, n`
  case sort([SortKey])
  /// `top 10 per district`, `bottom 3`
  case top(Top)
  /// `with total, n, ci`
  case with([Name])
  /// `as csv`
  case `as`(Name)
  /// `into "out.csv"`
  case into(TextLiteral)
  /// `from gaps`, `from last` (nil)
  case from(Name?)
}

/// `partners (kind = cbo)` after `without`.
public struct Absence: Sendable, Hashable {
  public var relation: Name
  public var condition: Expression?
  public init(_ relation: Name, where condition: Expression?) {
    self.relation = relation
    self.condition = condition
  }
}

public enum TimeClause: Sendable, Hashable {
  /// `in 2024`, `in 2020 to 2024`; the periods are literals or variables.
  case `in`(Expression, to: Expression?)
  /// `since 2020`
  case since(Expression)
  /// `since baseline`
  case sinceBaseline
  /// `until 2023`
  case until(Expression)
  /// `latest`
  case latest
  /// `last 5 years`; the amount is a whole number or a variable.
  case last(Expression, unit: Name)
}

/// Against whom a comparison is made.
public enum Comparand: Sendable, Hashable {
  /// `white`, `best`, `overall`, `district`
  case name(Name)
  /// `target`, `baseline`
  case target(SourceSpan)
  case baseline(SourceSpan)
  /// `'Two or more races'`, `no`, `3`, `2019`, `$group`
  case value(Expression)
}

public struct SortKey: Sendable, Hashable {
  public var column: Name
  /// `nil` where neither `asc` nor `desc` was written.
  public var descending: Bool?
  public init(_ column: Name, descending: Bool?) {
    self.column = column
    self.descending = descending
  }
}

public struct Top: Sendable, Hashable {
  /// `bottom 3` rather than `top 3`.
  public var isBottom: Bool
  /// A whole number or a variable.
  public var count: Expression
  public var per: Name?
  public init(_ count: Expression, bottom: Bool, per: Name?) {
    self.count = count
    self.isBottom = bottom
    self.per = per
  }
}
