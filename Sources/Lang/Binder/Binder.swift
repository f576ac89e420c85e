/// Names to ids: the context in which one statement is bound.
///
/// Invariant of this room: what leaves it holds codes and types, no names; every problem is a
/// diagnostic, and a question with a diagnostic is not run.
public struct Binder: Sendable {
  public let catalog: Catalog
  public let names: NameIndex
  public internal(set) var scope: Scope
  public internal(set) var diagnostics: [Diagnostic] = []
  /// The question being bound used `$today`.
  var usesToday = false

  public init(_ catalog: Catalog, names: NameIndex, scope: Scope) {
    self.catalog = catalog
    self.names = names
    self.scope = scope
  }

  /// Reports a problem, once a place and code.
  mutating func report(_ diagnostic: Diagnostic) {
    let isKnown = diagnostics.contains {
      $0.code == diagnostic.code && $0.span == diagnostic.span
    }
    if !isKnown { diagnostics.append(diagnostic) }
  }

  /// The value of a literal or of a `$word`; reports an unknown `$word`.
  mutating func value(of expression: Expression) -> ScriptValue? {
    switch expression.kind {
    case .literal(let literal): return .literal(literal)
    case .name(let name) where name.parts.count == 1: return .word(name.text)
    case .variable(let variable): return value(of: variable)
    default: return nil
    }
  }

  mutating func value(of variable: Variable) -> ScriptValue? {
    if folded(variable.name) == "today" {
      usesToday = true
      return .literal(.date(scope.today))
    }
    if let known = scope.variables[folded(variable.name)] { return known.value }
    report(BindingProblem.unknownVariable(variable, known: Array(scope.variables.keys)).diagnostic)
    return nil
  }
}
