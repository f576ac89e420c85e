public import Tabular

/// From text to SQL: the map of this module on one screen.
///
///     text → tokens and tree → bound statements → plan → SQL and bound values
///
/// The interpreter takes the same steps one statement at a time, because a statement may change
/// the model that the next is bound against.
public struct Compiler: Sendable {
  let catalog: Catalog
  let names: NameIndex
  let dialect: Dialect

  public init(_ catalog: Catalog, dialect: Dialect) {
    self.catalog = catalog
    names = NameIndex(catalog)
    self.dialect = dialect
  }

  /// The SQL of every question about numbers in a text; throws the first `Diagnostic`.
  public func compile(
    _ text: String, today: CalendarDate, lookup: Planner.Lookup
  ) async throws -> [SQLQuery] {
    let parsed = parse(SourceText(text))
    if let problem = parsed.diagnostics.first { throw problem }
    var binder = Binder(catalog, names: names, scope: Scope(today: today))
    let bound = parsed.script.statements.compactMap { binder.bind($0) }
    if let problem = binder.diagnostics.first { throw problem }
    var queries: [SQLQuery] = []
    for case .question(.metric(let question)) in bound {
      let plan = try await Planner(question, catalog: catalog, names: names, lookup: lookup)
        .plan()
      queries += plan.queries(in: dialect)
    }
    return queries
  }
}

extension Plan {
  /// Every scan as SQL, in the order they run.
  public func queries(in dialect: Dialect) -> [SQLQuery] {
    scans.compactMap(\.select).map { SQLPrinter.print($0, in: dialect) }
  }
}
