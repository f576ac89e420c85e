import Tabular

/// Which ones?
///
///     list partners by outcome where kind = cbo
enum List: Verb {
  static let name = VerbName.list
  static let summary = "Which ones? The partners, programs, grants or other things that match."
  static let clauses: Set<ClauseName> = [
    .by, .where, .without, .time, .sort, .top, .with, .as, .into,
  ]
  static let examples = [
    "list partners",
    "list partners where serves = early_reading",
    "list outcomes without partners",
    "list name, sector of partners by outcome",
  ]

  static func bind(_ query: Query, in binder: inout Binder) -> Question? {
    binder.checkClauses(query, taken: clauses)
    guard let name = query.collection ?? query.subjects.first else { return nil }
    guard var question = binder.things(.list, of: name, query) else { return nil }
    let collection = Collection.of(question.kind)
    question.columns = columns(query, of: question, collection, in: &binder)
    guard binder.diagnostics.isEmpty else { return nil }
    let shape = shape(of: question)
    // Without a sort, `top 20` is the first twenty in the list's own order.
    let hasSort = query.clauses.contains { $0.kind.name == .sort }
    question.rows = binder.rowOperations(query, on: shape, main: "")
    if !hasSort { question.rows.sort = [] }
    return binder.diagnostics.isEmpty ? .things(question) : nil
  }

  /// The columns named, else all fields; those sorted by come along.
  private static func columns(
    _ query: Query, of question: ThingQuestion, _ collection: Collection,
    in binder: inout Binder
  ) -> [ThingColumn] {
    var columns: [ThingColumn] = []
    if query.collection != nil {
      for name in query.subjects where !name.isMissing {
        append(name, shown: true, to: &columns, collection, in: &binder)
      }
    } else {
      for name in collection.listed where !(question.level != nil && name == "level") {
        columns.append(column(name, of: collection))
      }
    }
    for clause in query.clauses {
      switch clause.kind {
      case .with(let names):
        for name in names where !name.isMissing && name.folded != "former" {
          if let word = WithWord(name), collection.field(name.folded) == nil {
            let asked = WithElsewhere.Asked.things(.list, question.plural)
            binder.report(WithElsewhere(word, asked, query, at: name.span).diagnostic)
            continue
          }
          append(name, shown: true, to: &columns, collection, in: &binder)
        }
      case .sort(let keys):
        for key in keys where !question.groups.contains(where: { $0.name == key.column.folded }) {
          append(key.column, shown: false, to: &columns, collection, in: &binder)
        }
      case .by, .where, .without, .having, .time, .vs, .using, .top, .as, .into, .from: break
      }
    }
    return query.collection == nil ? columns + rest(of: collection, besides: columns) : columns
  }

  private static func append(
    _ name: Name, shown: Bool, to columns: inout [ThingColumn], _ collection: Collection,
    in binder: inout Binder
  ) {
    guard let content = binder.content(name, of: collection) else { return }
    if let index = columns.firstIndex(where: { $0.content == content }) {
      columns[index].isShown = columns[index].isShown || shown
    } else {
      columns.append(ThingColumn(content, shown: shown))
    }
  }

  /// Files carry every field, the printed table those that `listed` names.
  private static func rest(
    of collection: Collection, besides columns: [ThingColumn]
  ) -> [ThingColumn] {
    var names = collection.fields.filter { !$0.type.isList }.map(\.name)
    if collection.identity == .id { names.insert("id", at: 0) }
    return names.filter { name in !columns.contains { $0.name == name } }
      .map { name in
        var rest = column(name, of: collection)
        rest.isShown = false
        return rest
      }
  }

  private static func column(_ name: String, of collection: Collection) -> ThingColumn {
    ThingColumn(name == "id" ? .id : .field(name))
  }

  /// Headings first, then the columns.
  static func shape(of question: ThingQuestion) -> ResultShape {
    let collection = Collection.of(question.kind)
    var columns = question.groups.map { $0.column(of: collection) }
    for column in question.columns where !columns.contains(where: { $0.column.name == column.name })
    {
      columns.append(ResultColumn(column.printed(of: collection), .field))
    }
    return ResultShape(columns: columns)
  }
}

extension Binder {
  /// What a name after `list` or in `sort by` is a column of.
  mutating func content(_ name: Name, of collection: Collection) -> ThingColumn.Content? {
    let subject = ThingSubject(collection)
    switch subject.meaning(of: name, in: catalog) {
    case .id?: return .id
    case .field(let field, _)?: return .field(field.name)
    case .relation(let relation)?: return .related(relation)
    case .anyField, .level, nil:
      report(.unknownField(name, of: collection, known: subject.candidates))
      return nil
    }
  }
}

extension ThingColumn {
  func printed(of collection: Collection) -> Column {
    let type: ColumnType
    switch content {
    case .id, .related: type = .text
    case .field(let name): type = collection.field(name)?.type.columnType ?? .text
    }
    return Column(name, type, shown: isShown)
  }
}

extension ThingGroup {
  func column(of collection: Collection) -> ResultColumn {
    switch self {
    case .field(let name):
      ResultColumn(Column(name, collection.field(name)?.type.columnType ?? .text), .field)
    case .related(_, _, let name): ResultColumn(Column(name, .text), .field)
    case .level(let level, _): ResultColumn(Column(level.id, .text), .level(level.id))
    }
  }
}

extension FieldType {
  var columnType: ColumnType {
    switch self {
    case .text, .word, .choice, .reference, .list, .period: .text
    case .number, .measure: .number
    case .count: .count
    case .money: .money
    case .percent: .percent
    case .date: .date
    case .yesno: .yesno
    }
  }
}
