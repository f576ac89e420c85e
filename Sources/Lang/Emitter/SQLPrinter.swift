/// Spells a query in a dialect, gathering bound values as it goes: no value reaches the text.
///
///     SQLPrinter.print(select, in: .sqlite)   →   SELECT … WHERE "cell"."indicator" = ?1
public struct SQLPrinter {
  private let dialect: Dialect
  private var text = ""
  private var bindings: [Binding] = []
  private var indentation = 0

  public static func print(_ select: Select, in dialect: Dialect) -> SQLQuery {
    var printer = SQLPrinter(dialect: dialect)
    printer.write(select)
    return SQLQuery(text: printer.text, bindings: printer.bindings)
  }

  private init(dialect: Dialect) {
    self.dialect = dialect
  }

  private mutating func write(_ select: Select) {
    text += select.isDistinct ? "SELECT DISTINCT " : "SELECT "
    writeList(select.columns) { printer, column in
      printer.write(column.expression)
      if let name = column.name {
        printer.text += " AS "
        printer.write(name)
      }
    }
    newLine("FROM ")
    write(select.from)
    for join in select.joins {
      newLine(join.isLeft ? "LEFT JOIN " : "JOIN ")
      write(join.relation)
      text += " ON "
      write(join.condition)
    }
    if let condition = select.condition { writeCondition("WHERE ", condition) }
    if !select.groupBy.isEmpty {
      newLine("GROUP BY ")
      writeList(select.groupBy) { $0.write($1) }
    }
    if let having = select.having { writeCondition("HAVING ", having) }
    if !select.orderBy.isEmpty {
      newLine("ORDER BY ")
      writeList(select.orderBy) { $0.write($1) }
    }
  }

  /// The parts of a top-level `and` stand on lines of their own.
  private mutating func writeCondition(_ keyword: String, _ condition: SQLExpression) {
    newLine(keyword)
    guard case .and(let parts) = condition, parts.count > 1 else { return write(condition) }
    for (index, part) in parts.enumerated() {
      if index > 0 { newLine("  AND ") }
      write(part, inside: true)
    }
  }

  private mutating func write(_ relation: Select.Relation) {
    write(relation.name)
    guard let alias = relation.alias else { return }
    text += " AS "
    write(alias)
  }

  private mutating func write(_ ordering: Select.Ordering) {
    write(ordering.expression)
    if ordering.isText { text += " \(dialect.byteCollation)" }
    text += ordering.isDescending ? " DESC NULLS LAST" : " ASC NULLS LAST"
  }

  /// `inside` says that the expression stands beside an operator and may need parentheses.
  private mutating func write(_ expression: SQLExpression, inside: Bool = false) {
    switch expression {
    case .column(let relation, let name):
      if let relation {
        write(relation)
        text += "."
      }
      write(name)
    case .bound(let binding):
      write(binding)
    case .constant(let constant):
      text += constant.rawValue
    case .binary(let left, let symbol, let right):
      parenthesized(inside) { printer in
        printer.write(left, inside: true)
        printer.text += " \(symbol.rawValue) "
        printer.write(right, inside: true)
      }
    case .not(let operand):
      text += "NOT ("
      write(operand)
      text += ")"
    case .and(let parts):
      writeJoined(parts, by: " AND ", empty: .one, inside: inside)
    case .or(let parts):
      writeJoined(parts, by: " OR ", empty: .zero, inside: inside)
    case .isNull(let operand, let negated):
      write(operand, inside: true)
      text += negated ? " IS NOT NULL" : " IS NULL"
    case .inList(let operand, let items):
      writeMembership(of: operand, in: items)
    case .inSelect(let operand, let select):
      write(operand, inside: true)
      text += " IN "
      writeNested(select)
    case .exists(let select):
      text += "EXISTS "
      writeNested(select)
    case .call(let function, let arguments):
      write(function, arguments)
    case .choose(let choices, let otherwise):
      writeChoice(choices, otherwise)
    }
  }

  private mutating func write(_ binding: Binding) {
    bindings.append(binding)
    let placeholder = "\(dialect.placeholderPrefix)\(bindings.count)"
    guard dialect.castsPlaceholders else {
      text += placeholder
      return
    }
    switch binding.value {
    case .integer: text += "\(placeholder)::bigint"
    case .real: text += "\(placeholder)::\(dialect.realType)"
    case .text, .null: text += "\(placeholder)::text"
    }
  }

  private mutating func writeMembership(of operand: SQLExpression, in items: [SQLExpression]) {
    // Neither engine accepts or needs an empty list: nothing is a member of it.
    guard !items.isEmpty else {
      text += "0 = 1"
      return
    }
    write(operand, inside: true)
    text += " IN ("
    writeList(items) { $0.write($1) }
    text += ")"
  }

  private mutating func write(_ function: SQLFunction, _ arguments: [SQLExpression]) {
    switch function {
    case .sum:
      if let cast = dialect.integerSumCast {
        writeCall("CAST(SUM", arguments)
        text += " AS \(cast))"
      } else {
        writeCall("SUM", arguments)
      }
    case .count: writeCall("COUNT", arguments)
    case .countAll: text += "COUNT(*)"
    case .countDistinct:
      text += "COUNT(DISTINCT "
      writeList(arguments) { $0.write($1) }
      text += ")"
    case .min: writeCall("MIN", arguments)
    case .max: writeCall("MAX", arguments)
    case .coalesce: writeCall("COALESCE", arguments)
    case .nullIf: writeCall("NULLIF", arguments)
    case .position:
      switch dialect.positionForm {
      case .instr: writeCall("instr", arguments)
      case .strpos: writeCall("strpos", arguments)
      }
    case .real:
      text += "CAST("
      writeList(arguments) { $0.write($1) }
      text += " AS \(dialect.realType))"
    }
  }

  private mutating func writeCall(_ name: String, _ arguments: [SQLExpression]) {
    text += name + "("
    writeList(arguments) { $0.write($1) }
    text += ")"
  }

  private mutating func writeChoice(_ choices: [SQLChoice], _ otherwise: SQLExpression) {
    text += "CASE"
    for choice in choices {
      text += " WHEN "
      write(choice.condition)
      text += " THEN "
      write(choice.result)
    }
    text += " ELSE "
    write(otherwise)
    text += " END"
  }

  private mutating func writeJoined(
    _ parts: [SQLExpression], by joint: String, empty: EmptyJunction, inside: Bool
  ) {
    guard let first = parts.first else {
      text += empty.rawValue
      return
    }
    guard parts.count > 1 else { return write(first, inside: inside) }
    parenthesized(inside) { printer in
      for (index, part) in parts.enumerated() {
        if index > 0 { printer.text += joint }
        printer.write(part, inside: true)
      }
    }
  }

  /// What a junction of no conditions means: `and` is always true, `or` never.
  private enum EmptyJunction: String {
    case one = "1 = 1"
    case zero = "0 = 1"
  }

  private mutating func writeNested(_ select: Select) {
    text += "("
    indentation += 2
    newLine("")
    write(select)
    indentation -= 2
    newLine(")")
  }

  private mutating func write(_ identifier: Identifier) {
    text += "\"\(identifier.text)\""
  }

  private mutating func parenthesized(_ needed: Bool, _ body: (inout SQLPrinter) -> Void) {
    if needed { text += "(" }
    body(&self)
    if needed { text += ")" }
  }

  private mutating func writeList<Item>(
    _ items: [Item], _ body: (inout SQLPrinter, Item) -> Void
  ) {
    for (index, item) in items.enumerated() {
      if index > 0 { text += ", " }
      body(&self, item)
    }
  }

  private mutating func newLine(_ start: String) {
    text += "\n" + String(repeating: " ", count: indentation) + start
  }
}
