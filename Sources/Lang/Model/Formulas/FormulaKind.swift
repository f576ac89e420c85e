import Tabular

/// What a number of a formula is, and so what it may be joined with.
enum FormulaKind: Sendable, Hashable {
  /// `2`
  case constant
  /// `100%`
  case constantPercent
  /// Things or people counted: `students`.
  case count(unit: String)
  case money
  /// Money for each of something counted.
  case moneyEach(unit: String)
  /// How many in a hundred of some people.
  case percent(People)
  /// A difference of percents of the same people.
  case points(People)
  /// A mean or a score.
  case mean(People)
  /// How many times one number is another; for each of something counted, where it is that.
  case ratio(unit: String?)

  /// Whom a percent or a mean is about.
  struct People: Sendable, Hashable {
    var unit: String
    /// The denominator, or whatever else only the same people share.
    var denominator: String
    /// Indicators of the same people, nobody of whom counts in two of them.
    var family: String?

    func areThose(of other: People) -> Bool {
      guard unit == other.unit else { return false }
      return denominator == other.denominator || isFamily(with: other)
    }

    func isFamily(with other: People) -> Bool { family != nil && family == other.family }
  }

  init(_ indicator: Indicator) {
    let people = People(
      unit: indicator.unit, denominator: folded(indicator.denominator ?? indicator.id),
      family: indicator.family.map(folded))
    switch indicator.kind {
    case .percent: self = .percent(people)
    case .count: self = .count(unit: indicator.unit)
    case .money: self = .money
    case .mean, .score: self = .mean(people)
    }
  }
}

extension FormulaKind {
  /// The kind of indicator that has such numbers.
  var indicatorKind: IndicatorKind {
    switch self {
    case .percent, .constantPercent: .percent
    case .count: .count
    case .money: .money
    case .constant, .moneyEach, .points, .mean, .ratio: .mean
    }
  }

  var columnType: ColumnType {
    switch self {
    case .percent, .constantPercent: .percent
    case .points: .points
    case .count: .count
    case .money, .moneyEach: .money
    case .constant, .mean: .number
    case .ratio: .ratio
    }
  }

  /// What its people, or the things below its line, are called.
  var unit: String? {
    switch self {
    case .count(let unit), .moneyEach(let unit): unit
    case .percent(let people), .points(let people), .mean(let people): people.unit
    case .ratio(let unit): unit
    case .constant, .constantPercent, .money: nil
    }
  }

  var isOfPeople: Bool {
    switch self {
    case .percent, .points, .mean, .moneyEach: true
    case .ratio(let unit): unit != nil
    case .constant, .constantPercent, .count, .money: false
    }
  }

  /// For messages: `a percent`.
  var words: String {
    switch self {
    case .constant: "a plain number"
    case .constantPercent, .percent: "a percent"
    case .count(let unit): "a number of \(unit)"
    case .money, .moneyEach: "money"
    case .points: "a difference of percents"
    case .mean: "a mean"
    case .ratio: "a ratio"
    }
  }
}
