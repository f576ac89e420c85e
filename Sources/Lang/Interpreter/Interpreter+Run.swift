import Protection
import Tabular

extension Interpreter {
  func run(
    _ statement: BoundStatement, at place: LocatedStatement,
    emit: (RunEvent) async throws -> Void
  ) async throws {
    do {
      switch statement {
      case .question(let question):
        let answer = try await answer(question)
        try await emit(.answer(answer, question.output))
        try await emitNewlyReleased(emit)
      case .letResult(let name, let question):
        results[name] = try await answer(question)
        try await emitNewlyReleased(emit)
        scope.results[name] = question.shape
        scope.formulas[name] = nil
      case .letFormula(let name, let formula):
        scope.formulas[name] = formula
        scope.results[name] = nil
      case .letValue(let name, let variable): scope.variables[name] = variable
      case .letComputed(let name, let typed):
        scope.variables[name] = try value(of: typed, at: place.statement.span)
      case .check(let rule): try await check(rule, in: place.source, emit: emit)
      // Their blocks are run statement by statement.
      case .conditional, .forEach, .report: break
      case .set(let settings): scope.settings = settings
      case .today(let date):
        scope.today = date
        isTodayFixed = true
      case .print(let text): try await emit(.printed(text))
      case .explain(let question):
        try await emit(.text(explain(question, at: place)))
        // Not data: it goes neither into a file nor down a pipe.
        let reasons = try await reasonsHidden(question)
        if !reasons.isEmpty { try await emit(.done(reasons)) }
      case .describe(let description):
        let answer = try await description.answer(from: view(), in: store.dialect)
        try await emit(.answer(answer, Output()))
      case .edits(let edits, let done):
        await closeSnapshot()
        await willChange?(.edits(edits))
        let applied = try await store.apply(edits)
        try await emit(.done([done] + applied.notes.map { "  \($0.text)" }))
      case .load(var mapping):
        try mapping.check(against: catalog, at: place.statement.span)
        await closeSnapshot()
        mapping.date = scope.today
        await willChange?(.load(mapping, from: place.source.name))
        try await emit(.done(host.load(mapping, from: place.source.name)))
      case .preview(let preview):
        try await emit(.preview(host.preview(preview, catalog, from: place.source.name)))
      case .unload(let load):
        await closeSnapshot()
        await willChange?(.unload(load))
        try await emit(.done([store.unload(load).words]))
      }
    } catch let failure as RunFailure {
      throw failure
    } catch let diagnostic as Diagnostic {
      throw RunFailure.refused(LocatedDiagnostic(diagnostic, in: place.source))
    } catch let error as StoreError {
      throw RunFailure.store(error)
    } catch {
      throw RunFailure.host(error)
    }
  }

  /// Answers a question and remembers it as `last`.
  func answer(_ question: Question) async throws -> Answer {
    let given: Answer =
      switch question {
      case .metric(let question): try await answer(question)
      case .result(let question): try question.answer(from: results)
      case .things(let question): try await question.answer(from: view(), in: store.dialect)
      case .audit(let question):
        try await AuditRun(question, on: view(), in: store.dialect, names: names).answer()
      }
    results["last"] = given
    scope.results["last"] = question.shape
    lastQuestion = question
    return given
  }

  private func answer(_ question: MetricQuestion) async throws -> Answer {
    let plan = try await planAsking(question)
    let snapshot = try await view()
    var blocks: [AnsweredBlock] = []
    for block in plan.blocks {
      blocks.append(try await block.answered(question, from: snapshot, in: store.dialect))
    }
    let catalog = snapshot.catalog
    switch question.verb {
    case .gap: return try Gap.answer(plan, blocks, catalog: catalog, names: names)
    case .change: return try Change.answer(plan, blocks, catalog: catalog, names: names)
    case .trend: return try Trend.answer(plan, blocks, catalog: catalog, names: names)
    case .progress: return try Progress.answer(plan, blocks, catalog: catalog, names: names)
    case .show, .list, .count, .map, .audit:
      return Show.answer(plan, blocks, catalog: catalog, names: names)
    }
  }

  /// The plan; what is not released yet is asked for, which only the store's owner may.
  private func planAsking(_ question: MetricQuestion) async throws -> Plan {
    let snapshot = try await view()
    do {
      return try await plan(question, on: snapshot)
    } catch let refusal as Diagnostic where refusal.code == PlanningProblem.notReleasedCode {
      let planner = Planner(
        question, catalog: snapshot.catalog, names: names, lookup: snapshot.lookup)
      let asked = try planner.asked()
      guard snapshot.catalog.asker == .owner, !asked.isEmpty else { throw refusal }
      await closeSnapshot()
      guard try await store.ask(asked) else {
        throw PlanningProblem.tooMuchTold(at: question.span).diagnostic
      }
      newlyReleased += asked.map { $0.words(in: snapshot.catalog) }
      return try await plan(question, on: view())
    }
  }

  /// What asking has released, said once: it cannot be taken back.
  private func emitNewlyReleased(_ emit: (RunEvent) async throws -> Void) async throws {
    guard !newlyReleased.isEmpty else { return }
    let lines = newlyReleased
    newlyReleased = []
    try await emit(.done(lines))
  }

  func plan(_ question: MetricQuestion, on snapshot: any Snapshot) async throws -> Plan {
    try await question.plan(on: snapshot, names: names)
  }
}

extension UnloadSummary {
  /// `load 12 is out: 725 observations, 3 places`
  fileprivate var words: String {
    var parts: [String] = []
    if observations > 0 || records == 0 { parts.append("\(grouped(observations)) observations") }
    if records > 0 { parts.append("\(grouped(records)) records") }
    if !removedPlaces.isEmpty { parts.append("\(removedPlaces.count) places") }
    if !removedMembers.isEmpty { parts.append("\(removedMembers.count) groups") }
    let line = "load \(load) is out: \(parts.joined(separator: ", "))"
    guard records > 0 else { return line }
    return isErased
      ? line + "; the records were overwritten"
      : line + "; the store's log still holds records, as another program reads the store: "
        + "close it and unload or load something else"
  }
}
