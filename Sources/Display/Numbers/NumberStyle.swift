public import Tabular

/// How the numbers of one column are printed: the same places from top to bottom.
///
///     71.4 %    5.4 pp    5,120    $1,200    0.84    <0.001
struct NumberStyle {
  /// `$`.
  var prefix = ""
  /// Digits after the point.
  var places = 0
  /// ` %`, ` pp`.
  var suffix = ""
  /// Whether values too near to 0 or 1 are printed as `<0.001` and `>0.999`.
  var isProbability = false
  /// Whether no number can be below 0 or above 100.
  var isRate = false
  /// Whether a small number may be printed as zero.
  var hidesSmall = true

  /// `71.4 %`; the number in the digits of its shortest spelling, rounded half away from zero.
  func text(_ digits: DecimalDigits) -> String {
    prefix.isEmpty || !digits.isNegative
      ? prefix + number(digits) + suffix
      : "-" + prefix + number(digits.magnitude) + suffix
  }

  /// `57.8–68.2 %`; a dash would be read as a sign, so with one it is `-2.1 to 0.4 pp`. A range at
  /// one end of all rates is `≥95.0 %` or `≤5.0 %`.
  func text(from low: DecimalDigits, to high: DecimalDigits) -> String {
    if isRate, low.isZero != (high == DecimalDigits(100)) {
      return low.isZero ? "≤" + number(high) + suffix : "≥" + number(low) + suffix
    }
    let dash = low.isNegative || high.isNegative ? " to " : "–"
    return prefix + number(low) + dash + number(high) + suffix
  }

  private func number(_ digits: DecimalDigits) -> String {
    let rounded = digits.rounded(toPlaces: places)
    let least = DecimalDigits.leastShown(places: places).text(places: places)
    if isProbability {
      // No probability we compute is exactly 0; one that says so is too small for a double.
      if rounded.isZero { return "<" + least }
      if rounded == DecimalDigits(1), digits != rounded {
        return ">0." + String(repeating: "9", count: places)
      }
    }
    if !hidesSmall, rounded.isZero, !digits.isZero {
      return digits.isNegative ? ">-" + least : "<" + least
    }
    return digits.text(places: places)
  }
}

extension NumberStyle {
  /// The style of `column` when it holds `cells`.
  init(_ column: Column, cells: [Cell], hasUnit: Bool = true) {
    switch column.type {
    case .percent:
      self.init(places: 1, suffix: hasUnit ? " %" : "", isRate: true)
    case .points:
      self.init(places: 1, suffix: hasUnit ? " pp" : "")
    case .count:
      self.init(places: 0)
    case .probability:
      self.init(places: 3, isProbability: true)
    case .money:
      let isWhole = cells.digits.allSatisfy { $0.fractionDigits == 0 }
      self.init(prefix: column.isInDollars ? "$" : "", places: isWhole ? 0 : 2)
    case .ratio:
      self.init(places: max(2, cells.placesNeeded), hidesSmall: false)
    case .number, .text, .yesno, .date, .period, .member:
      let places = column.isMixed ? cells.placesOfThreeDigits : cells.placesNeeded
      self.init(places: places, hidesSmall: false)
    }
  }
}

extension Column {
  /// Money without a unit is in dollars, as the sources are.
  public var isInDollars: Bool {
    switch unit?.lowercased() {
    case nil, "$", "usd", "dollar", "dollars": true
    default: false
    }
  }

  /// The unit to say once in the heading, where the cells do not say it: `distance (miles)`.
  var headingUnit: String? {
    switch type {
    case .number: unit
    case .money: isInDollars ? nil : unit
    case .text, .yesno, .date, .period, .member, .count, .percent, .points, .ratio, .probability:
      nil
    }
  }
}

extension [Cell] {
  /// Every number in the cells, the bounds of intervals included.
  fileprivate var digits: [DecimalDigits] {
    flatMap { cell -> [DecimalDigits] in
      switch cell {
      case .number(let value): [DecimalDigits(value)].compactMap(\.self)
      case .integer(let value): [DecimalDigits(value)]
      case .interval(let low, let high):
        [DecimalDigits(low), DecimalDigits(high)].compactMap(\.self)
      case .text, .flag, .absent, .total: []
      }
    }
  }

  /// Enough places for two digits of the smallest number, never more than four nor than it has.
  fileprivate var placesNeeded: Int {
    digits.map { Swift.min($0.fractionDigits, Swift.max(2, 2 - $0.point), 4) }.max() ?? 0
  }

  /// Enough places for three digits of the largest number, from one to four, nor more than it has.
  fileprivate var placesOfThreeDigits: Int {
    let point = digits.map(\.point).max() ?? 0
    let most = digits.map(\.fractionDigits).max() ?? 0
    return Swift.min(most, Swift.max(1, Swift.min(4, 3 - point)))
  }
}

extension DecimalDigits {
  /// 0.001 for three places.
  static func leastShown(places: Int) -> DecimalDigits {
    DecimalDigits(isNegative: false, digits: [1], point: 1 - places)
  }

  var magnitude: DecimalDigits {
    DecimalDigits(isNegative: false, digits: digits, point: point)
  }
}
