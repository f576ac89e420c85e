import Tabular

/// Conditions of `check` and `if`: met only where everything that could be is inside.
extension Evaluation {
  /// Whether a condition is met, and what was found.
  struct Verdict {
    var kind: RowCondition.Verdict
    /// `max(gaps.difference) is 24.2 pp`
    var because: String
  }

  func verdict(of condition: ScriptCondition) -> Verdict {
    switch condition {
    case .known(let holds, let because): return Verdict(kind: holds ? .yes : .no, because: because)
    case .compare(let left, let symbol, let right): return compare(left, symbol, right)
    case .cell(let aggregate, let condition, let text):
      return test(aggregate, condition, text)
    case .not(let operand):
      var verdict = verdict(of: operand)
      switch verdict.kind {
      case .yes: verdict.kind = .no
      case .no: verdict.kind = .yes
      // A value that is not there meets no condition, whichever way it is put.
      case .withoutValue, .undecided: break
      }
      return verdict
    case .and(let parts):
      let verdicts = parts.map { verdict(of: $0) }
      return verdicts.first { $0.kind == .no } ?? verdicts.first { $0.kind != .yes }
        ?? Verdict(kind: .yes, because: verdicts.map(\.because).joined(separator: ", "))
    case .or(let parts):
      let verdicts = parts.map { verdict(of: $0) }
      if let met = verdicts.first(where: { $0.kind == .yes }) { return met }
      let open = verdicts.first { $0.kind != .no }
      return open
        ?? Verdict(kind: .no, because: verdicts.map(\.because).uniqued().joined(separator: ", "))
    }
  }

  private func compare(
    _ left: TypedExpression, _ symbol: ComparisonOperator, _ right: TypedExpression
  ) -> Verdict {
    let (first, second) = (value(of: left), value(of: right))
    var found: [String] = []
    for (typed, value) in [(left, first), (right, second)] where !typed.isConstant {
      switch value {
      case .range(let range): found.append("\(typed.text) is \(typed.type.spoken(range))")
      case .none(let why, _): return Verdict(kind: .withoutValue, because: why)
      case .cell, .flag: break
      }
    }
    let because = found.joined(separator: ", ")
    guard case .range(let a) = first, case .range(let b) = second else {
      return Verdict(kind: .withoutValue, because: because)
    }
    // The rules of a row: `left symbol right` with ranges on both sides.
    let table = Table(columns: [Column("left", .number), Column("right", .number)])
    let row = [a, b].map { range -> Cell in
      range.lowerBound == range.upperBound
        ? .number(range.lowerBound)
        : .interval(low: range.lowerBound, high: range.upperBound)
    }
    let comparison = RowCondition.compare("left", symbol, .column("right"))
    return Verdict(kind: comparison.verdict(row, table), because: because)
  }

  private func test(_ aggregate: Aggregate, _ condition: RowCondition, _ text: String) -> Verdict {
    let typed = TypedExpression(
      expression: .aggregate(aggregate), type: aggregate.type, text: text)
    switch value(of: typed) {
    case .cell(let cell):
      let name = aggregate.column?.column.name ?? ""
      let table = Table(columns: [Column(name, aggregate.type)])
      let kind = condition.verdict([cell], table)
      return Verdict(kind: kind, because: "\(text) is \(cell.words)")
    case .none(let why, _): return Verdict(kind: .withoutValue, because: why)
    case .range, .flag: return Verdict(kind: .undecided, because: text)
    }
  }
}

extension ScriptCondition {
  /// Every function it looks at.
  var aggregates: [Aggregate] {
    switch self {
    case .known: []
    case .compare(let left, _, let right):
      left.expression.aggregates + right.expression.aggregates
    case .cell(let aggregate, _, _): [aggregate]
    case .not(let operand): operand.aggregates
    case .and(let parts), .or(let parts): parts.flatMap(\.aggregates)
    }
  }
}

extension ScriptExpression {
  var aggregates: [Aggregate] {
    switch self {
    case .number, .value: []
    case .aggregate(let aggregate): [aggregate]
    case .negative(let operand): operand.aggregates
    case .arithmetic(let left, _, let right): left.aggregates + right.aggregates
    case .condition(let condition): condition.aggregates
    }
  }
}

extension TypedExpression {
  /// Whether a reader sees its value in the condition itself.
  fileprivate var isConstant: Bool {
    switch expression {
    case .number: !text.contains("$")
    case .value: true
    case .aggregate, .negative, .arithmetic, .condition: false
    }
  }
}

extension ColumnType {
  /// `24.2 pp`, `57.8 % to 68.2 %`
  fileprivate func spoken(_ range: ClosedRange<Double>) -> String {
    let (low, high) = (spoken(range.lowerBound), spoken(range.upperBound))
    return low == high ? low : "\(low) to \(high)"
  }
}

extension Cell {
  fileprivate var words: String {
    switch self {
    case .text(let text): text
    case .flag(let flag): flag ? "yes" : "no"
    case .number, .integer, .interval, .absent, .total: ""
    }
  }
}
