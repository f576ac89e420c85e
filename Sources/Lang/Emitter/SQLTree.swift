/// A query as a tree, before a dialect spells it.
///
/// Invariant of this room: the emitter never hears of verbs, and no case can hold a text that a
/// user typed. A leaf is an identifier of ours, a constant of a closed list, or a bound value.
public struct Select: Sendable, Hashable {
  public var isDistinct = false
  public var columns: [SelectedColumn]
  public var from: Relation
  public var joins: [Join] = []
  public var condition: SQLExpression?
  public var groupBy: [SQLExpression] = []
  public var having: SQLExpression?
  public var orderBy: [Ordering] = []

  public init(_ columns: [SelectedColumn], from relation: Relation) {
    self.columns = columns
    self.from = relation
  }

  /// `"cut_district_race" AS "cell"`
  public struct Relation: Sendable, Hashable {
    public var name: Identifier
    public var alias: Identifier?
    public init(_ name: Identifier, as alias: Identifier? = nil) {
      self.name = name
      self.alias = alias
    }
  }

  /// `JOIN "serves" AS "s" ON …`
  public struct Join: Sendable, Hashable {
    public var isLeft: Bool
    public var relation: Relation
    public var condition: SQLExpression
    public init(_ relation: Relation, on condition: SQLExpression, left isLeft: Bool = false) {
      self.relation = relation
      self.condition = condition
      self.isLeft = isLeft
    }
  }

  /// `"name" DESC NULLS LAST`
  public struct Ordering: Sendable, Hashable {
    public var expression: SQLExpression
    public var isDescending: Bool
    /// Compares bytes whatever the database's collation.
    public var isText: Bool
    public init(_ expression: SQLExpression, descending: Bool = false, text isText: Bool = false) {
      self.expression = expression
      self.isDescending = descending
      self.isText = isText
    }
  }
}

public struct SelectedColumn: Sendable, Hashable {
  public var expression: SQLExpression
  public var name: Identifier?
  public init(_ expression: SQLExpression, as name: Identifier? = nil) {
    self.expression = expression
    self.name = name
  }
}

public indirect enum SQLExpression: Sendable, Hashable {
  /// `"cell"."n"`
  case column(Identifier?, Identifier)
  /// `?1`
  case bound(Binding)
  case constant(SQLConstant)
  /// `<left> = <right>`
  case binary(SQLExpression, SQLOperator, SQLExpression)
  case not(SQLExpression)
  case and([SQLExpression])
  case or([SQLExpression])
  /// `<value> IS NULL`
  case isNull(SQLExpression, negated: Bool)
  /// `<value> IN (?1, ?2)`; an empty list is never true.
  case inList(SQLExpression, [SQLExpression])
  /// `<value> IN (SELECT …)`
  case inSelect(SQLExpression, Select)
  /// `EXISTS (SELECT …)`
  case exists(Select)
  case call(SQLFunction, [SQLExpression])
  /// `CASE WHEN … THEN … ELSE … END`
  case choose([SQLChoice], otherwise: SQLExpression)
}

public struct SQLChoice: Sendable, Hashable {
  public var condition: SQLExpression
  public var result: SQLExpression
  public init(when condition: SQLExpression, then result: SQLExpression) {
    self.condition = condition
    self.result = result
  }
}

public enum SQLConstant: String, Sendable, Hashable {
  case null = "NULL"
  case zero = "0"
  case one = "1"
}

public enum SQLOperator: String, Sendable, Hashable {
  case equal = "="
  case notEqual = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case plus = "+"
  case minus = "-"
  case times = "*"
  case dividedBy = "/"
}

/// The functions the emitter may use; a dialect spells each.
public enum SQLFunction: Sendable, Hashable {
  /// A sum of whole numbers, itself a whole number.
  case sum
  case count, countDistinct, countAll
  case min, max
  case coalesce
  /// NULL when both arguments are equal: around every divisor.
  case nullIf
  /// The 1-based position of the second text in the first, 0 when it is not there.
  case position
  /// A real number, so that division is not a division of whole numbers.
  case real
}

/// A name of ours in SQL: letters, digits and underscores, so that quoting can never be escaped.
public struct Identifier: Sendable, Hashable {
  public let text: String

  /// `nil` for anything but `[A-Za-z_][A-Za-z0-9_]*`.
  public init?(_ text: some StringProtocol) {
    guard let first = text.utf8.first, Identifier.isLetter(first) else { return nil }
    guard text.utf8.allSatisfy({ Identifier.isLetter($0) || (48...57).contains($0) }) else {
      return nil
    }
    self.text = String(text)
  }

  /// A name written in our source.
  public init(_ text: StaticString) {
    self.text = text.description
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte == 95
  }
}

extension SQLExpression {
  public static func column(_ name: StaticString, of alias: StaticString? = nil) -> SQLExpression {
    .column(alias.map { Identifier($0) }, Identifier(name))
  }

  public static func integer(_ value: Int, meaning: String) -> SQLExpression {
    .bound(Binding(.integer(value), meaning: meaning))
  }

  public static func text(_ value: String) -> SQLExpression {
    .bound(Binding(.text(value), meaning: value))
  }
}
