extension ThingEmitter {
  /// A condition as SQL that is never unknown.
  ///
  /// `isNegated` carries `not` down to the leaves, where what a missing value means is decided:
  /// a comparison with it is no, so the opposite of the comparison is yes.
  mutating func condition(
    _ condition: ThingCondition, in row: Row, isNegated: Bool = false
  ) -> SQLExpression {
    switch condition {
    case .and(let parts):
      return junction(parts, in: row, isAll: !isNegated, isNegated)
    case .or(let parts):
      return junction(parts, in: row, isAll: isNegated, isNegated)
    case .not(let operand):
      return self.condition(operand, in: row, isNegated: !isNegated)
    case .compare(let left, let comparison, let right):
      return compare(left, comparison, right, in: row, isNegated)
    case .isOne(let field, let values):
      return membership(field, values, in: row, isNegated)
    case .spelled(let field, let test):
      return membership(field, found[.spellings(field, test)] ?? [], in: row, isNegated)
    case .below(let field, let thing):
      let id = ThingField("id", of: field.kind, link: field.isOfLink)
      return membership(id, found[.below(field, thing)] ?? [thing], in: row, isNegated)
    case .missing(let field):
      guard !field.isList else { return anyItem(of: field, in: row, isNegated: !isNegated) }
      return .isNull(column(field, in: row), negated: isNegated)
    case .isYes(let field):
      let value = column(field, in: row)
      guard isNegated else { return .binary(value, .equal, .constant(.one)) }
      return .or([.isNull(value, negated: false), .binary(value, .notEqual, .constant(.one))])
    case .related(let test):
      let exists = SQLExpression.exists(related(test, to: row))
      return isNegated ? .not(exists) : exists
    case .counted(let test, let comparison, let number):
      return counted(test, isNegated ? comparison.opposite : comparison, number, in: row)
    }
  }

  private mutating func junction(
    _ parts: [ThingCondition], in row: Row, isAll: Bool, _ isNegated: Bool
  ) -> SQLExpression {
    var emitted: [SQLExpression] = []
    for part in parts { emitted.append(condition(part, in: row, isNegated: isNegated)) }
    return isAll ? .and(emitted) : .or(emitted)
  }

  private func compare(
    _ left: ThingOperand, _ comparison: ComparisonOperator, _ right: ThingOperand, in row: Row,
    _ isNegated: Bool
  ) -> SQLExpression {
    let left = operand(left, in: row)
    let right = operand(right, in: row)
    // `a != b` is `not (a = b)`: yes where a value is missing.
    let isOpposite = isNegated != (comparison == .notEqual)
    let asked = comparison == .notEqual ? .equal : comparison
    guard isOpposite else { return .binary(left, asked.sql, right) }
    let unknown = [left, right].filter { !$0.isBound }.map {
      SQLExpression.isNull($0, negated: false)
    }
    return .or(unknown + [.binary(left, asked.opposite.sql, right)])
  }

  private func operand(_ operand: ThingOperand, in row: Row) -> SQLExpression {
    switch operand {
    case .field(let field): return column(field, in: row)
    case .constant(let binding): return .bound(binding)
    case .arithmetic(let left, let symbol, let right):
      let left = self.operand(left, in: row)
      let right = self.operand(right, in: row)
      switch symbol {
      case .plus: return .binary(left, .plus, right)
      case .minus: return .binary(left, .minus, right)
      case .times: return .binary(left, .times, right)
      case .dividedBy:
        // Whole numbers divide as whole numbers, and PostgreSQL stops at a zero.
        let divisor = SQLExpression.call(.nullIf, [.call(.real, [right]), .constant(.zero)])
        return .binary(.call(.real, [left]), .dividedBy, divisor)
      }
    }
  }

  private mutating func membership(
    _ field: ThingField, _ values: [Binding], in row: Row, _ isNegated: Bool
  ) -> SQLExpression {
    guard !field.isList else {
      let exists = items(of: field, in: row, among: values)
      return isNegated ? .not(.exists(exists)) : .exists(exists)
    }
    let value = column(field, in: row)
    let isOne = SQLExpression.isOne(value, of: values)
    guard isNegated else { return isOne }
    return .or([.isNull(value, negated: false), .not(isOne)])
  }

  /// `is not missing` for a list field: it has an item.
  private mutating func anyItem(
    of field: ThingField, in row: Row, isNegated: Bool
  ) -> SQLExpression {
    let exists = SQLExpression.exists(items(of: field, in: row, among: nil))
    return isNegated ? exists : .not(exists)
  }

  /// `SELECT 1 FROM "partners_aliases" AS "item1" WHERE "item1"."owner" = "thing"."id" …`
  private mutating func items(
    of field: ThingField, in row: Row, among values: [Binding]?
  ) -> Select {
    let collection = Collection.of(field.kind)
    let relation = collection.field(field.name).map { collection.relation(ofList: $0) }
    let alias = nextAlias("item")
    let owner = ThingField("id", of: field.kind, link: field.isOfLink)
    var select = Select(
      [SelectedColumn(.constant(.one))],
      from: Select.Relation(Identifier(ours: relation ?? collection.relation), as: alias))
    var conditions: [SQLExpression] = [
      .binary(.column(alias, Identifier(ours: "owner")), .equal, column(owner, in: row))
    ]
    if let values {
      conditions.append(.isOne(.column(alias, Identifier(ours: "value")), of: values))
    }
    select.condition = .and(conditions)
    return select
  }

  private func column(_ field: ThingField, in row: Row) -> SQLExpression {
    .column(field.isOfLink ? row.link ?? row.thing : row.thing, Identifier(ours: field.name))
  }
}

extension SQLExpression {
  /// `= ?1`, or `IN (?1, ?2)` for several.
  static func isOne(_ value: SQLExpression, of bindings: [Binding]) -> SQLExpression {
    guard bindings.count == 1, let only = bindings.first else {
      return .inList(value, bindings.map { .bound($0) })
    }
    return .binary(value, .equal, .bound(only))
  }

  var isBound: Bool {
    switch self {
    case .bound: true
    case .column, .constant, .binary, .not, .and, .or, .isNull, .inList, .inSelect, .exists,
      .call, .choose:
      false
    }
  }
}
