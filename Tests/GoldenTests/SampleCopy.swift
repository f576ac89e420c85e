import Display
import Foundation
import Lang
import Sample
import Tabular
import TestSupport

@testable import Shell
@testable import Store

/// The sample, made once a test process; every test asks a copy of its own, so that what one test
/// changes no other sees.
enum SampleCopy {
  private static let made = Task { () async throws -> String in
    let folder = FileManager.default.temporaryDirectory
    let path = folder.appendingPathComponent("strive-goldens-\(UUID().uuidString).db").path
    try await SampleStore.make(at: path)
    return path
  }

  static func open() async throws -> SQLiteStore {
    try SQLiteStore.ephemeral(copyOf: await made.value)
  }

  static func interpreter() async throws -> Interpreter {
    let store = try await open()
    return interpreter(over: store)
  }

  static func interpreter(over store: SQLiteStore) -> Interpreter {
    guard let today = CalendarDate(Riverbend.today) else {
      preconditionFailure("the sample's date is a constant")
    }
    return Interpreter(
      store: store, host: GoldenHost(store: store), today: today,
      formats: Format.allCases.map(\.name))
  }
}

/// Scripts that goldens `use`, from the folder of goldens; loads and previews read the sample's
/// own files.
struct GoldenHost: ScriptHost {
  let store: SQLiteStore

  func script(_ path: String, usedBy source: String) throws -> SourceText {
    guard let text = repositoryText("Tests/Golden/verbs/\(path)") else {
      throw SessionProblem.unreadable(path, "there is no such file")
    }
    return SourceText(text, name: path)
  }

  func load(_ mapping: LoadMapping, from source: String) async throws -> [String] {
    try await store.load(mapping, files: files).lines
  }

  func preview(_ mapping: PreviewMapping, _ catalog: Catalog, from source: String) throws
    -> Preview
  {
    try previewReport(mapping, files: files, catalog: catalog).preview(of: mapping)
  }

  private var files: MemoryFiles {
    MemoryFiles(Dictionary(Riverbend.files().map { ($0.name, $0.text) }) { first, _ in first })
  }
}
