import Tabular

/// Functions over the rows of a result: `count(gaps, where difference > 10pp)`.
extension Binder {
  mutating func aggregate(_ name: Name, _ arguments: [Argument], _ call: Expression) -> Aggregate? {
    guard let function = AggregateFunction(rawValue: name.folded) else {
      let known = AggregateFunction.allCases.map { Candidate($0.rawValue) }
      report(
        .unknown(
          "S2014", name.text, at: name.span, "there is no function called `\(name.text)`",
          known: known,
          otherwise: "there are " + known.map { "`\($0.name)`" }.joined(separator: ", ")))
      return nil
    }
    var subject: Name?
    var condition: Expression?
    for argument in arguments {
      switch argument {
      case .value(let value):
        guard subject == nil, case .name(let name) = value.kind else {
          return wrongArguments(function, at: value.span)
        }
        subject = name
      case .condition(let expression):
        guard condition == nil else { return wrongArguments(function, at: expression.span) }
        condition = expression
      }
    }
    guard let subject, let first = subject.parts.first else {
      return wrongArguments(function, at: call.span)
    }
    guard let shape = scope.results[folded(first)] else {
      let known = scope.results.keys.filter { $0 != "last" }.sorted().map { Candidate($0) }
      report(
        BindingProblem.unknownResult(Name([first], at: subject.span), known: known).diagnostic)
      return nil
    }
    let column = self.column(of: subject, in: shape, function)
    guard !hasErrors(in: subject.span) else { return nil }
    let rows = condition.map { rowCondition($0, on: shape) }
    if let rows, rows == nil { return nil }
    return Aggregate(
      function: function, result: folded(first), column: column, condition: rows ?? nil)
  }

  /// The column a function looks at; nil where rows are counted, or after a report.
  private mutating func column(
    of subject: Name, in shape: ResultShape, _ function: AggregateFunction
  ) -> ResultColumn? {
    guard subject.parts.count > 1 else {
      if function != .count {
        report(ScriptProblem.needsColumn(function, subject, shape).diagnostic)
      }
      return nil
    }
    let name = Name([subject.parts.dropFirst().joined(separator: ".")], at: subject.span)
    guard let column = column(name, of: shape) else { return nil }
    switch function {
    case .count, .first, .last: return column
    case .max, .min:
      if column.column.type.isNumeric { return column }
    case .sum, .mean:
      switch column.column.type {
      case .number, .count, .money: return column
      case .percent, .points, .ratio, .probability:
        report(ScriptProblem.notAdded(function, subject, column.column.type).diagnostic)
        return nil
      case .text, .yesno, .date, .period, .member: break
      }
    }
    report(ScriptProblem.notANumber(function, subject, column.column.type).diagnostic)
    return nil
  }

  private mutating func wrongArguments(_ function: AggregateFunction, at span: SourceSpan)
    -> Aggregate?
  {
    if !hasErrors(in: span) {
      report(ScriptProblem.wrongArguments(function, at: span).diagnostic)
    }
    return nil
  }
}

extension Aggregate {
  /// The unit of what comes out.
  var type: ColumnType {
    function == .count ? .count : column?.column.type ?? .count
  }
}
