/// Binds and type-checks the statements of a text, blocks and all, before anything runs.
///
/// What follows a statement that changes the model is checked once that has run, because the model
/// it will meet does not exist yet.
struct ScriptCheck {
  var catalog: Catalog
  var names: NameIndex
  var scope: Scope
  private(set) var problems: [LocatedDiagnostic] = []
  /// Names that this text has given a meaning, folded, `$words` with their sign; whether by `let`.
  private(set) var own: [String: Bool]
  /// How deep in blocks, and whether one of them is a report.
  private var depth = 0
  private var isInReport = false

  private let interruption: Interruption

  init(
    _ catalog: Catalog, names: NameIndex, scope: Scope, own: [String: Bool],
    interruption: Interruption
  ) {
    self.catalog = catalog
    self.names = names
    self.scope = scope
    self.own = own
    self.interruption = interruption
  }

  /// Checks statements up to and with the next that changes the model; returns how many.
  mutating func check(_ statements: ArraySlice<LocatedStatement>) throws -> Int {
    problems = []
    var count = 0
    for located in statements {
      count += 1
      if try !check(located) { break }
    }
    guard !problems.contains(where: { $0.diagnostic.severity == .error }) else {
      throw RunFailure.invalid(Array(problems.prefix(Interpreter.problemLimit)))
    }
    return count
  }

  /// False where what follows cannot be checked yet.
  private mutating func check(_ located: LocatedStatement) throws -> Bool {
    try interruption.check()
    var binder = Binder(catalog, names: names, scope: scope)
    let bound = binder.bind(located.statement)
    for diagnostic in binder.diagnostics { report(diagnostic, located.source) }
    scope = binder.scope
    claimName(of: located)
    switch located.statement.kind {
    case .conditional(_, let then, let alternative):
      let isWhole = try block(then, located)
      let isOtherWhole = try block(alternative ?? [], located)
      return isWhole && isOtherWhole
    case .forEach(let variable, let source, let body):
      guard case .forEach(let name, let values)? = bound else { return true }
      return try loop(variable, source, name, values, body, located)
    case .report(_, _, let body):
      if isInReport { report(ScriptProblem.reportInReport(at: located.statement.span), located) }
      let before = isInReport
      isInReport = true
      defer { isInReport = before }
      return try block(body, located)
    case .param where depth > 0:
      report(ScriptProblem.notAtTheTop("param", at: located.statement.span), located)
    case .use(let path) where depth > 0:
      report(ScriptProblem.notAtTheTop("use", at: path.span), located)
    case .query, .letResult, .letFormula, .letValue, .param, .use, .set, .check, .print, .explain,
      .describe, .define, .remove, .load, .preview, .unload, .invalid:
      break
    }
    return bound?.changesModel != true
  }

  /// What a block sets ends with it.
  private mutating func block(_ statements: [Statement], _ around: LocatedStatement) throws
    -> Bool
  {
    let (outer, claimed) = (scope, own)
    depth += 1
    defer {
      depth -= 1
      scope = outer
      own = claimed
    }
    for statement in statements {
      guard try check(LocatedStatement(statement: statement, source: around.source)) else {
        return false
      }
    }
    return true
  }

  /// The block of a loop: with every value of a list; of members or periods with the first and last.
  private mutating func loop(
    _ variable: Variable, _ source: ForSource, _ name: String, _ values: [ScriptVariable],
    _ body: [Statement], _ around: LocatedStatement
  ) throws -> Bool {
    let (outer, claimed) = (scope, own)
    defer {
      scope = outer
      own = claimed
    }
    claim("$" + name, at: variable.span, around)
    for value in source.isOfOneSort ? values.ends : values {
      scope.variables[name] = value
      let before = problems.count
      guard try block(body, around) else { return false }
      // The first value that does not do is enough to say so.
      if problems.count > before { break }
    }
    return true
  }

  // MARK: Names

  private mutating func claimName(of located: LocatedStatement) {
    switch located.statement.kind {
    case .letResult(let name, _), .letFormula(let name, _):
      claim(name.folded, at: name.span, isLet: true, located)
    case .letValue(let variable, _):
      claim("$" + folded(variable.name), at: variable.span, isLet: true, located)
    case .param(let parameter):
      claim("$" + folded(parameter.variable.name), at: parameter.variable.span, located)
    case .query, .use, .set, .check, .conditional, .forEach, .print, .report, .explain, .describe,
      .define, .remove, .load, .preview, .unload, .invalid:
      break
    }
  }

  /// A name means one thing. Outside of blocks a later `let` gives it another from there on, as a
  /// session does that is saved as a script; in a block it would hide the one outside.
  private mutating func claim(
    _ name: String, at span: SourceSpan, isLet: Bool = false, _ located: LocatedStatement
  ) {
    let known = own.updateValue(isLet, forKey: name)
    guard let known, !(isLet && known && depth == 0) else { return }
    report(ScriptProblem.definedTwice(name, at: span), located)
  }

  private mutating func report(_ problem: ScriptProblem, _ located: LocatedStatement) {
    report(problem.diagnostic, located.source)
  }

  private mutating func report(_ diagnostic: Diagnostic, _ source: SourceText) {
    let isKnown = problems.contains {
      $0.diagnostic.code == diagnostic.code && $0.diagnostic.span == diagnostic.span
        && $0.source.name == source.name
    }
    if !isKnown { problems.append(LocatedDiagnostic(diagnostic, in: source)) }
  }
}

extension ForSource {
  /// Whether what does for one of its values does for all.
  fileprivate var isOfOneSort: Bool {
    switch self {
    case .list: false
    case .periods, .members: true
    }
  }
}

extension [ScriptVariable] {
  fileprivate var ends: [ScriptVariable] { [first, last].compactMap { $0 }.uniqued() }
}
