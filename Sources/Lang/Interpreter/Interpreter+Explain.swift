extension Interpreter {
  /// How a question is answered: in words, as a plan, as SQL with its bound values.
  func explain(_ question: Question?, at place: LocatedStatement) async throws -> String {
    guard let question = question ?? lastQuestion else {
      throw Diagnostic(
        "S5030", at: place.statement.span, "nothing has been asked yet",
        hint: "ask a question first, or write `explain gap …`")
    }
    switch question {
    case .metric(let question): return try await explain(question)
    case .result(let question):
      let beside = question.beside.map(\.result).uniqued()
      let names = beside.isEmpty ? [question.result ?? "last"] : beside
      let list = names.map { "`\($0)`" }.joined(separator: " and ")
      return "\(question.text)\n\nLooks at the columns of \(list); no new numbers are read.\n"
    case .things(let question):
      let query = try await question.mainQuery(from: view(), in: store.dialect)
      return "\(question.text)\n\nSQL (\(store.dialect.name))\n\(query.listing)"
    case .audit(let question):
      let kinds = question.kinds.map { "  \($0.rawValue): \($0.explanation)\n" }.joined()
      return "\(question.text)\n\nLooks for\n\(kinds)"
    }
  }

  /// The SQL of the last question, with its bound values; nil where none was asked of the store.
  public func sqlOfLast() async throws -> String? {
    switch lastQuestion {
    case .metric(let question)?:
      let plan = try await plan(question, on: view())
      return plan.queries(in: store.dialect).map(\.listing).joined(separator: "\n")
    case .things(let question)?:
      return try await question.mainQuery(from: view(), in: store.dialect).listing
    case .result?, .audit?, nil: return nil
    }
  }

  /// Why cells of the answer are hidden; told to the store's owner alone.
  func reasonsHidden(_ question: Question?) async throws -> [String] {
    guard case .metric(let question)? = question ?? lastQuestion else { return [] }
    let snapshot = try await view()
    guard snapshot.catalog.asker == .owner else { return [] }
    let plan = try await plan(question, on: snapshot)
    return try await HiddenReasons(plan: plan, catalog: snapshot.catalog, names: names)
      .lines(from: snapshot, in: store.dialect)
  }

  private func explain(_ question: MetricQuestion) async throws -> String {
    let snapshot = try await view()
    let plan = try await plan(question, on: snapshot)
    let heading = Heading(plan: plan, catalog: snapshot.catalog)
    var text = question.text + "\n\n"
    text +=
      ([heading.title, question.places.words] + heading.assumptions)
      .joined(separator: "; ") + ".\n\nPlan\n"
    text += plan.text.split(separator: "\n").map { "  \($0)\n" }.joined()
    for query in plan.queries(in: store.dialect) {
      text += "\nSQL (\(store.dialect.name))\n\(query.listing)"
    }
    return text + (try await Provenance(plan, names: names).text(from: snapshot))
  }
}

extension SQLQuery {
  /// The text and what each placeholder stands for, indented.
  public var listing: String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let bound = bindings.enumerated().map { "  ?\($0.offset + 1) = \($0.element.meaning)\n" }
    return lines.map { "  \($0)\n" }.joined() + bound.joined()
  }
}
