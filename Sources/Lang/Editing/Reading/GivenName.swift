/// A name that a text gives to something, and where.
///
///     let gaps = gap early_reading by race   →   gaps: a result
public struct GivenName: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case result, formula, value, parameter, loopVariable, report
    /// `define partner cps ( … )`: its kind.
    case thing(String)
  }

  public var kind: Kind
  /// `gaps`, `cutoff` of `$cutoff`, the title of a report.
  public var name: String
  public var nameSpan: SourceSpan
  /// The whole statement.
  public var span: SourceSpan
  /// The `##` lines before it, or the help of a parameter.
  public var documentation: String?
  /// Names given inside it.
  public var inside: [GivenName]

  /// Written with a dollar sign.
  public var isVariable: Bool {
    switch kind {
    case .value, .parameter, .loopVariable: true
    case .result, .formula, .report, .thing: false
    }
  }
}

extension ParsedScript {
  /// Every name the text gives, in its order; those of a block inside the name of the block.
  public var givenNames: [GivenName] { script.statements.flatMap(\.givenNames) }
}

extension GivenName {
  /// Itself and the names inside it.
  public var all: [GivenName] { [self] + inside.flatMap(\.all) }
}

extension Statement {
  fileprivate var givenNames: [GivenName] {
    switch kind {
    case .letResult(let name, _): return [given(.result, name.text, name.span)]
    case .letFormula(let name, _): return [given(.formula, name.text, name.span)]
    case .letValue(let variable, _): return [given(.value, variable.name, variable.span)]
    case .param(let parameter):
      var given = given(.parameter, parameter.variable.name, parameter.variable.span)
      given.documentation = parameter.help?.value ?? documentation
      return [given]
    case .define(let kind, let id?, _): return [given(.thing(kind.folded), id.text, id.span)]
    case .forEach(let variable, _, let body):
      return [given(.loopVariable, variable.name, variable.span, body.flatMap(\.givenNames))]
    case .report(let title, _, let body):
      return [given(.report, title.value, title.span, body.flatMap(\.givenNames))]
    case .conditional(_, let then, let alternative):
      return (then + (alternative ?? [])).flatMap(\.givenNames)
    case .define(_, nil, _), .query, .use, .set, .check, .print, .explain, .describe, .remove,
      .load,
      .preview, .unload, .invalid:
      return []
    }
  }

  private func given(
    _ kind: GivenName.Kind, _ name: String, _ nameSpan: SourceSpan, _ inside: [GivenName] = []
  ) -> GivenName {
    GivenName(
      kind: kind, name: name, nameSpan: nameSpan, span: span, documentation: documentation,
      inside: inside)
  }
}
