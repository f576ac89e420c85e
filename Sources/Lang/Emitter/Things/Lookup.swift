/// What has to be read before a question about things can be written as SQL.
///
/// No engine folds names as the language does, and the two differ; so the spellings in use are
/// read, compared here, and those that pass are bound.
public enum Lookup: Sendable, Hashable {
  /// Spellings of a text field that pass a test.
  case spellings(ThingField, SpellingTest)
  /// A thing and all below it, by the field that names the parent.
  case below(ThingField, Binding)
}

extension ThingQuestion {
  /// The lookups its conditions need, each once.
  var lookups: [Lookup] {
    var found: [Lookup] = []
    collect(condition, into: &found)
    return found
  }

  private func collect(_ condition: ThingCondition, into found: inout [Lookup]) {
    switch condition {
    case .and(let parts), .or(let parts):
      for part in parts { collect(part, into: &found) }
    case .not(let operand):
      collect(operand, into: &found)
    case .spelled(let field, let test):
      append(.spellings(field, test), to: &found)
    case .below(let field, let thing):
      append(.below(field, thing), to: &found)
    case .related(let test), .counted(let test, _, _):
      if let inner = test.condition { collect(inner, into: &found) }
    case .compare, .isOne, .missing, .isYes:
      break
    }
  }

  private func append(_ lookup: Lookup, to found: inout [Lookup]) {
    if !found.contains(lookup) { found.append(lookup) }
  }
}

extension Lookup {
  /// `SELECT DISTINCT "purpose" FROM "grants" …`, or the ids with their parents.
  var select: Select {
    switch self {
    case .spellings(let field, _):
      let collection = Collection.of(field.kind)
      var column = Identifier(ours: field.name)
      var relation = Identifier(ours: collection.relation)
      if field.isList, let list = collection.field(field.name) {
        relation = Identifier(ours: collection.relation(ofList: list))
        column = Identifier(ours: "value")
      }
      let value = SQLExpression.column(nil, column)
      var select = Select([SelectedColumn(value)], from: Select.Relation(relation))
      select.isDistinct = true
      select.condition = .isNull(value, negated: true)
      select.orderBy = [Select.Ordering(value, text: true)]
      return select
    case .below(let field, _):
      let parent = SQLExpression.column(nil, Identifier(ours: field.name))
      let id = SQLExpression.column("id")
      var select = Select(
        [SelectedColumn(id), SelectedColumn(parent)],
        from: Select.Relation(Identifier(ours: Collection.of(field.kind).relation)))
      select.condition = .isNull(parent, negated: true)
      select.orderBy = [Select.Ordering(id, text: true)]
      return select
    }
  }

  /// The values to bind, out of the rows that `select` gave.
  func choose(from rows: [[BoundValue]]) -> [Binding] {
    switch self {
    case .spellings(_, let test):
      rows.compactMap { $0.first?.text }.filter(test.passes)
        .map { Binding(.text($0), meaning: $0) }
    case .below(_, let thing):
      Lookup.below(thing, parents: rows)
    }
  }

  private static func below(_ thing: Binding, parents rows: [[BoundValue]]) -> [Binding] {
    guard let root = thing.value.text else { return [] }
    var children: [String: [String]] = [:]
    for row in rows {
      guard let id = row.first?.text, let parent = row.last?.text else { continue }
      children[parent, default: []].append(id)
    }
    var found = [thing]
    var seen: Set<String> = [root]
    var next = 0
    while next < found.count {
      let parent = found[next].value.text ?? root
      for child in children[parent] ?? [] where seen.insert(child).inserted {
        found.append(Binding(.text(child), meaning: child))
      }
      next += 1
    }
    return found
  }
}

extension BoundValue {
  var text: String? {
    switch self {
    case .text(let text): text
    case .integer, .real, .null: nil
    }
  }

  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .real(let number): number
    case .text, .null: nil
    }
  }

  var integer: Int? {
    switch self {
    case .integer(let number): number
    case .text, .real, .null: nil
    }
  }
}
