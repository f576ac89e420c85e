import Foundation
import Lang
import Sample
import Store
import Tabular

/// The built-in sample as a store: made once into the cache folder, then opened from there.
enum SampleStore {
  /// Opened so that `define` and `load` work and are gone at exit.
  static func open() async throws(SessionProblem) -> SQLiteStore {
    if let path = cachePath, let cached = await cached(at: path) { return cached }
    do {
      let store = try SQLiteStore.inMemory()
      try await fill(store)
      return store
    } catch let error as StoreError {
      throw .store(error)
    } catch {
      throw .unreadable("the sample", "\(error)")
    }
  }

  /// The sample from the cache, made there first where it is not; nil where there can be no cache.
  private static func cached(at path: String) async -> SQLiteStore? {
    let files = FileManager.default
    if !files.fileExists(atPath: path) {
      let folder = (path as NSString).deletingLastPathComponent
      try? files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      // Another strive may have made it meanwhile: what counts is whether it opens.
      try? await make(at: path)
    }
    if let store = try? SQLiteStore.ephemeral(copyOf: path) { return store }
    // Made by an older strive, or damaged: made anew.
    try? files.removeItem(atPath: path)
    try? await make(at: path)
    return try? SQLiteStore.ephemeral(copyOf: path)
  }

  /// Writes a copy of the sample to a new file, which then is a store like any other.
  static func make(at path: String) async throws {
    let store = try SQLiteStore.inMemory()
    try await fill(store)
    try store.save(to: path)
  }

  /// Runs the sample's script over its generated files, as any script is run.
  static func fill(_ store: SQLiteStore) async throws {
    guard let today = CalendarDate(Riverbend.today) else {
      preconditionFailure("the sample's date is a constant")
    }
    let texts = Riverbend.files().map { ($0.name, $0.text) }
    let files = MemoryFiles(Dictionary(texts) { first, _ in first })
    let host = SampleHost(store: store, files: files)
    let interpreter = Interpreter(store: store, host: host, today: today)
    let script = SourceText(Riverbend.script, name: "sample")
    let failure = try await interpreter.run(script) { _ in }
    if let failure { throw failure }
    try await store.markAsSample(name: "Riverbend", today: today)
  }

  /// One file a version of the sample, so that a new strive makes a new one.
  private static var cachePath: String? {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"].map { $0 + "/.cache" }
    guard let folder = environment["XDG_CACHE_HOME"] ?? home, folder.hasPrefix("/") else {
      return nil
    }
    return "\(folder)/strive/riverbend-\(SQLiteStore.format)-\(Riverbend.edition).db"
  }
}

/// Loads read the generated files; the sample's script uses no other.
private struct SampleHost: ScriptHost {
  let store: SQLiteStore
  let files: MemoryFiles

  func script(_ path: String, usedBy source: String) throws -> SourceText {
    throw SessionProblem.unreadable(path, "the sample is one script")
  }

  func load(_ mapping: LoadMapping, from source: String) async throws -> [String] {
    try await store.load(mapping, files: files).lines
  }

  func preview(_ mapping: PreviewMapping, _ catalog: Catalog, from source: String) throws
    -> Preview
  {
    try previewReport(mapping, files: files, catalog: catalog).preview(of: mapping)
  }
}
