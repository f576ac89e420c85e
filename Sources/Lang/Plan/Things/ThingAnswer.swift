import Protection
import Tabular

/// Rows from the store to the answer about things.
struct ThingAnswer {
  let plan: ThingPlan
  let fetched: FetchedThings
  let catalog: Catalog
  private var labels: ThingLabels
  /// Things left out of a sum because what they are part of is in it.
  var partsInside = 0

  init(_ plan: ThingPlan, _ fetched: FetchedThings, _ catalog: Catalog) {
    self.plan = plan
    self.fetched = fetched
    self.catalog = catalog
    labels = ThingLabels(catalog)
  }

  var question: ThingQuestion { plan.question }

  var answer: Answer {
    var maker = self
    let shape = question.shape
    var rows =
      switch question.asked {
      case .list: maker.listRows()
      case .count: maker.countRows()
      case .sum(let field): maker.sumRows(field)
      }
    let total = rows.different
    rows.sortByModel(groups: question.groups.count)
    let whole = Table(columns: shape.columns.map(\.column), rows: rows.rows.map { $0.cells })
    let table = question.rows.run(on: whole).table
    var answer = Answer(
      verb: question.asked.verb.rawValue, question: question.text,
      title: title, place: catalog.name, assumptions: assumptions, table: table,
      notes: maker.notes(different: total, rows: rows.rows.count), dataVersion: catalog.dataVersion,
      asOf: question.asOf, isSample: catalog.isSample)
    answer.reading = reading(table, different: total)
    answer.isInternal =
      question.kind == "observation"
      && catalog.sources.contains { !$0.isPublic && catalog.isOpen($0) }
    if question.asked == .list { answer.headings = question.groups.map(\.name) }
    return answer
  }

  // MARK: - Words

  private var title: String {
    let subject = question.plural.inWords.capitalizedFirst
    let groups = question.groups.map { $0.name.inWords }.joined(separator: ", ")
    switch (question.asked, groups.isEmpty) {
    case (.list, true): return subject
    case (.list, false): return "\(subject) · by \(groups)"
    case (.count, true): return "\(subject) · count"
    case (.count, false): return "\(subject) · count by \(groups)"
    case (.sum(let field), true): return "\(subject) · \(field.inWords)"
    case (.sum(let field), false): return "\(subject) · \(field.inWords) by \(groups)"
    }
  }

  private var assumptions: [String] {
    guard plan.collection.lifetime != nil else { return [] }
    switch question.standing {
    case .always: return ["former ones too"]
    case .during(let from, let to):
      if let from, from == to { return ["as they stand on \(from.label)"] }
      switch (from, to) {
      case (let from?, let to?): return ["current between \(from.label) and \(to.label)"]
      case (let from?, nil): return ["current since \(from.label)"]
      case (nil, let to?): return ["current until \(to.label)"]
      case (nil, nil): return []
      }
    }
  }

  private func notes(different: Int, rows: Int) -> [Note] {
    var notes: [Note] = []
    if question.groups.contains(where: \.isOfSeveral) {
      let text = "\(different) different \(question.noun(different)); one can stand under several"
      notes.append(Note(code: "different_things", text: text))
    }
    if question.kind == "observation", !catalog.sources.allSatisfy(catalog.isOpen) {
      notes.append(
        Note(code: "public_only", text: "Only numbers of public sources are counted."))
    }
    notes += sumNotes
    for missing in fetched.missing {
      let noun = question.noun(missing.without)
      let verb = missing.without == 1 ? "has" : "have"
      let fate: String
      switch missing.kept {
      case 0: fate = "left out"
      case missing.without: fate = "kept"
      default: fate = "\(missing.kept) kept"
      }
      notes.append(
        Note(
          code: "no_value",
          text: "\(missing.without) \(noun) \(verb) no \(missing.field.inWords): \(fate)"))
    }
    return notes
  }

  /// `60 partners; 12 kinds`
  private func reading(_ table: Table, different: Int) -> String {
    var things = "\(different) \(question.noun(different))"
    if question.groups.isEmpty, question.rows.top != nil, table.rows.count < different {
      things = "\(table.rows.count) of \(things)"
    }
    guard !question.groups.isEmpty, let name = question.groups.first?.name,
      let index = table.index(of: name)
    else { return things }
    let values = Set(table.rows.compactMap { index < $0.count ? $0[index] : nil }).filter {
      if case .absent = $0 { return false }
      return true
    }
    return "\(things); \(values.count) \(name.inWords.plural(values.count))"
  }

  // MARK: - Rows

  private mutating func countRows() -> ThingRows {
    guard plan.isCountedByStore else {
      var rows = groupedRows { _ in [] }
      rows.countEach()
      return rows
    }
    var rows = ThingRows()
    for row in fetched.main {
      let count = row.last?.integer ?? 0
      var built = ThingRow(id: nil, cells: [], keys: [])
      for (group, value) in zip(question.groups, row) { append(group, value, to: &built) }
      built.cells.append(.integer(count))
      rows.rows.append(built)
      rows.different += count
    }
    return rows
  }

  private mutating func listRows() -> ThingRows {
    let columns = question.columns.filter { column in
      !question.groups.contains { $0.name == column.name }
    }
    var built: [String: [Cell]] = [:]
    for (index, row) in fetched.main.enumerated() {
      var cells: [Cell] = []
      for column in columns { cells.append(cell(column, row)) }
      built["\(index)"] = cells
    }
    var position = 0
    return groupedRows { _ in
      defer { position += 1 }
      return built["\(position)"] ?? []
    }
  }

  /// One row a thing and value of its groups.
  mutating func groupedRows(_ cells: ([BoundValue]) -> [Cell]) -> ThingRows {
    var rows = ThingRows()
    rows.different = fetched.main.count
    let pairs = valuesById()
    for row in fetched.main {
      let id = plan.fields.first == "id" ? row.first?.text : nil
      var base = ThingRow(id: id, cells: [], keys: [])
      var made = [base]
      for group in question.groups {
        let values = values(of: group, id: id, row: row, pairs)
        made = made.flatMap { partial in
          values.map { value in
            var next = partial
            append(group, value, to: &next)
            return next
          }
        }
      }
      base.cells = cells(row)
      let label = key(of: row, id)
      for one in made {
        var whole = one
        whole.cells += base.cells
        whole.keys.append(label)
        rows.rows.append(whole)
      }
    }
    return rows
  }

  /// Pairs by the name of their column, then by thing.
  private func valuesById() -> [String: [String: [String]]] {
    fetched.pairs.mapValues { rows in
      var byId: [String: [String]] = [:]
      for row in rows {
        guard let id = row.first?.text, let value = row.last?.text else { continue }
        byId[id, default: []].append(value)
      }
      return byId
    }
  }

  private func values(
    of group: ThingGroup, id: String?, row: [BoundValue], _ pairs: [String: [String: [String]]]
  ) -> [BoundValue] {
    switch group {
    case .field(let name): return [value(name, row)]
    case .related(_, _, let name):
      let found = pairs[name]?[id ?? ""] ?? []
      return found.isEmpty ? [.null] : found.map { .text($0) }
    case .level(let level, let path):
      let places: [String]
      switch path {
      case .itself: places = [id].compactMap { $0 }
      case .field(let name): places = [value(name, row).text].compactMap { $0 }
      case .related: places = pairs[level.id]?[id ?? ""] ?? []
      }
      var found: [BoundValue] = []
      for place in places.compactMap({ labels.place($0, at: level.id)?.reference })
      where !found.contains(.text(place)) {
        found.append(.text(place))
      }
      return found.isEmpty ? [.null] : found
    }
  }

  func value(_ field: String, _ row: [BoundValue]) -> BoundValue {
    guard let index = plan.fields.firstIndex(of: field), index < row.count else { return .null }
    return row[index]
  }

  /// Adds the cell of a group and the key that puts its rows in order.
  private mutating func append(
    _ group: ThingGroup, _ value: BoundValue, to row: inout ThingRow
  ) {
    switch group {
    case .field(let name):
      let type = plan.collection.field(name)?.type ?? .text
      row.cells.append(cell(value, type))
      row.keys.append(key(value, type))
    case .related(let relation, let kind, _):
      let kinds = kind.map { [$0] } ?? ThingSubject.kinds(of: relation)
      row.cells.append(cell(value, .reference(kinds)))
      row.keys.append(key(value, .reference(kinds)))
    case .level:
      row.cells.append(cell(value, .reference(["place"])))
      row.keys.append(key(value, .reference(["place"])))
    }
  }

  // MARK: - Cells

  private mutating func cell(_ column: ThingColumn, _ row: [BoundValue]) -> Cell {
    switch column.content {
    case .id:
      guard let id = value("id", row).text else { return cell(value("id", row), .count) }
      // A place that no definition named has a code for an id, which is the store's own.
      let isOwn = plan.collection.kind == "place" && Identifier(id) == nil
      return isOwn ? .absent(.missing) : .text(id)
    case .field(let name):
      let type = plan.collection.field(name)?.type ?? .text
      if name == plan.collection.labelField, value(name, row) == .null,
        let id = value("id", row).text
      {
        return .text(labels.label(of: id, [question.kind]))
      }
      guard case .list(let item) = type else { return cell(value(name, row), type) }
      return joined(fetched.pairs[name] ?? [], of: value("id", row), item)
    case .related(let relation):
      let kinds = ThingSubject.kinds(of: relation)
      return joined(fetched.pairs[relation.name] ?? [], of: value("id", row), .reference(kinds))
    }
  }

  private mutating func joined(
    _ pairs: [[BoundValue]], of id: BoundValue, _ type: FieldType
  ) -> Cell {
    var texts: [String] = []
    for pair in pairs where pair.first == id {
      if case .text(let text) = cell(pair.last ?? .null, type) { texts.append(text) }
    }
    return texts.isEmpty ? .absent(.missing) : .text(texts.joined(separator: ", "))
  }

  private mutating func cell(_ value: BoundValue, _ type: FieldType) -> Cell {
    switch value {
    case .null: return .absent(.missing)
    case .integer(let number):
      switch type {
      case .yesno: return .flag(number != 0)
      case .reference: return .text("\(number)")
      case .text, .word, .choice, .number, .count, .money, .percent, .measure, .date, .period,
        .list:
        return .integer(number)
      }
    case .real(let number): return .number(number)
    case .text(let text):
      let kinds = CollectionField("", type, "").referencedKinds
      return .text(kinds.isEmpty ? text : labels.label(of: text, kinds))
    }
  }

  // MARK: - Order

  /// Where a thing stands among others when nothing else is asked.
  private mutating func key(of row: [BoundValue], _ id: String?) -> OrderKey {
    if let id, let position = labels.position(of: id, question.kind) { return .number(position) }
    if id != nil, let label = plan.collection.field(plan.collection.labelField),
      plan.fields.contains(label.name)
    {
      return key(value(label.name, row), label.type)
    }
    var texts: [String] = []
    for (name, value) in zip(plan.fields, row) {
      let type = plan.collection.field(name)?.type ?? .text
      if case .text(let text) = cell(value, type) { texts.append(folded(text)) }
    }
    return .text(texts.joined(separator: "\u{0}"))
  }

  private mutating func key(_ value: BoundValue, _ type: FieldType) -> OrderKey {
    switch value {
    case .null: return .last
    case .integer(let number): return .number(number)
    case .real(let number): return .real(number)
    case .text(let text):
      if case .choice(let words) = type, let index = words.firstIndex(of: text) {
        return .number(index)
      }
      let kinds = CollectionField("", type, "").referencedKinds
      if let kind = kinds.first, let position = labels.position(of: text, kind) {
        return .number(position)
      }
      return .text(folded(kinds.isEmpty ? text : labels.label(of: text, kinds)))
    }
  }
}

extension ThingQuestion {
  /// `1 partner`, `60 partners`
  func noun(_ count: Int) -> String {
    (count == 1 ? level?.id ?? kind : plural).inWords
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// An English plural of a field's name: `kinds`, `bodies`.
  func plural(_ count: Int) -> String {
    if count == 1 { return self }
    if let known = Collection.named(self)?.plural { return known.inWords }
    if hasSuffix("y"), !hasSuffix("ay"), !hasSuffix("ey") { return dropLast() + "ies" }
    return hasSuffix("s") ? self : self + "s"
  }
}
