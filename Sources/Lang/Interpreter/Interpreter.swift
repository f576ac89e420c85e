public import Tabular

/// Runs scripts over a store, statement by statement; what a session remembers lives here.
///
/// The whole text is parsed, bound and type-checked before anything runs. Where a statement
/// changes the model, what follows is bound against the new one before it goes on.
public final class Interpreter {
  public let store: any Store
  let host: any ScriptHost
  /// The catalog that names are looked up in; read again after each write.
  private(set) var catalog = Catalog()
  private(set) var names = NameIndex(Catalog())
  var scope: Scope
  /// Results of `let`, and `last`.
  var results: [String: Answer] = [:]
  var lastQuestion: Question?
  /// What the question before has released, in words.
  var newlyReleased: [String] = []
  /// Whether `set today` or a parameter has fixed the date.
  var isTodayFixed: Bool
  private var snapshot: (any Snapshot)?
  let interruption = Interruption()
  /// The texts may be saved as one script together, in which a name means one thing.
  public var isSession = false
  /// The names that the texts of a session have given a meaning; whether by `let`.
  private var claims: [String: Bool] = [:]
  /// Told of each change just before it is made, so that it can be taken back.
  public var willChange: ((StoreChange) async -> Void)?
  /// Where the statements stand that the last run has done, of its own text.
  public internal(set) var done: [SourceSpan] = []

  /// `isTodayFixed`: the date was given by whoever started the run, so the store's own gives way.
  public init(
    store: any Store, host: any ScriptHost, today: CalendarDate, isTodayFixed: Bool = false,
    formats: [String] = [], parameters: [String: String] = [:]
  ) {
    self.store = store
    self.host = host
    scope = Scope(today: today)
    scope.formats = formats
    scope.given = parameters
    self.isTodayFixed = isTodayFixed
  }

  /// The format that `set format` asked for.
  public var format: String? { scope.settings.format }

  /// What may be typed next, with the names known now.
  public var completer: Completer { Completer(catalog, names: names, scope: scope) }

  /// The answer that `last` names.
  public var lastAnswer: Answer? { results["last"] }

  /// The made-up partnership is asked.
  public var isOnSample: Bool { catalog.isSample }

  /// What headings call the whole: `Riverbend`.
  public var placeInWords: String? { catalog.name }

  /// Runs a text; hands every answer and failure to `emit` as it comes.
  ///
  /// Returns the first failure. With `continuing`, statements after a failed one still run.
  @discardableResult
  public func run(
    _ source: SourceText, continuing: Bool = false, emit: (RunEvent) async throws -> Void
  ) async throws -> RunFailure? {
    done = []
    interruption.reset()
    do {
      let queue = try statements(of: source)
      try await refresh()
      var check = ScriptCheck(
        catalog, names: names, scope: scope, own: claims,
        interruption: interruption)
      let checked = try check.check(queue[...])
      var run = ScriptRun(
        name: source.name, isContinuing: continuing, check: check, checked: checked)
      try await self.run(queue, &run, emit: emit)
      if isSession { claims = run.check.own.filter { isThere($0.key) } }
      await closeSnapshot()
      return run.failure
    } catch let failure as RunFailure {
      try await emit(.failed(failure, question: nil))
      return failure
    }
  }

  /// Parses, binds and type-checks; runs nothing. What follows a statement that changes the model
  /// is only parsed, because the model it will meet does not exist yet.
  public func check(_ source: SourceText) async throws -> RunFailure? {
    do {
      let queue = try statements(of: source)
      try await refresh()
      var check = ScriptCheck(
        catalog, names: names, scope: scope, own: claims,
        interruption: interruption)
      _ = try check.check(queue[...])
      return nil
    } catch let failure as RunFailure {
      return failure
    }
  }

  /// Whether a name has its meaning still: a statement that failed has given none.
  private func isThere(_ name: String) -> Bool {
    name.hasPrefix("$")
      ? scope.variables[String(name.dropFirst())] != nil
      : scope.results[name] != nil || scope.formulas[name] != nil
  }

  /// More problems than this at once help nobody.
  static let problemLimit = 20

  /// Stops what is running; from any thread.
  public var interrupt: @Sendable () -> Void {
    let (interruption, store) = (interruption, store)
    return {
      interruption.ask()
      store.interrupt()
    }
  }

  // MARK: Store

  /// Reads the catalog again where it has changed.
  public func refresh() async throws {
    do {
      let version = catalog.dataVersion > 0 ? catalog.dataVersion : nil
      guard let newer = try await store.catalog(ifNewerThan: version) else { return }
      await closeSnapshot()
      catalog = newer
      names = NameIndex(newer)
      if let today = newer.today, !isTodayFixed { scope.today = today }
    } catch {
      throw RunFailure.store(error)
    }
  }

  /// One view of the store for all questions between two writes.
  func view() async throws -> any Snapshot {
    if let snapshot { return snapshot }
    let opened = try await store.snapshot()
    snapshot = opened
    return opened
  }

  func closeSnapshot() async {
    await snapshot?.close()
    snapshot = nil
  }
}
