/// Why two parts of a formula do not go together.
enum FormulaRefusal: Error, Hashable {
  /// `students + children`
  case differentUnits(String, String)
  /// `hs_graduation - college_enrolled`: percents of different people.
  case differentPeople
  /// `chronic_absence + suspended`: somebody may count in both.
  case overlapping
  /// `enrollment - 100`
  case bareNumber(ArithmeticOperator)
  /// `2 * hs_graduation`: no percent of anybody.
  case multipleOfPercent
  /// `enrollment * hs_graduation`
  case percentOfCount
  /// `a / 0`
  case dividedByZero
  /// `grants * grants`
  case meaningless(FormulaKind, ArithmeticOperator, FormulaKind)
  /// An indicator that is no longer there.
  case gone(String)
}

extension FormulaTerm {
  /// Two parts joined, where that has a meaning.
  ///
  ///     students / students  a percent        students / teachers  a ratio, for each teacher
  ///     percent - percent    points           money / children     money for each child
  static func joining(
    _ left: FormulaTerm, _ sign: ArithmeticOperator, _ right: FormulaTerm
  ) throws(FormulaRefusal) -> FormulaTerm {
    if sign == .dividedBy, right == .constant(0) { throw .dividedByZero }
    if case .constant(let one) = left, case .constant(let other) = right {
      return .constant(number(one, sign, other))
    }
    let kind: FormulaKind
    switch sign {
    case .plus: kind = try sum(left, right)
    case .minus: kind = try difference(left, right)
    case .times: kind = try product(left.kind, right.kind)
    case .dividedBy: kind = try quotient(left, right)
    }
    return .joined(left, sign, right, kind)
  }

  private static func number(_ one: Double, _ sign: ArithmeticOperator, _ other: Double) -> Double {
    switch sign {
    case .plus: one + other
    case .minus: one - other
    case .times: one * other
    case .dividedBy: one / other
    }
  }

  private static func sum(
    _ left: FormulaTerm, _ right: FormulaTerm
  ) throws(FormulaRefusal) -> FormulaKind {
    if case .percent(let one) = left.kind, case .percent(let other) = right.kind {
      // In a family nobody counts twice, unless the same number is added twice.
      let isTwice = !Set(left.positions).isDisjoint(with: right.positions)
      if one.isFamily(with: other), !isTwice { return left.kind }
      throw isTwice || one.areThose(of: other) ? .overlapping : .differentPeople
    }
    return try alike(left.kind, .plus, right.kind)
  }

  private static func difference(
    _ left: FormulaTerm, _ right: FormulaTerm
  ) throws(FormulaRefusal) -> FormulaKind {
    switch (left.kind, right.kind) {
    case (.percent(let one), .percent(let other)):
      guard one.areThose(of: other) else { throw .differentPeople }
      return .points(one)
    case (.constantPercent, .percent(var people)):
      guard left == .constantPercent(100) else { return .points(people) }
      // Everyone else: no longer apart from the rest of its family.
      people.family = nil
      return .percent(people)
    case (.percent(let people), .constantPercent): return .points(people)
    default: return try alike(left.kind, .minus, right.kind)
    }
  }

  /// Numbers of one kind, added or taken away.
  private static func alike(
    _ left: FormulaKind, _ sign: ArithmeticOperator, _ right: FormulaKind
  ) throws(FormulaRefusal) -> FormulaKind {
    switch (left, right) {
    case (.count(let one), .count(let other)):
      guard one == other else { throw .differentUnits(one, other) }
      return left
    case (.money, .money), (.constant, .constant): return left
    case (.moneyEach(let one), .moneyEach(let other)):
      guard one == other else { throw .differentUnits(one, other) }
      return left
    case (.points(let one), .points(let other)), (.mean(let one), .mean(let other)):
      guard one.areThose(of: other) else { throw .differentPeople }
      return left
    case (.ratio(let one), .ratio(let other)): return .ratio(unit: one == other ? one : nil)
    case (.ratio, .constant): return left
    case (.constant, .ratio): return right
    case (.constant, _), (_, .constant): throw .bareNumber(sign)
    default: throw .meaningless(left, sign, right)
    }
  }

  private static func product(
    _ left: FormulaKind, _ right: FormulaKind
  ) throws(FormulaRefusal) -> FormulaKind {
    switch (left, right) {
    case (.constant, .percent), (.percent, .constant), (.constantPercent, .percent),
      (.percent, .constantPercent), (.percent, .percent):
      throw .multipleOfPercent
    case (.percent, .count), (.count, .percent): throw .percentOfCount
    case (.constant, .constantPercent), (.constantPercent, .constant),
      (.constantPercent, .constantPercent):
      throw .meaningless(left, .times, right)
    case (.constant, let other), (let other, .constant): return other
    case (.constantPercent, .count), (.constantPercent, .money): return right
    case (.count, .constantPercent), (.money, .constantPercent): return left
    case (.moneyEach(let unit), .count(let counted)), (.count(let counted), .moneyEach(let unit)):
      guard unit == counted else { throw .differentUnits(unit, counted) }
      return .money
    case (.ratio(let one), .ratio(let other)): return .ratio(unit: one == other ? one : nil)
    default: throw .meaningless(left, .times, right)
    }
  }

  private static func quotient(
    _ left: FormulaTerm, _ right: FormulaTerm
  ) throws(FormulaRefusal) -> FormulaKind {
    switch (left.kind, right.kind) {
    case (.percent, .constant): throw .multipleOfPercent
    case (.constantPercent, .constant): throw .meaningless(left.kind, .dividedBy, right.kind)
    case (let kind, .constant): return kind
    case (.count(let one), .count(let other)):
      guard one == other else { return .ratio(unit: other) }
      // The people of a share are those that stand below it, wherever else they stand below.
      return .percent(FormulaKind.People(unit: other, denominator: right.signature, family: nil))
    case (.money, .count(let unit)): return .moneyEach(unit: unit)
    case (.money, .money), (.moneyEach, .moneyEach), (.ratio, .ratio), (.constant, .ratio):
      return .ratio(unit: nil)
    case (.percent(let one), .percent(let other)), (.points(let one), .percent(let other)),
      (.points(let one), .points(let other)), (.mean(let one), .mean(let other)):
      guard one.areThose(of: other) else { throw .differentPeople }
      return .ratio(unit: one.unit)
    default: throw .meaningless(left.kind, .dividedBy, right.kind)
    }
  }
}

extension FormulaTerm {
  /// The same term where its operands stand at other positions.
  func moved(to positions: [Int]) throws(FormulaRefusal) -> FormulaTerm {
    switch self {
    case .operand(let position, let kind):
      return .operand(positions.indices.contains(position) ? positions[position] : position, kind)
    case .constant, .constantPercent: return self
    case .joined(let left, let sign, let right, _):
      return try .joining(left.moved(to: positions), sign, right.moved(to: positions))
    }
  }
}

extension Formula {
  /// The same formula over the indicators as they are now: after a change of the model an operand
  /// may be something else, or gone.
  func over(_ indicators: [Indicator]) throws(FormulaRefusal) -> Formula {
    var formula = self
    for (position, operand) in operands.enumerated() {
      guard let current = indicators.first(where: { folded($0.id) == folded(operand.id) }) else {
        throw .gone(operand.id)
      }
      formula.operands[position] = current
    }
    formula.term = try formula.typed(term)
    return formula
  }

  private func typed(_ term: FormulaTerm) throws(FormulaRefusal) -> FormulaTerm {
    switch term {
    case .operand(let position, let kind):
      guard operands.indices.contains(position) else { return .operand(position, kind) }
      return .operand(position, FormulaKind(operands[position]))
    case .constant, .constantPercent: return term
    case .joined(let left, let sign, let right, _):
      return try .joining(typed(left), sign, typed(right))
    }
  }
}
