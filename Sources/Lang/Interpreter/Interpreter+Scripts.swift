/// A statement and the text it stands in: `use` brings in statements of other files.
struct LocatedStatement {
  var statement: Statement
  var source: SourceText
}

extension Interpreter {
  /// The statements of a text, those of the files it uses in their place.
  func statements(of source: SourceText) throws -> [LocatedStatement] {
    var gathering = Gathering(host: host)
    try gathering.add(source, usedBy: [])
    guard !gathering.problems.contains(where: { $0.diagnostic.severity == .error }) else {
      throw RunFailure.invalid(Array(gathering.problems.prefix(Interpreter.problemLimit)))
    }
    return gathering.statements
  }

  /// The parameters that a text and the files it uses declare, with their types:
  /// `district (member of district)`. Of a text that does not parse, those that can be read.
  public func parameters(of source: SourceText) -> [String] {
    var gathering = Gathering(host: host)
    // What cannot be read is said when the text is run.
    try? gathering.add(source, usedBy: [])
    return gathering.statements.compactMap { located in
      guard case .param(let parameter) = located.statement.kind else { return nil }
      let of = parameter.dimension.map { " of \($0.text)" } ?? ""
      return "\(parameter.variable.name) (\(parameter.type.text)\(of))"
    }
  }
}

/// Statements of a text and of the files it uses, each file once.
private struct Gathering {
  let host: any ScriptHost
  var statements: [LocatedStatement] = []
  var problems: [LocatedDiagnostic] = []
  private var used: Set<String> = []

  init(host: any ScriptHost) { self.host = host }

  mutating func add(_ source: SourceText, usedBy users: [String]) throws {
    let parsed = parse(source)
    problems += parsed.diagnostics.map { LocatedDiagnostic($0, in: source) }
    for statement in parsed.script.statements {
      guard case .use(let path) = statement.kind else {
        statements.append(LocatedStatement(statement: statement, source: source))
        continue
      }
      try use(path, in: source, usedBy: users + [source.name])
    }
  }

  private mutating func use(_ path: TextLiteral, in source: SourceText, usedBy users: [String])
    throws
  {
    let file: SourceText
    do {
      file = try host.script(path.value, usedBy: source.name)
    } catch {
      throw RunFailure.host(error)
    }
    guard !users.contains(file.name) else {
      let circle = Diagnostic(
        "S7001", at: path.span, "`\(path.value)` uses this file, so neither could come first",
        hint: "move what both need into a third file")
      problems.append(LocatedDiagnostic(circle, in: source))
      return
    }
    guard used.insert(file.name).inserted else { return }
    try add(file, usedBy: users)
  }
}
