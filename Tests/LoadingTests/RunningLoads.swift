import Tabular
import Testing

@testable import Lang
@testable import Store

/// Runs definitions and loads one after the other.
func runLoads(
  _ text: String, in store: SQLiteStore, files: any FileProvider
) async throws -> [LoadSummary] {
  var summaries: [LoadSummary] = []
  for statement in parse(SourceText(text)).script.statements {
    let catalog = try #require(try await store.catalog(ifNewerThan: nil))
    if case .define(let kind, let id, let fields) = statement.kind {
      let today = try #require(CalendarDate("2026-01-01"))
      var binder = Binder(catalog, names: NameIndex(catalog), scope: Scope(today: today))
      let edits = binder.define(
        kind: kind, id: id, fields: fields, documentation: statement.documentation,
        at: statement.span)
      #expect(binder.diagnostics.isEmpty)
      _ = try await store.apply(edits)
      continue
    }
    let mapping = try #require(bindLoad(statement, catalog: catalog).mapping)
    summaries.append(try await store.load(mapping, files: files))
  }
  return summaries
}
