/// How far the run of one text has come.
struct ScriptRun {
  /// The text's own name: what stands in files it uses is not its doing.
  let name: String
  /// Whether statements after a failed one still run.
  let isContinuing: Bool
  var check: ScriptCheck
  /// How many of the outermost statements have been checked.
  var checked: Int
  /// The first failure.
  var failure: RunFailure?
  /// Nothing more runs.
  var isStopped = false
  /// Set by a statement that changes the model: names are looked up anew.
  var modelHasChanged = false
}

extension Interpreter {
  /// Runs the outermost statements of a text.
  func run(
    _ queue: [LocatedStatement], _ run: inout ScriptRun, emit: (RunEvent) async throws -> Void
  ) async throws {
    for (position, located) in queue.enumerated() where !run.isStopped {
      if position == run.checked {
        do {
          try await catchUp(&run)
          (run.check.catalog, run.check.names, run.check.scope) = (catalog, names, scope)
          run.checked += try run.check.check(queue[position...])
        } catch let failure as RunFailure {
          // What is left of the text is wrong as it stands: nothing of it can be gone on with.
          run.isStopped = true
          try await note(failure, of: nil, &run, emit: emit)
          continue
        }
      }
      let isDone = try await attempt(located, &run, emit: emit)
      if isDone, located.source.name == run.name { done.append(located.statement.span) }
    }
  }

  /// Runs one statement; false where it, or something in its block, has failed.
  private func attempt(
    _ located: LocatedStatement, _ run: inout ScriptRun, emit: (RunEvent) async throws -> Void
  ) async throws -> Bool {
    var question: String?
    do {
      try interruption.check()
      try await catchUp(&run)
      guard let bound = try bind(located, after: run.failure) else { return true }
      question = bound.questionText
      try await hand(.begins(located.statement.span, located.source), to: emit)
      run.modelHasChanged = bound.changesModel
      switch bound {
      case .conditional(let condition):
        return try await branch(condition, located, &run, emit: emit)
      case .forEach(let name, let values):
        return try await loop(name, values, located, &run, emit: emit)
      case .report(let title, let file):
        return try await report(title, file, located, &run, emit: emit)
      case .question, .letResult, .letFormula, .letValue, .letComputed, .check, .set, .today,
        .print, .explain, .describe, .edits, .load, .preview, .unload:
        try await self.run(bound, at: located, emit: emit)
        return true
      }
    } catch let failure as RunFailure {
      try await note(failure, of: question, &run, emit: emit)
      return false
    }
  }

  private func note(
    _ failure: RunFailure, of question: String?, _ run: inout ScriptRun,
    emit: (RunEvent) async throws -> Void
  ) async throws {
    run.failure = run.failure ?? failure
    if !run.isContinuing || failure.isInterruption { run.isStopped = true }
    try await emit(.failed(failure, question: question))
  }

  /// Reads the model again where a statement has changed it.
  private func catchUp(_ run: inout ScriptRun) async throws {
    guard run.modelHasChanged else { return }
    try await refresh()
    run.modelHasChanged = false
  }

  /// Binds once more, with what is known by now. What was there when the text was checked and is
  /// missing now, a statement that has failed was to give.
  private func bind(_ located: LocatedStatement, after failure: RunFailure?) throws
    -> BoundStatement?
  {
    var binder = Binder(catalog, names: names, scope: scope)
    let bound = binder.bind(located.statement)
    guard !binder.diagnostics.contains(where: { $0.severity == .error }) else {
      throw RunFailure.invalid(
        binder.diagnostics.map { diagnostic in
          var diagnostic = diagnostic
          if failure != nil, ["S2007", "S2008"].contains(diagnostic.code) {
            (diagnostic.hint, diagnostic.fix) = ("the statement that sets it has failed", nil)
          }
          return LocatedDiagnostic(diagnostic, in: located.source)
        })
    }
    return bound
  }

  // MARK: Blocks

  /// What a block sets ends with it; its last answer stays the last.
  private func block(
    _ statements: [Statement], _ around: LocatedStatement, _ run: inout ScriptRun,
    emit: (RunEvent) async throws -> Void
  ) async throws -> Bool {
    let (outerScope, outerResults) = (scope, results)
    defer {
      let (lastShape, last) = (scope.results["last"], results["last"])
      (scope, results) = (outerScope, outerResults)
      scope.results["last"] = lastShape
      results["last"] = last
    }
    var isWhole = true
    for statement in statements where !run.isStopped {
      let located = LocatedStatement(statement: statement, source: around.source)
      if try await !attempt(located, &run, emit: emit) { isWhole = false }
    }
    return isWhole
  }

  private func branch(
    _ condition: ScriptCondition, _ located: LocatedStatement, _ run: inout ScriptRun,
    emit: (RunEvent) async throws -> Void
  ) async throws -> Bool {
    guard case .conditional(_, let then, let alternative) = located.statement.kind else {
      return true
    }
    let isMet = Evaluation(results: results).verdict(of: condition).kind == .yes
    return try await block(isMet ? then : alternative ?? [], located, &run, emit: emit)
  }

  private func loop(
    _ name: String, _ values: [ScriptVariable], _ located: LocatedStatement,
    _ run: inout ScriptRun, emit: (RunEvent) async throws -> Void
  ) async throws -> Bool {
    guard case .forEach(_, _, let body) = located.statement.kind else { return true }
    let outer = scope.variables[name]
    var isWhole = true
    for value in values where !run.isStopped {
      scope.variables[name] = value
      if try await !block(body, located, &run, emit: emit) { isWhole = false }
    }
    scope.variables[name] = outer
    return isWhole
  }

  private func report(
    _ title: String, _ file: String, _ located: LocatedStatement, _ run: inout ScriptRun,
    emit: (RunEvent) async throws -> Void
  ) async throws -> Bool {
    guard case .report(_, _, let body) = located.statement.kind else { return true }
    try await hand(.reportBegins(title: title, file: file), to: emit)
    let isWhole = try await block(body, located, &run, emit: emit)
    try await hand(.reportEnds(isWhole: isWhole), to: emit)
    return isWhole
  }

  /// What the host cannot write is a failure of the statement.
  private func hand(_ event: RunEvent, to emit: (RunEvent) async throws -> Void) async throws {
    do {
      try await emit(event)
    } catch {
      throw RunFailure.host(error)
    }
  }
}

extension RunFailure {
  /// Whoever stops a script means all of it.
  fileprivate var isInterruption: Bool {
    if case .store(.cancelled) = self { true } else { false }
  }
}

extension BoundStatement {
  fileprivate var questionText: String? {
    switch self {
    case .question(let question), .letResult(_, let question): question.text
    case .letFormula, .letValue, .letComputed, .check, .conditional, .forEach, .report, .set,
      .today,
      .print, .explain, .describe, .edits, .load, .preview, .unload:
      nil
    }
  }
}
