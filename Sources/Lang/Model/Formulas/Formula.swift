import Tabular

/// A number worked out of indicators, cell by cell: `let share = graduates / enrolled`.
///
/// It is asked for like an indicator, and stands in an `Indicator` of its own. Its cells are made
/// of released cells alone: where one operand is hidden, so is what it would give.
public struct Formula: Sendable, Hashable {
  /// Each indicator once, in the order of the text.
  public var operands: [Indicator]
  var term: FormulaTerm
  /// As the formatter writes it: `graduates / enrolled`.
  public var text: String
  /// What `##` says of it after its first line, which is its label.
  public var documentation: String?

  var kind: FormulaKind { term.kind }
}

/// A part of a formula, with what its number is.
indirect enum FormulaTerm: Sendable, Hashable {
  /// By position among the operands.
  case operand(Int, FormulaKind)
  /// `2`
  case constant(Double)
  /// `100%`, on 0–100.
  case constantPercent(Double)
  case joined(FormulaTerm, ArithmeticOperator, FormulaTerm, FormulaKind)

  var kind: FormulaKind {
    switch self {
    case .operand(_, let kind), .joined(_, _, _, let kind): kind
    case .constant: .constant
    case .constantPercent: .constantPercent
    }
  }

  /// Positions of the operands, in the order they stand.
  var positions: [Int] {
    switch self {
    case .operand(let position, _): [position]
    case .constant, .constantPercent: []
    case .joined(let left, _, let right, _): left.positions + right.positions
    }
  }

  /// The same for terms of one formula that are the same number.
  var signature: String {
    switch self {
    case .operand(let position, _): "#\(position)"
    case .constant(let number), .constantPercent(let number): "\(number)"
    case .joined(let left, let sign, let right, _):
      "(\(left.signature)\(sign.rawValue)\(right.signature))"
    }
  }

  /// Parts of a whole that counts below counts give: `(graduates, enrolled)`.
  var shares: [(part: FormulaTerm, whole: FormulaTerm)] {
    guard case .joined(let left, let sign, let right, let kind) = self else { return [] }
    guard case .percent = kind, sign == .dividedBy else { return left.shares + right.shares }
    return [(left, right)]
  }
}

extension Indicator {
  /// The indicators whose numbers are read: itself, or the operands of its formula.
  var stored: [Indicator] { formula?.operands ?? [self] }

  /// What a column of its numbers holds.
  var columnType: ColumnType { formula?.kind.columnType ?? kind.columnType }

  /// Whether its number is about a group of people, `n` of them.
  var isOfPeople: Bool { formula?.kind.isOfPeople ?? kind.isOfPeople }

  /// An indicator whose numbers are worked out.
  init(formula: Formula, called name: String, label: String?) {
    self.init(
      // Stored indicators have codes from 1 on.
      code: 0, id: name, label: label ?? name, kind: formula.kind.indicatorKind,
      unit: formula.kind.unit ?? "", better: formula.better,
      periodKind: formula.operands.first?.periodKind ?? .schoolYear,
      isStock: false)
    self.formula = formula
  }
}

extension Formula {
  /// Which way is good: that of the operand that stands first, turned round behind a minus or below
  /// a line where nothing but a number stands before it.
  fileprivate var better: Direction { direction(of: term) ?? .higher }

  private func direction(of term: FormulaTerm) -> Direction? {
    switch term {
    case .operand(let position, _):
      return operands.indices.contains(position) ? operands[position].better : nil
    case .constant, .constantPercent: return nil
    case .joined(let left, let sign, let right, _):
      if let direction = direction(of: left) {
        guard case .constant(let factor) = right, factor < 0 else { return direction }
        return direction.turned
      }
      guard let direction = direction(of: right) else { return nil }
      switch sign {
      case .plus: return direction
      case .minus, .dividedBy: return direction.turned
      case .times:
        guard case .constant(let factor) = left, factor < 0 else { return direction }
        return direction.turned
      }
    }
  }

  /// What is taken for granted about its numbers, for the heading.
  var assumptions: [String] {
    term.shares.map { share in
      "\(words(share.part)) taken as a part of \(words(share.whole))"
    }.uniqued()
  }

  /// A part as one would write it.
  func words(_ term: FormulaTerm) -> String {
    switch term {
    case .operand(let position, _):
      return operands.indices.contains(position) ? operands[position].id : ""
    case .constant(let number): return shortest(number)
    case .constantPercent(let number): return shortest(number) + "%"
    case .joined(let left, let sign, let right, _):
      return "\(inner(left)) \(sign.rawValue) \(inner(right))"
    }
  }

  private func inner(_ term: FormulaTerm) -> String {
    if case .joined = term { "(\(words(term)))" } else { words(term) }
  }

  private func shortest(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }
}

extension Direction {
  fileprivate var turned: Direction {
    switch self {
    case .higher: .lower
    case .lower: .higher
    }
  }
}
