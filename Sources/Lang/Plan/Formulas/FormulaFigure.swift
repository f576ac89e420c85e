import Protection
import Tabular

/// A number of a formula, at least and at most, with the people behind it.
///
/// Arithmetic of ranges: Moore 1966. A number that stands twice in a formula counts as two, so a
/// range may be wider than it need be, never too narrow.
struct FormulaFigure {
  var value: ClosedRange<Double>
  /// People it is about; of two operands about the same people the smaller number.
  var people: Int?
  /// Those of them who are counted, where the value is their share and nothing is rounded.
  var met: Int?

  init(value: ClosedRange<Double>, people: Int? = nil, met: Int? = nil) {
    self.value = value
    self.people = people
    self.met = met
  }

  /// `nil` where the cell has no number.
  init?(_ measures: Measures, _ kind: IndicatorKind) {
    guard let value = kind == .percent ? measures.rateRange : measures.value else { return nil }
    self.init(value: value, people: measures.n, met: kind == .percent ? measures.exactMet : nil)
  }

  /// `nil` where it is not defined: divided by 0, or a part larger than its whole.
  func joined(
    _ sign: ArithmeticOperator, _ other: FormulaFigure, _ terms: (FormulaTerm, FormulaTerm),
    as kind: FormulaKind
  ) -> FormulaFigure? {
    switch sign {
    case .plus:
      return sum(other, isOfFamily: kind.isPercent)
    case .minus:
      if kind.isPercent { return rest(other) }
      return between([
        value.lowerBound - other.value.upperBound, value.upperBound - other.value.lowerBound,
      ])?.about(smaller(people, other.people))
    case .times:
      // `5%` of a number: percents stand on 0–100.
      let isPart = [terms.0.kind, terms.1.kind].contains(.constantPercent)
      let products = products(other.value).map { isPart ? $0 / 100 : $0 }
      return between(products)?.about(people ?? other.people)
    case .dividedBy:
      if kind.isPercent { return share(of: other) }
      // The people of a quotient are those below the line, if that counts any.
      let counted: Int? =
        if case .count = terms.1.kind { other.count } else { smaller(people, other.people) }
      return quotient(other.value)?.about(counted)
    }
  }

  private func about(_ people: Int?) -> FormulaFigure {
    FormulaFigure(value: value, people: people)
  }

  private func smaller(_ one: Int?, _ other: Int?) -> Int? {
    guard let one, let other else { return one ?? other }
    return min(one, other)
  }

  /// Parts of one family: those counted are added where both are out of the same people.
  private func sum(_ other: FormulaFigure, isOfFamily: Bool) -> FormulaFigure? {
    let sum = between([
      value.lowerBound + other.value.lowerBound, value.upperBound + other.value.upperBound,
    ])
    guard isOfFamily else { return sum?.about(smaller(people, other.people)) }
    guard var sum, sum.value.lowerBound <= 100 + 1e-9, people == other.people else { return nil }
    sum.value = sum.value.lowerBound...min(100, sum.value.upperBound)
    sum.people = people
    if let met, let more = other.met {
      let (all, isTooLarge) = met.addingReportingOverflow(more)
      sum.met = isTooLarge ? nil : all
    }
    return sum
  }

  /// Everyone else: `100% - absent`.
  private func rest(_ other: FormulaFigure) -> FormulaFigure? {
    let low = max(0, 100 - other.value.upperBound)
    guard let people = other.people, let met = other.met, met <= people else {
      return FormulaFigure(
        value: low...max(low, 100 - other.value.lowerBound), people: other.people)
    }
    return FormulaFigure(value: low...low, people: people, met: people - met)
  }

  /// A number of people in percent of one they are part of.
  private func share(of whole: FormulaFigure) -> FormulaFigure? {
    if let people = whole.count, people >= 0, let part = count, part >= 0 {
      guard part <= people else { return nil }
      guard people > 0 else { return FormulaFigure(value: 0...0, people: 0, met: 0) }
      let rate = 100 * Double(part) / Double(people)
      return FormulaFigure(value: rate...rate, people: people, met: part)
    }
    guard let ratio = quotient(whole.value), ratio.value.lowerBound <= 1 else { return nil }
    let low = max(0, 100 * ratio.value.lowerBound)
    return FormulaFigure(value: low...max(low, min(100, 100 * ratio.value.upperBound)))
  }

  private func quotient(_ below: ClosedRange<Double>) -> FormulaFigure? {
    guard below.lowerBound > 0 || below.upperBound < 0 else { return nil }
    return between([
      value.lowerBound / below.lowerBound, value.lowerBound / below.upperBound,
      value.upperBound / below.lowerBound, value.upperBound / below.upperBound,
    ])
  }

  private func products(_ other: ClosedRange<Double>) -> [Double] {
    [
      value.lowerBound * other.lowerBound, value.lowerBound * other.upperBound,
      value.upperBound * other.lowerBound, value.upperBound * other.upperBound,
    ]
  }

  /// From the least of some numbers to the greatest; `nil` where one is no number.
  private func between(_ numbers: [Double]) -> FormulaFigure? {
    guard numbers.allSatisfy(\.isFinite), let low = numbers.min(), let high = numbers.max() else {
      return nil
    }
    return FormulaFigure(value: low...high)
  }

  /// A whole number, where the value is one number and whole.
  private var count: Int? {
    guard value.lowerBound == value.upperBound else { return nil }
    return Int(exactly: value.lowerBound)
  }
}

extension FormulaKind {
  fileprivate var isPercent: Bool {
    if case .percent = self { true } else { false }
  }
}

extension Measures {
  /// How many met the mark, where that is one number that was counted.
  fileprivate var exactMet: Int? {
    guard state == .actual, let met, met.lowerBound == met.upperBound else { return nil }
    return met.lowerBound
  }
}
