import Tabular

/// Works out expressions and conditions over the results of a script.
struct Evaluation {
  let results: [String: Answer]

  /// A value, or the reason why there is none and what to do about it.
  enum Value {
    /// Lowest and highest, equal where it is known exactly.
    case range(ClosedRange<Double>)
    case cell(Cell)
    case flag(Bool)
    case none(String, hint: String)
  }

  func value(of typed: TypedExpression) -> Value { value(of: typed.expression, typed.text) }

  private func value(of expression: ScriptExpression, _ text: String) -> Value {
    switch expression {
    case .number(let number): return .range(number...number)
    case .value(.literal(.yesno(let flag))): return .flag(flag)
    case .value(let value): return .cell(.text(ScriptVariable(value).spoken))
    case .aggregate(let aggregate): return self.aggregate(aggregate)
    case .negative(let operand):
      guard case .range(let range) = value(of: operand, text) else {
        return value(of: operand, text)
      }
      return .range(-range.upperBound ... -range.lowerBound)
    case .arithmetic(let left, let sign, let right):
      let (first, second) = (value(of: left, text), value(of: right, text))
      guard case .range(let a) = first else { return first }
      guard case .range(let b) = second else { return second }
      guard let joined = a.joined(sign, b) else {
        return .none("`\(text)` divides by 0", hint: "ask first: `if … != 0 then … end`")
      }
      return .range(joined)
    case .condition(let condition):
      let verdict = verdict(of: condition)
      switch verdict.kind {
      case .yes: return .flag(true)
      case .no: return .flag(false)
      case .withoutValue, .undecided:
        return .none(verdict.because, hint: Evaluation.askFirst("…"))
      }
    }
  }

  // MARK: Functions

  private func aggregate(_ aggregate: Aggregate) -> Value {
    let rows = rows(of: aggregate)
    guard let column = aggregate.column else {
      return .range(Double(rows.count)...Double(rows.count))
    }
    let cells = rows.map(\.cell)
    let ranges = cells.compactMap(\.range)
    let name = "\(aggregate.result).\(column.column.name)"
    switch aggregate.function {
    case .count:
      let count = cells.count { $0.isValue }
      return .range(Double(count)...Double(count))
    case .first, .last:
      guard let cell = aggregate.function == .first ? cells.first : cells.last else {
        return .none(
          "`\(aggregate.result)` has no rows here", hint: Evaluation.askFirst(aggregate.result))
      }
      guard cell.isValue else {
        return .none(
          "\(aggregate.function.rawValue) of `\(name)` \(cell.why)",
          hint: Evaluation.askFirst(name))
      }
      return cell.range.map { .range($0) } ?? .cell(cell)
    case .max, .min:
      guard !ranges.isEmpty else {
        return .none(nothingIn(name, cells), hint: Evaluation.askFirst(name))
      }
      let ends = (ranges.map(\.lowerBound), ranges.map(\.upperBound))
      let isMax = aggregate.function == .max
      let low = (isMax ? ends.0.max() : ends.0.min()) ?? 0
      let high = (isMax ? ends.1.max() : ends.1.min()) ?? 0
      return .range(low...high)
    case .sum, .mean:
      guard !ranges.isEmpty else {
        return .none(nothingIn(name, cells), hint: Evaluation.askFirst(name))
      }
      let unknown = cells.filter { $0.isUnknown }
      guard unknown.isEmpty else {
        return .none(
          "the \(aggregate.function.rawValue) of `\(name)` is not known: "
            + "\(unknown.count) of \(cells.count) rows have no number that may be shown",
          hint: "`max`, `min` and `count` look at those that are shown")
      }
      let sum = ranges.reduce(0.0...0.0) { $0.joined(.plus, $1) ?? $0 }
      guard aggregate.function == .mean else { return .range(sum) }
      let count = Double(ranges.count)
      return .range(sum.lowerBound / count...sum.upperBound / count)
    }
  }

  private static func askFirst(_ what: String) -> String {
    "ask first: `if count(\(what)) > 0 then … end`"
  }

  private func nothingIn(_ name: String, _ cells: [Cell]) -> String {
    cells.isEmpty
      ? "there are no rows to look at" : "none of the \(cells.count) rows has a value in `\(name)`"
  }

  /// The rows a function looks at, totals left out, each with its cell.
  private func rows(of aggregate: Aggregate) -> [(row: [Cell], cell: Cell)] {
    guard let table = results[aggregate.result]?.table else { return [] }
    let position = aggregate.column.flatMap { table.index(of: $0.column.name) }
    return table.rows.compactMap { row in
      guard !row.contains(.total) else { return nil }
      if let condition = aggregate.condition, condition.verdict(row, table) != .yes { return nil }
      return (row, position.map { row[$0] } ?? .absent(.missing))
    }
  }

  /// How many rows a function could not look at because they are hidden.
  func hidden(in condition: ScriptCondition) -> [String: Int] {
    var found: [String: Int] = [:]
    for aggregate in condition.aggregates
    where aggregate.column != nil && aggregate.function != .count {
      let count = rows(of: aggregate).count { $0.cell.isHidden }
      if count > 0 { found[aggregate.result] = max(count, found[aggregate.result] ?? 0) }
    }
    return found
  }
}

extension ClosedRange<Double> {
  /// Interval arithmetic; nil for a division by what may be 0.
  func joined(_ sign: ArithmeticOperator, _ other: ClosedRange<Double>) -> ClosedRange<Double>? {
    switch sign {
    case .plus: return lowerBound + other.lowerBound...upperBound + other.upperBound
    case .minus: return lowerBound - other.upperBound...upperBound - other.lowerBound
    case .times:
      let ends = [
        lowerBound * other.lowerBound, lowerBound * other.upperBound,
        upperBound * other.lowerBound, upperBound * other.upperBound,
      ]
      guard let low = ends.min(), let high = ends.max() else { return nil }
      return low...high
    case .dividedBy:
      guard !other.contains(0) else { return nil }
      return joined(.times, 1 / other.upperBound...1 / other.lowerBound)
    }
  }
}

extension Cell {
  /// Whether it holds something to look at.
  fileprivate var isValue: Bool {
    switch self {
    case .number, .integer, .text, .flag, .interval: true
    case .absent, .total: false
    }
  }

  /// Whether there is a number that is not told: not one that cannot be, as the reference's own.
  fileprivate var isUnknown: Bool {
    switch self {
    case .absent(.notApplicable, _), .absent(.noPeople, _): false
    case .absent: true
    case .number, .integer, .text, .flag, .interval, .total: false
    }
  }

  fileprivate var isHidden: Bool {
    switch self {
    case .absent(.suppressed, _), .absent(.withheld, _): true
    case .absent, .number, .integer, .text, .flag, .interval, .total: false
    }
  }

  /// `is hidden to protect privacy`
  fileprivate var why: String {
    guard case .absent(let state, let reason) = self else { return "has a value" }
    switch state {
    case .suppressed: return "is hidden to protect privacy"
    case .withheld: return "is withheld by an agreement"
    default: return reason.map { "has no value: \($0)" } ?? "has no value"
    }
  }
}
