public import Tabular

/// What a script needs and makes: parameters, names of the model, files.
///
///     strive check --model brief.strive
struct ScriptInventory {
  struct Entry: Hashable {
    var kind: Kind
    var name: String
    var meaning: String
  }

  /// In the order they are listed.
  enum Kind: String, CaseIterable {
    case parameter, indicator, outcome, set, dimension, level, program, collection
    case uses, reads, writes
  }

  private(set) var entries: [Entry] = []
  private let names: NameIndex
  private let catalog: Catalog

  init(
    of name: String, _ statements: [LocatedStatement], _ catalog: Catalog, _ names: NameIndex
  ) {
    self.names = names
    self.catalog = catalog
    for located in statements { add(located.statement) }
    for source in statements.map(\.source) where seen.insert(source.name).inserted {
      addNames(in: source)
      if source.name != name { add(.uses, source.name, "its statements run where it is used") }
    }
  }

  private var seen: Set<String> = []

  /// By kind, then in the order of the script.
  var sorted: [Entry] {
    Kind.allCases.flatMap { kind in entries.filter { $0.kind == kind } }
  }

  private mutating func add(_ kind: Kind, _ name: String, _ meaning: String) {
    let entry = Entry(kind: kind, name: name, meaning: meaning)
    if !entries.contains(entry) { entries.append(entry) }
  }

  // MARK: Statements

  private mutating func add(_ statement: Statement) {
    switch statement.kind {
    case .param(let parameter): add(parameter)
    case .query(let query), .letResult(_, let query), .explain(let query?): add(query)
    case .load(let file, _, _), .preview(let file, _, _): add(.reads, file.value, "data")
    case .report(let title, let file, let body):
      add(.writes, file.value, "report \"\(title.value)\"")
      for inner in body { add(inner) }
    case .conditional(_, let then, let alternative):
      for inner in then + (alternative ?? []) { add(inner) }
    case .forEach(_, _, let body):
      for inner in body { add(inner) }
    case .letFormula, .letValue, .use, .set, .check, .print, .explain(nil), .describe, .define,
      .remove, .unload, .invalid:
      break
    }
  }

  private mutating func add(_ query: Query) {
    for clause in query.clauses {
      if case .into(let file) = clause.kind {
        add(.writes, file.value, canonicalText(of: query))
      }
    }
    let isOfAll = query.subjects.contains { $0.folded == "all" }
    guard isOfAll || (query.verb == .progress && query.subjects.isEmpty) else { return }
    for indicator in catalog.indicators { add(.indicator, indicator.id, indicator.label) }
  }

  private mutating func add(_ parameter: Parameter) {
    let type = parameter.type.text + (parameter.dimension.map { " of \($0.text)" } ?? "")
    let initial = parameter.initial.map { ", else \(canonicalText(of: $0))" } ?? ", needed"
    let help = parameter.help.map { ": \($0.value)" } ?? ""
    add(.parameter, parameter.variable.name, type + initial + help)
  }

  // MARK: Names

  /// Every word of a text that means something in the model.
  private mutating func addNames(in source: SourceText) {
    for token in lex(source) where token.kind == .name || token.kind == .quotedName {
      let written = source.slice(token.span).filter { $0 != "`" }
      guard let meaning = names.meaning(of: String(written)) else { continue }
      add(meaning)
    }
  }

  private mutating func add(_ meaning: NameMeaning) {
    switch meaning {
    case .indicator(let indicator): add(.indicator, indicator.id, indicator.label)
    case .outcome(let outcome):
      add(.outcome, outcome.id, outcome.label)
      for indicator in catalog.indicators where indicator.outcome.map(folded) == folded(outcome.id)
      {
        add(.indicator, indicator.id, indicator.label)
      }
    case .indicatorSet(let set):
      add(.set, set.id, set.label)
      for indicator in catalog.indicators
      where set.members.map(folded).contains(folded(indicator.id)) {
        add(.indicator, indicator.id, indicator.label)
      }
    case .dimension(let dimension): add(.dimension, dimension.id, dimension.label)
    case .level(let level): add(.level, level.id, level.plural)
    case .program(let program): add(.program, program.id, program.label)
    case .collection(let collection): add(.collection, collection.plural, collection.kind)
    }
  }
}

extension Interpreter {
  /// What a text that checks needs and makes, as an answer of its own.
  public func inventory(of source: SourceText) async throws -> Answer {
    let statements = try statements(of: source)
    try await refresh()
    let found = ScriptInventory(of: source.name, statements, catalog, names).sorted
    let columns = [Column("kind", .text), Column("name", .text), Column("meaning", .text)]
    let rows = found.map { entry -> [Cell] in
      [.text(entry.kind.rawValue), .text(entry.name), .text(entry.meaning)]
    }
    return Answer(
      verb: "check", question: "check --model \(source.name)",
      title: "What \(source.name) needs and makes", place: placeInWords,
      table: Table(columns: columns, rows: rows), isSample: isOnSample)
  }
}
