extension Interpreter {
  /// What may be written at an offset of a script, with the names its earlier statements give.
  public func completer(in source: SourceText, at offset: Int) -> Completer {
    var binder = Binder(catalog, names: names, scope: scope)
    bindNames(of: parse(source).script.statements, of: source, before: offset, in: &binder)
    return Completer(catalog, names: names, scope: binder.scope)
  }

  private func bindNames(
    of statements: [Statement], of source: SourceText, before offset: Int, in binder: inout Binder
  ) {
    for statement in statements where statement.span.start < offset {
      let isWhole = statement.span.end <= offset
      switch statement.kind {
      case .letResult, .letFormula, .letValue, .param, .set:
        if isWhole { _ = binder.bind(statement) }
      case .use:
        // Read as a text of its own, so that what it uses in turn is found as in a run.
        let text = SourceText(source.slice(statement.span), name: source.name)
        for used in (try? self.statements(of: text)) ?? [] {
          bindNames(of: [used.statement], of: used.source, before: .max, in: &binder)
        }
      // What a block sets ends with it.
      case .conditional, .forEach, .report:
        if !isWhole { bindBlock(statement, of: source, before: offset, in: &binder) }
      case .query, .check, .print, .explain, .describe, .define, .remove, .load, .preview, .unload,
        .invalid:
        break
      }
    }
  }

  private func bindBlock(
    _ statement: Statement, of source: SourceText, before offset: Int, in binder: inout Binder
  ) {
    var body: [Statement] = []
    switch statement.kind {
    case .conditional(_, let then, let alternative):
      let isOther = alternative?.first.map { $0.span.start <= offset } ?? false
      body = isOther ? alternative ?? [] : then
    case .forEach(_, _, let statements):
      body = statements
      if case .forEach(let name, let values)? = binder.bind(statement), let first = values.first {
        binder.scope.variables[name] = first
      }
    case .report(_, _, let statements): body = statements
    case .query, .letResult, .letFormula, .letValue, .param, .use, .set, .check, .print, .explain,
      .describe, .define, .remove, .load, .preview, .unload, .invalid:
      break
    }
    bindNames(of: body, of: source, before: offset, in: &binder)
  }
}
