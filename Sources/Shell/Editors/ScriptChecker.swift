import Display
import Foundation
public import Lang
import Store
import Tabular

/// What an editor may know of a store: it checks scripts as `strive check` does, and reads names.
///
/// The store is opened for reading. While it is away every script is parsed and nothing more; it is
/// opened again as soon as it is there.
public final class ScriptChecker {
  /// Why the store cannot be used now; nil while it can.
  public private(set) var problem: String?
  private let options: SessionOptions
  private let reading: @Sendable (String) throws -> SourceText
  private var opened: Opened?
  /// The version of the data that was checked against last.
  private var version: Int?

  private struct Opened {
    let store: SQLiteStore
    let host: DiskHost
    let interpreter: Interpreter
  }

  /// `reading` gives the text of a path: what an editor shows goes before what is on disk.
  public init(
    store: String?,
    reading: @escaping @Sendable (String) throws -> SourceText = { path in
      try readScript(path)
    }
  ) {
    var options = SessionOptions()
    options.store = store
    options.isReadOnly = true
    self.options = options
    self.reading = reading
  }

  /// What `strive check` would say of a text.
  public func check(_ source: SourceText) async -> CheckedScript {
    guard let opened = await open() else { return .unbound(parse(source).diagnostics) }
    do {
      guard let failure = try await opened.interpreter.check(source) else {
        return .checked([])
      }
      switch failure {
      case .invalid(let problems): return .checked(problems)
      case .refused(let problem), .checkFailed(let problem): return .checked([problem])
      case .store(let error):
        lose(error.message)
        return .unbound(parse(source).diagnostics)
      case .host: return .failed(code: failure.words.code, message: failure.words.message)
      }
    } catch {
      return .failed(code: "S7000", message: "\(error)")
    }
  }

  /// What may be written at an offset; of a store that is away, the language alone.
  public func completer(in source: SourceText, at offset: Int) async -> Completer {
    guard let opened = await open(), (try? await opened.interpreter.refresh()) != nil else {
      let catalog = Catalog()
      return Completer(
        catalog, names: NameIndex(catalog), scope: Scope(today: CalendarDate.today))
    }
    return opened.interpreter.completer(in: source, at: offset)
  }

  /// Whether the store has come, gone or changed since this was asked last.
  public func hasChanged() async -> Bool {
    let hadProblem = problem != nil
    guard let opened = await open() else { return !hadProblem }
    do {
      guard let newer = try await opened.store.catalog(ifNewerThan: version) else {
        return hadProblem
      }
      version = newer.dataVersion
      return true
    } catch {
      lose(error.message)
      return !hadProblem
    }
  }

  /// The text that a script names by `use`, found as a run finds it; nil where a run finds none.
  public func used(_ path: String, by source: String) -> SourceText? {
    try? opened?.host.script(path, usedBy: source)
  }

  private func lose(_ reason: String) {
    problem = reason
    opened = nil
    version = nil
  }

  private func open() async -> Opened? {
    if let opened { return opened }
    do {
      let store = try await openStore(options)
      var host = DiskHost(store: store, canRead: true, showsProgress: false)
      host.reading = reading
      let interpreter = Interpreter(
        store: store, host: host, today: CalendarDate.today,
        formats: Format.allCases.map(\.name))
      version = try await store.catalog(ifNewerThan: nil)?.dataVersion
      problem = nil
      opened = Opened(store: store, host: host, interpreter: interpreter)
      return opened
    } catch let error as SessionProblem {
      lose(error.message)
    } catch let error as StoreError {
      lose(error.message)
    } catch {
      lose("\(error)")
    }
    return nil
  }
}

/// What a check has found.
public enum CheckedScript: Sendable {
  /// As `strive check` says it; nothing where the script is fine.
  case checked([LocatedDiagnostic])
  /// The store is away: what the grammar alone can say.
  case unbound([Diagnostic])
  /// A file that the script uses could not be read, say.
  case failed(code: String, message: String)
}

/// The page about a code: `S2001`; nil where there is none.
public func errorPage(_ code: String) -> String? { ErrorPages.all[code] }
