import Tabular

/// Statements to bound statements; every kind of the grammar has its line here.
extension Binder {
  mutating func bind(_ statement: Statement) -> BoundStatement? {
    usesToday = false
    switch statement.kind {
    case .query(let query):
      guard let question = question(query) else { return nil }
      scope.results["last"] = question.shape
      return .question(question)
    case .letResult(let name, let query):
      guard isFree(name), let question = question(query) else { return nil }
      scope.formulas[name.folded] = nil
      scope.results[name.folded] = question.shape
      scope.results["last"] = question.shape
      return .letResult(name.folded, question)
    case .letValue(let variable, let expression):
      return letValue(variable, expression)
    case .letFormula(let name, let expression):
      guard isFree(name),
        let formula = formula(expression, called: name, documentation: statement.documentation)
      else { return nil }
      scope.results[name.folded] = nil
      scope.formulas[name.folded] = formula
      return .letFormula(name.folded, formula)
    case .set(let name, let value):
      return setting(name, value)
    case .print(let text):
      return interpolated(text).map { .print($0) }
    case .param(let parameter): return self.parameter(parameter)
    case .check(let condition, let otherwise): return check(condition, otherwise)
    case .conditional(let condition, _, _):
      return scriptCondition(condition).map { .conditional($0) }
    case .forEach(let variable, let source, _):
      return loop(source, at: statement.span).map { values, dimension in
        .forEach(folded(variable.name), values.map { ScriptVariable($0, memberOf: dimension) })
      }
    case .report(let title, let file, _):
      guard let title = interpolated(title), let path = fileName(file) else { return nil }
      guard file.value.hasSuffix("}") || path.isPage else {
        self.report(ScriptProblem.reportIsAPage(path, at: file.span).diagnostic)
        return nil
      }
      return .report(title: title, file: path)
    case .explain(let query?):
      return question(query).map { .explain($0) }
    case .explain(nil):
      return .explain(nil)
    case .describe(let target):
      return describe(target, at: statement.span).map { .describe($0) }
    case .define(let kind, let id, let fields):
      let edits = define(
        kind: kind, id: id, fields: fields, documentation: statement.documentation,
        at: statement.span)
      return edits.isEmpty ? nil : .edits(edits, done: "defined \(kind.text)\(Binder.named(id))")
    case .remove(let kind, let id, let fields):
      let edits = remove(kind: kind, id: id, fields: fields, at: statement.span)
      return edits.isEmpty ? nil : .edits(edits, done: "removed \(kind.text)\(Binder.named(id))")
    case .load:
      let bound = bindLoad(statement, catalog: catalog, values: scope.variables.mapValues(\.value))
      for diagnostic in bound.diagnostics { report(diagnostic) }
      return bound.mapping.map { .load($0) }
    case .preview:
      let bound = bindPreview(
        statement, catalog: catalog, values: scope.variables.mapValues(\.value))
      for diagnostic in bound.diagnostics { report(diagnostic) }
      return bound.preview.map { .preview($0) }
    case .unload(let load):
      return .unload(load)
    case .use, .invalid:
      // `use` has been replaced by the statements of its file; the parser has reported the rest.
      return nil
    }
  }

  private static func named(_ id: Name?) -> String {
    id.map { " `\($0.text)`" } ?? ""
  }

  private mutating func question(_ query: Query) -> Question? {
    let before = diagnostics.count
    guard let verb = Verbs.verb(query.verb) else {
      let instead = Verbs.instead(of: query.verb)
      report(
        BindingProblem.notBuilt(
          "`\(query.verb.rawValue)`", at: query.verbSpan, instead: instead
        ).diagnostic)
      return nil
    }
    let question = verb.bind(query, in: &self)
    return diagnostics.count == before ? question : nil
  }

  /// A result's name may not be that of anything in the model.
  private mutating func isFree(_ name: Name) -> Bool {
    guard let meaning = names.meaning(of: name.text) else { return true }
    report(
      BindingProblem.wrongKind(
        name, isA: meaning.kindInWords, wanted: "a new name", hint: "choose another name"
      ).diagnostic)
    return false
  }
}

extension String {
  /// The name of a file that a browser opens.
  fileprivate var isPage: Bool {
    let name = lowercased()
    return name.hasSuffix(".html") || name.hasSuffix(".htm")
  }
}

extension Question {
  /// The columns of its answer.
  var shape: ResultShape {
    switch self {
    case .metric(let question):
      switch question.verb {
      case .gap: Gap.shape(of: question)
      case .change: Change.shape(of: question)
      case .trend: Trend.shape(of: question)
      case .progress: Progress.shape(of: question)
      case .show, .list, .count, .map, .audit: Show.shape(of: question)
      }
    case .result(let question): question.shape
    case .things(let question):
      question.shape
    case .audit(let question): Audit.shape(of: question)
    }
  }

  var text: String {
    switch self {
    case .metric(let question): question.text
    case .result(let question): question.text
    case .things(let question): question.text
    case .audit(let question): question.text
    }
  }

  var span: SourceSpan {
    switch self {
    case .metric(let question): question.span
    case .result(let question): question.span
    case .things(let question): question.span
    case .audit(let question): question.span
    }
  }

  var output: Output {
    switch self {
    case .metric(let question): question.output
    case .result(let question): question.output
    case .things(let question): question.output
    case .audit(let question): question.output
    }
  }
}
