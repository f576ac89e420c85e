import Tabular

/// Parts added up. A part whose size is not known leaves the sum missing, unless it is a sum of
/// what is known.
extension Plan.Scan {
  var sums: [SelectedColumn] {
    let measures =
      switch indicator.kind {
      case .percent: counts
      case .count, .money: amounts
      case .mean, .score: means
      }
    return rollUp?.isPartial == true ? measures + [placesCounted] : measures
  }

  /// People and those who met the mark. A part whose rate is not known but whose people are makes
  /// the sum an interval: nobody to everybody.
  private var counts: [SelectedColumn] {
    let isCounted = isKnown(n)
    let total = SQLExpression.call(.sum, [n])
    let state = SQLExpression.choose(
      [
        SQLChoice(when: .not(isCounted), then: code(.missing)),
        SQLChoice(when: .binary(total, .equal, .constant(.zero)), then: code(.noPeople)),
        SQLChoice(when: isEvery(among: [.actual, .noPeople], of: n), then: code(.actual)),
        SQLChoice(
          when: isEvery(among: [.actual, .rounded, .noPeople], of: n), then: code(.rounded)),
      ], otherwise: code(.interval))
    let low = hundredths(
      .column("value_low", of: "cell"), .column("met_low", of: "cell"), otherwise: .constant(.zero))
    let high = hundredths(
      .column("value_high", of: "cell"), .column("met_high", of: "cell"), otherwise: n)
    let hundred = SQLExpression.integer(100, meaning: "hundredths")
    let metLow = SQLExpression.binary(.call(.sum, [low]), .dividedBy, hundred)
    let metHigh = SQLExpression.binary(
      .binary(.call(.sum, [high]), .plus, .integer(99, meaning: "rounded up")), .dividedBy, hundred)
    return columns(
      state: state, n: choose(isCounted, total), metLow: choose(isCounted, metLow),
      metHigh: choose(isCounted, metHigh))
  }

  /// Those of a part who met the mark, in hundredths of a person. A printed rate or range counts as
  /// printed, times its people: what rounding adds to one part it takes from another.
  private func hundredths(
    _ rate: SQLExpression, _ met: SQLExpression, otherwise: SQLExpression
  ) -> SQLExpression {
    let isPrinted = SQLExpression.inList(
      .column("state", of: "cell"), [code(.rounded), code(.interval)])
    let printed = SQLExpression.binary(
      .binary(n, .times, rate), .dividedBy, .integer(1_000_000, meaning: "millionths of a percent"))
    let counted = SQLExpression.binary(
      .call(.coalesce, [met, otherwise]), .times, .integer(100, meaning: "hundredths"))
    return .choose(
      [SQLChoice(when: .and([isPrinted, .isNull(met, negated: true)]), then: printed)],
      otherwise: counted)
  }

  /// Counts of people or things and money: the values themselves are added.
  private var amounts: [SelectedColumn] {
    let low = SQLExpression.column("value_low", of: "cell")
    let isKnown = isKnown(low)
    let state = SQLExpression.choose(
      [
        SQLChoice(when: .not(isKnown), then: code(.missing)),
        SQLChoice(when: isEvery(among: [.actual], of: low), then: code(.actual)),
        SQLChoice(when: isEvery(among: [.actual, .rounded], of: low), then: code(.rounded)),
      ], otherwise: code(.interval))
    return columns(
      state: state, low: choose(isKnown, .call(.sum, [low])),
      high: choose(isKnown, .call(.sum, [.column("value_high", of: "cell")])))
  }

  /// Means weighed by the people they are about; exact sums of values where records gave them.
  private var means: [SelectedColumn] {
    let low = SQLExpression.column("value_low", of: "cell")
    let isKnown = SQLExpression.and([isKnown(n), isKnown(low)])
    let people = SQLExpression.call(.nullIf, [.call(.sum, [n]), .constant(.zero)])
    let sum = SQLExpression.call(.real, [.column("sum", of: "cell")])
    func mean(_ value: SQLExpression) -> SQLExpression {
      let added = SQLExpression.binary(.call(.real, [value]), .times, n)
      return .binary(
        .call(.sum, [.call(.coalesce, [sum, added])]), .dividedBy, .call(.real, [people]))
    }
    let state = SQLExpression.choose(
      [
        SQLChoice(when: .not(isKnown), then: code(.missing)),
        SQLChoice(when: isEvery(among: [.actual], of: low), then: code(.actual)),
        SQLChoice(when: isEvery(among: [.actual, .rounded], of: low), then: code(.rounded)),
      ], otherwise: code(.interval))
    return columns(
      state: state, n: choose(isKnown, .call(.sum, [n])), low: choose(isKnown, mean(low)),
      high: choose(isKnown, mean(.column("value_high", of: "cell"))))
  }

  /// How many places have every row of theirs in a partial sum.
  private var placesCounted: SelectedColumn {
    let place = SQLExpression.column("place", of: "cell")
    let known = indicator.kind.isOfPeople ? n : .column("value_low", of: "cell")
    let unknown = SQLExpression.choose(
      [SQLChoice(when: .isNull(known, negated: false), then: place)], otherwise: .constant(.null))
    return SelectedColumn(
      .binary(
        .call(.countDistinct, [place]), .minus, .call(.countDistinct, [unknown])),
      as: Identifier("places"))
  }

  /// The people of a part. What a source that is not public hid is unknown in every sum.
  private var n: SQLExpression {
    let n = SQLExpression.column("n", of: "cell")
    guard !source.isPublic else { return n }
    return .choose(
      [
        SQLChoice(
          when: .binary(.column("state", of: "cell"), .equal, code(.suppressed)),
          then: .constant(.null))
      ], otherwise: n)
  }

  private func columns(
    state: SQLExpression, n: SQLExpression = .constant(.null),
    metLow: SQLExpression = .constant(.null), metHigh: SQLExpression = .constant(.null),
    low: SQLExpression = .constant(.null), high: SQLExpression = .constant(.null)
  ) -> [SelectedColumn] {
    [
      SelectedColumn(state, as: Identifier("state")), SelectedColumn(n, as: Identifier("n")),
      SelectedColumn(metLow, as: Identifier("met_low")),
      SelectedColumn(metHigh, as: Identifier("met_high")),
      SelectedColumn(low, as: Identifier("value_low")),
      SelectedColumn(high, as: Identifier("value_high")),
    ]
  }

  /// Whether every part has the number; of a partial sum, whether one has.
  private func isKnown(_ number: SQLExpression) -> SQLExpression {
    let counted = SQLExpression.call(.count, [number])
    guard rollUp?.isPartial == true else {
      return .binary(.call(.countAll, []), .equal, counted)
    }
    return .binary(counted, .greater, .constant(.zero))
  }

  /// Whether the parts added up are all in one of these states.
  private func isEvery(among states: [CellState], of number: SQLExpression) -> SQLExpression {
    let isOne = SQLExpression.inList(.column("state", of: "cell"), states.map(code))
    let isPart: SQLExpression =
      rollUp?.isPartial == true ? .or([isOne, .isNull(number, negated: false)]) : isOne
    let matching = SQLExpression.call(
      .sum, [.choose([SQLChoice(when: isPart, then: .constant(.one))], otherwise: .constant(.zero))]
    )
    return .binary(.call(.countAll, []), .equal, matching)
  }

  private func code(_ state: CellState) -> SQLExpression {
    .integer(state.code, meaning: state.rawValue)
  }

  /// The result where the condition holds, else nothing.
  private func choose(_ condition: SQLExpression, _ result: SQLExpression) -> SQLExpression {
    .choose([SQLChoice(when: condition, then: result)], otherwise: .constant(.null))
  }
}
