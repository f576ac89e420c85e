import Foundation
import Tabular
import TestSupport
import Testing

@testable import Lang
@testable import Shell
@testable import Store

/// The published graduation files of Connecticut, loaded by the example's own script.
///
/// The files are not the project's to publish: where they are not beside it, the tests say so.
enum Connecticut {
  static let data = "\(repositoryRoot)/../shared/data/ct-edsight"

  /// A store file with everything loaded; nil, said loudly, where the files are absent.
  static let loaded = Task { () async throws -> String? in
    guard FileManager.default.fileExists(atPath: "\(data)/facts.json"),
      let script = repositoryText("Examples/connecticut/graduation.strive")
    else {
      print("NOT TESTED: the Connecticut files are not in ../shared/data")
      return nil
    }
    let folder = FileManager.default.temporaryDirectory
    let path = folder.appendingPathComponent("strive-connecticut-\(UUID().uuidString).db").path
    let store = try SQLiteStore.inMemory()
    let source = SourceText(script, name: "graduation.strive")
    let failure = try await interpreter(over: store).run(source) { _ in }
    if let failure { throw failure }
    try store.save(to: path)
    return path
  }

  /// A copy of its own for a test that writes.
  static func open() async throws -> SQLiteStore? {
    guard let path = try await loaded.value else { return nil }
    return try SQLiteStore.ephemeral(copyOf: path)
  }

  static func interpreter(over store: SQLiteStore) -> Interpreter {
    guard let today = CalendarDate("2026-01-01") else { preconditionFailure("a date of ours") }
    return Interpreter(store: store, host: Host(store: store), today: today)
  }

  /// The answers to a golden question, which stand beside it as text; nil without the files.
  static func answers(_ name: String) async throws -> [Answer]? {
    guard let store = try await open() else { return nil }
    let text = repositoryText("Tests/Golden/connecticut/\(name).strive") ?? ""
    let interpreter = interpreter(over: store)
    let source = SourceText(text, name: "\(name).strive")
    let seen = try await Observation.of(source, with: interpreter)
    expectGolden(seen.table, at: "connecticut/\(name).txt")
    return seen.answers
  }

  private struct Host: ScriptHost {
    let store: SQLiteStore

    func script(_ path: String, usedBy source: String) throws -> SourceText {
      throw SessionProblem.unreadable(path, "the example is one script")
    }

    func load(_ mapping: LoadMapping, from source: String) async throws -> [String] {
      let folder = "\(Connecticut.data)/raw/four-year-graduation-rates-district"
      return try await store.load(mapping, files: DiskFiles(base: folder)).lines
    }

    func preview(_ mapping: PreviewMapping, _ catalog: Catalog, from source: String) throws
      -> Preview
    {
      throw SessionProblem.usage("the example previews nothing")
    }
  }
}

extension Answer {
  /// The number of the row whose text cells hold all these words.
  func number(_ column: String, of words: String...) -> Double? {
    let row = table.rows.first { row in
      words.allSatisfy { row.contains(.text($0)) }
    }
    guard let row, let index = table.index(of: column) else { return nil }
    return row[index].sortValue
  }

  /// The sum of a column over its rows, totals left out.
  func sum(_ column: String) -> Double? {
    guard let index = table.index(of: column) else { return nil }
    return table.rows.filter { !$0.contains(.total) }.compactMap { $0[index].sortValue }.reduce(
      0, +)
  }
}
