import Tabular

/// A scan as a query: one cut, filtered, aggregated at the grain.
extension Plan.Scan {
  /// Columns in order: period, place, one a dimension, state, n, met_low, met_high, value_low,
  /// value_high.
  public var select: Select? {
    guard let relation = Identifier(cut.relation) else { return nil }
    let keys = [SQLExpression.column("period", of: "cell"), .column("place", of: "cell")]
    let groups = dimensions.compactMap { Plan.Scan.column($0) }
    guard groups.count == dimensions.count, let condition else { return nil }
    let measures = summed.isEmpty ? published : added
    var select = Select(
      (keys + groups).map { SelectedColumn($0) } + measures,
      from: Select.Relation(relation, as: Identifier("cell")))
    select.condition = condition
    if !summed.isEmpty { select.groupBy = keys + groups }
    select.orderBy = (keys + groups).map { Select.Ordering($0) }
    return select
  }

  private var condition: SQLExpression? {
    var parts: [SQLExpression] = [
      .binary(
        .column("indicator", of: "cell"), .equal,
        .integer(indicator.code, meaning: indicator.id)),
      .binary(
        .column("source", of: "cell"), .equal, .integer(source.code, meaning: source.id)),
      .inList(
        .column("period", of: "cell"),
        periods.map { .integer($0.code, meaning: $0.period.label) }),
    ]
    if let places {
      parts.append(
        .inList(
          .column("place", of: "cell"), places.map { .integer($0.code, meaning: $0.name) }))
    }
    for filter in members {
      guard let column = Plan.Scan.column(filter.dimension) else { return nil }
      parts.append(
        .inList(column, filter.members.map { .integer($0.code, meaning: $0.id) }))
    }
    for dimension in outermost {
      for (inner, outer) in dimension.nested {
        guard let condition = isOutermost(inner, outer, of: dimension) else { return nil }
        parts.append(condition)
      }
    }
    return .and(parts)
  }

  /// A group inside another counts only where the wider one has no cell of its own.
  private func isOutermost(_ inner: Member, _ outer: Member, of dimension: Dimension)
    -> SQLExpression?
  {
    guard let relation = Identifier(cut.relation), let column = Plan.Scan.column(dimension),
      let wider = Identifier("by_" + folded(dimension.id))
    else { return nil }
    var select = Select(
      [SelectedColumn(.constant(.one))],
      from: Select.Relation(relation, as: Identifier("wider")))
    let keys: [StaticString] = ["indicator", "source", "period", "place"]
    let others = (dimensions + summed).compactMap { Identifier("by_" + folded($0.id)) }
    var same = (keys.map { Identifier($0) } + others.filter { $0 != wider }).map { key in
      SQLExpression.binary(
        .column(Identifier("wider"), key), .equal, .column(Identifier("cell"), key))
    }
    same.append(
      .binary(
        .column(Identifier("wider"), wider), .equal,
        .integer(outer.code, meaning: outer.id)))
    select.condition = .and(same)
    return .not(
      .and([
        .binary(column, .equal, .integer(inner.code, meaning: inner.id)), .exists(select),
      ]))
  }

  /// The cells as they stand.
  private var published: [SelectedColumn] {
    ["state", "n", "met_low", "met_high", "value_low", "value_high"].map {
      (name: StaticString) in SelectedColumn(.column(name, of: "cell"))
    }
  }

  /// Parts added up. A part whose people are not known leaves the sum missing; a part whose rate
  /// is not known but whose people are makes it an interval: nobody to everybody.
  private var added: [SelectedColumn] {
    let n = SQLExpression.column("n", of: "cell")
    let met = (
      low: SQLExpression.column("met_low", of: "cell"),
      high: SQLExpression.column("met_high", of: "cell")
    )
    let isCounted = SQLExpression.binary(
      .call(.countAll, []), .equal, .call(.count, [n]))
    let total = SQLExpression.call(.sum, [n])
    let state = SQLExpression.choose(
      [
        SQLChoice(when: .not(isCounted), then: code(.missing)),
        SQLChoice(
          when: .binary(total, .equal, .constant(.zero)), then: code(.noPeople)),
        SQLChoice(when: isEvery(among: [.actual, .noPeople]), then: code(.actual)),
        SQLChoice(when: isEvery(among: [.actual, .rounded, .noPeople]), then: code(.rounded)),
      ], otherwise: code(.interval))
    func whereCounted(_ sum: SQLExpression) -> SQLExpression {
      choose(isCounted, sum, .constant(.null))
    }
    return [
      SelectedColumn(state, as: Identifier("state")),
      SelectedColumn(whereCounted(total), as: Identifier("n")),
      SelectedColumn(
        whereCounted(.call(.sum, [.call(.coalesce, [met.low, .constant(.zero)])])),
        as: Identifier("met_low")),
      SelectedColumn(
        whereCounted(.call(.sum, [.call(.coalesce, [met.high, n])])),
        as: Identifier("met_high")),
      SelectedColumn(.constant(.null), as: Identifier("value_low")),
      SelectedColumn(.constant(.null), as: Identifier("value_high")),
    ]
  }

  /// Whether the parts added up are all in one of these states.
  private func isEvery(among states: [CellState]) -> SQLExpression {
    let isOne = SQLExpression.inList(.column("state", of: "cell"), states.map(code))
    let matching = SQLExpression.call(.sum, [choose(isOne, .constant(.one), .constant(.zero))])
    return .binary(.call(.countAll, []), .equal, matching)
  }

  private func code(_ state: CellState) -> SQLExpression {
    .integer(state.code, meaning: state.rawValue)
  }

  private func choose(
    _ condition: SQLExpression, _ result: SQLExpression, _ otherwise: SQLExpression
  ) -> SQLExpression {
    .choose([SQLChoice(when: condition, then: result)], otherwise: otherwise)
  }

  /// `"cell"."by_race"`
  private static func column(_ dimension: Dimension) -> SQLExpression? {
    Identifier("by_" + folded(dimension.id)).map { .column(Identifier("cell"), $0) }
  }
}
