import Protection
import Tabular

/// Released cells of the operands, at the grain of the answer, to cells of the formula.
///
/// Nothing here sees more than a reader could: a formula is worked out of numbers that are shown,
/// after everything that adds cells up, and where one of them is hidden, so is the result.
extension Formula {
  func cells(_ operands: [AnswerCells]) -> AnswerCells {
    let keys = operands.flatMap(\.keys).uniqued()
    return AnswerCells(
      keys.map { key in .combining(operands.map { $0[key] }, at: key, by: measures) })
  }

  /// What the states of the operands leave of a number, and the number.
  private func measures(_ operands: [Measures]) -> Measures {
    let states = operands.map(\.state)
    if let absent = Self.gravity.first(where: states.contains) {
      return Measures(absent, n: absent == .noPeople ? 0 : nil)
    }
    let figures = zip(self.operands, operands).map { FormulaFigure($1, $0.kind) }
    guard let figure = figure(term, figures) else { return Measures(.notApplicable) }
    guard figure.people != 0 || !kind.isOfPeople else { return Measures(.noPeople, n: 0) }
    let isRange = figure.value.lowerBound < figure.value.upperBound
    let single: CellState = states.contains(.rounded) ? .rounded : .actual
    return Measures(
      isRange ? .interval : single, n: figure.people, met: figure.met.map { $0...$0 },
      value: figure.value)
  }

  /// States without a number, the one that tells most about the result first.
  private static let gravity: [CellState] = [
    .error, .missing, .notYet, .notPublished, .notApplicable, .noPeople,
  ]

  private func figure(_ term: FormulaTerm, _ operands: [FormulaFigure?]) -> FormulaFigure? {
    switch term {
    case .operand(let position, _):
      return operands.indices.contains(position) ? operands[position] : nil
    case .constant(let number), .constantPercent(let number):
      return FormulaFigure(value: number...number)
    case .joined(let left, let sign, let right, let kind):
      guard let first = figure(left, operands), let second = figure(right, operands) else {
        return nil
      }
      return first.joined(sign, second, (left, right), as: kind)
    }
  }
}
