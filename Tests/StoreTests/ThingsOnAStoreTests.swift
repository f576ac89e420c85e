import Tabular
import TestSupport
import Testing

@testable import Lang
@testable import Store

/// `things/store.strive` defines a small partnership statement by statement, then asks about it;
/// every answer of a store stands in the golden beside it.
@Test func thingsAreDefinedListedAndCountedOnAStore() async throws {
  let text = try #require(repositoryText("Tests/Golden/things/store.strive"))
  let parsed = parse(SourceText(text))
  #expect(parsed.diagnostics.map(\.message) == [])
  let store = try SQLiteStore.inMemory()
  var written = ""
  for statement in parsed.script.statements {
    let catalog = try await store.model()
    let today = try #require(CalendarDate(year: 2025, month: 11, day: 15))
    var binder = Binder(catalog, names: NameIndex(catalog), scope: Scope(today: today))
    var edits: [Edit] = []
    switch statement.kind {
    case .define(let kind, let id, let fields):
      edits = binder.define(
        kind: kind, id: id, fields: fields, documentation: statement.documentation,
        at: statement.span)
    case .remove(let kind, let id, let fields):
      edits = binder.remove(kind: kind, id: id, fields: fields, at: statement.span)
    case .query(let query):
      let verb: any Verb.Type = query.verb == .list ? List.self : Count.self
      written += "# \(parsed.source.slice(statement.span))\n"
      if case .things(let question)? = verb.bind(query, in: &binder) {
        written += try await print(question, store)
      }
    case .describe(let target):
      written += "# \(parsed.source.slice(statement.span))\n"
      let snapshot = try await store.snapshot()
      if let found = binder.describe(target, at: statement.span) {
        written += plain(try await found.answer(from: snapshot, in: .sqlite))
      }
      await snapshot.close()
    default: Issue.record("no statement of this test: \(statement.kind)")
    }
    for problem in binder.diagnostics { written += "\(problem.code) \(problem.message)\n" }
    if !edits.isEmpty {
      do { _ = try await store.apply(edits) } catch { written += "\(error)\n" }
    }
  }
  expectGolden(written, at: "things/store.txt")
}

private func print(_ question: ThingQuestion, _ store: SQLiteStore) async throws -> String {
  let snapshot = try await store.snapshot()
  let answer = try await question.answer(from: snapshot, in: .sqlite)
  await snapshot.close()
  return plain(answer)
}

/// The shown cells, then what was assumed and noted.
private func plain(_ answer: Answer) -> String {
  var written = ([answer.title] + answer.assumptions).joined(separator: " · ") + "\n"
  let shown = answer.table.columns.indices.filter { answer.table.columns[$0].isShown }
  written += "  " + shown.map { answer.table.columns[$0].name }.joined(separator: " | ") + "\n"
  for row in answer.table.rows {
    written += "  " + shown.map { words(row[$0]) }.joined(separator: " | ") + "\n"
  }
  for note in answer.notes { written += "note: \(note.text)\n" }
  if let reading = answer.reading { written += "reading: \(reading)\n" }
  return written + "\n"
}

private func words(_ cell: Cell) -> String {
  switch cell {
  case .number(let number): "\(number)"
  case .integer(let number): "\(number)"
  case .text(let text): text
  case .flag(let flag): flag ? "yes" : "no"
  case .interval(let low, let high): "\(low)–\(high)"
  case .absent: "–"
  case .total: "total"
  }
}
