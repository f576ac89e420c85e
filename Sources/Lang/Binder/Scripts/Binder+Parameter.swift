import Tabular

/// `param $district: member of district = "Riverbend City" "District to report on"`: the value
/// given by whoever starts the script, else the default, in the type that is declared.
extension Binder {
  mutating func parameter(_ parameter: Parameter) -> BoundStatement? {
    guard let type = parameterType(parameter) else { return nil }
    let name = folded(parameter.variable.name)
    let initial = parameter.initial.flatMap { self.initial($0, type, parameter) }
    guard !hasErrors(in: parameter.span) else { return nil }
    let value: ScriptValue
    if let written = scope.given[name] {
      guard let given = given(written, type) else {
        return wrongValue(written, type, parameter)
      }
      value = given
    } else if let initial {
      value = initial
    } else {
      report(ScriptProblem.parameterMissing(parameter, type: type.wanted).diagnostic)
      // What follows is checked as if it had one.
      scope.variables[name] = standIn(for: type)
      return nil
    }
    guard case .member(let dimension) = type else { return setting(name, ScriptVariable(value)) }
    return setting(name, ScriptVariable(value, memberOf: dimension.code))
  }

  private mutating func parameterType(_ parameter: Parameter) -> ParameterType? {
    let word = parameter.type.folded
    guard word == "member" else {
      guard let type = ParameterType(word: word) else {
        if !parameter.type.isMissing {
          report(ScriptProblem.parameterType(parameter.type).diagnostic)
        }
        return nil
      }
      if let extra = parameter.dimension, !extra.isMissing {
        report(ScriptProblem.parameterDimension(parameter.type, needsOne: false).diagnostic)
        return nil
      }
      return type
    }
    guard let name = parameter.dimension, !name.isMissing else {
      report(ScriptProblem.parameterDimension(parameter.type, needsOne: true).diagnostic)
      return nil
    }
    switch names.meaning(of: name.text) {
    case .dimension(let dimension)?: return .member(dimension)
    case .level(let level)?: return .place(level)
    default:
      report(BindingProblem.unknownAttribute(name, known: loopCandidates).diagnostic)
      return nil
    }
  }

  private mutating func initial(
    _ expression: Expression, _ type: ParameterType, _ parameter: Parameter
  ) -> ScriptValue? {
    switch type {
    case .member(let dimension):
      return member(expression, of: dimension).map { .literal(.text($0.label)) }
    case .place(let level):
      return place(expression, at: level.id).map { .literal(.text(names.text(of: $0))) }
    case .number, .count, .percent, .points, .money, .text, .yesno, .date, .period:
      if case .literal(let literal)? = value(of: expression), let value = type.value(of: literal) {
        return value
      }
      report(
        BindingProblem.wrongType(found: nil, wanted: type.wanted, at: expression.span).diagnostic)
      return nil
    }
  }

  /// The value that was typed on a command line, where it fits.
  private mutating func given(_ written: String, _ type: ParameterType) -> ScriptValue? {
    switch type {
    case .text: return .literal(.text(written))
    case .member(let dimension):
      return names.member(written, of: dimension.code).map { .literal(.text($0.label)) }
    case .place(let level):
      let found = names.places(called: written, at: level.id)
      return found.count == 1 ? found.first.map { .literal(.text(names.text(of: $0))) } : nil
    case .number, .count, .percent, .points, .money, .yesno, .date, .period:
      return Literal(written: written).flatMap { type.value(of: $0) }
    }
  }

  private mutating func wrongValue(
    _ written: String, _ type: ParameterType, _ parameter: Parameter
  ) -> BoundStatement? {
    let known: [String] =
      switch type {
      case .member(let dimension): dimension.members.flatMap { [$0.id, $0.label] }
      case .place(let level): catalog.places.filter { $0.level == level.id }.map(\.name)
      case .number, .count, .percent, .points, .money, .text, .yesno, .date, .period: []
      }
    report(
      ScriptProblem.parameterValue(
        parameter, written: written, wanted: type.wanted, known: known
      ).diagnostic)
    scope.variables[folded(parameter.variable.name)] = standIn(for: type)
    return nil
  }

  /// What stands for a parameter that has no value, so that nothing else is said of it.
  private func standIn(for type: ParameterType) -> ScriptVariable? {
    switch type {
    case .member(let dimension):
      type.example.map { ScriptVariable($0, memberOf: dimension.code) }
    case .place(let level):
      catalog.places.first { $0.level == level.id }
        .map { ScriptVariable(.literal(.text(names.text(of: $0)))) }
    case .number, .count, .percent, .points, .money, .text, .yesno, .date, .period:
      type.example.map { ScriptVariable($0) }
    }
  }
}

extension ParameterType {
  /// Some value of the type, for checking what follows a parameter that has none.
  fileprivate var example: ScriptValue? {
    switch self {
    case .number, .count: .literal(.integer(1))
    case .percent: .literal(.percent(50))
    case .points: .literal(.points(1))
    case .money: .literal(.integer(1))
    case .text: .literal(.text(""))
    case .yesno: .literal(.yesno(true))
    case .date, .period: .literal(.integer(2024))
    case .member(let dimension): dimension.members.first.map { .literal(.text($0.label)) }
    case .place: nil
    }
  }
}

extension Parameter {
  var span: SourceSpan {
    let end = help?.span ?? initial?.span ?? dimension?.span ?? type.span
    return variable.span.union(end)
  }
}

extension NameIndex {
  /// What a place is called in a script: its name, or its id where another is called the same.
  func text(of place: Place) -> String {
    places(called: place.name, at: place.level).count == 1 ? place.name : place.id ?? place.name
  }
}

extension Literal {
  /// A value as one would write it in a question: `60%`, `-3`, `2023-24`; nil for anything else.
  init?(written: String) {
    let parsed = parse(SourceText("let $x = \(written)"))
    guard parsed.diagnostics.isEmpty, parsed.script.statements.count == 1,
      case .letValue(_, let expression)? = parsed.script.statements.first?.kind
    else { return nil }
    switch expression.kind {
    case .literal(let literal): self = literal
    case .negative(let inner):
      guard case .literal(let literal) = inner.kind, let negated = literal.negated else {
        return nil
      }
      self = negated
    default: return nil
    }
  }

  /// Less than nothing; nil for what is no number.
  var negated: Literal? {
    switch self {
    case .integer(let number): .integer(-number)
    case .decimal(let number): .decimal(-number)
    case .points(let number): .points(-number)
    case .percent(let number): .percent(-number)
    case .text, .period, .date, .yesno: nil
    }
  }
}
