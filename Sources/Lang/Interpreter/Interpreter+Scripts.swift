/// A statement and the text it stands in: `use` brings in statements of other files.
struct LocatedStatement {
  var statement: Statement
  var source: SourceText
}

extension Interpreter {
  /// The statements of a text, those of the files it uses in their place.
  func statements(of source: SourceText) throws -> [LocatedStatement] {
    var problems: [LocatedDiagnostic] = []
    let found = try statements(of: source, usedBy: [], &problems)
    guard !problems.contains(where: { $0.diagnostic.severity == .error }) else {
      throw RunFailure.invalid(Array(problems.prefix(Interpreter.problemLimit)))
    }
    return found
  }

  /// The parameters that a text and the files it uses declare, with their types:
  /// `district (member of district)`. Of a text that does not parse, those that can be read.
  public func parameters(of source: SourceText) -> [String] {
    var problems: [LocatedDiagnostic] = []
    let found = (try? statements(of: source, usedBy: [], &problems)) ?? []
    return found.compactMap { located in
      guard case .param(let parameter) = located.statement.kind else { return nil }
      let of = parameter.dimension.map { " of \($0.text)" } ?? ""
      return "\(parameter.variable.name) (\(parameter.type.text)\(of))"
    }
  }

  private func statements(
    of source: SourceText, usedBy users: [String], _ problems: inout [LocatedDiagnostic]
  ) throws -> [LocatedStatement] {
    let parsed = parse(source)
    problems += parsed.diagnostics.map { LocatedDiagnostic($0, in: source) }
    var found: [LocatedStatement] = []
    for statement in parsed.script.statements {
      guard case .use(let path) = statement.kind else {
        found.append(LocatedStatement(statement: statement, source: source))
        continue
      }
      let used: SourceText
      do {
        used = try host.script(path.value, usedBy: source.name)
      } catch {
        throw RunFailure.host(error)
      }
      guard !(users + [source.name]).contains(used.name) else {
        let circle = Diagnostic(
          "S7001", at: path.span, "`\(path.value)` uses this file, so neither could come first",
          hint: "move what both need into a third file")
        problems.append(LocatedDiagnostic(circle, in: source))
        continue
      }
      found += try statements(of: used, usedBy: users + [source.name], &problems)
    }
    return found
  }
}
