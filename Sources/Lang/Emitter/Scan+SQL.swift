import Tabular

/// A scan as a query: one cut, filtered, aggregated at the grain.
extension Plan.Scan {
  /// Columns in order: period, place, one a dimension, state, n, met_low, met_high, value_low,
  /// value_high; for partial sums also how many places are in them.
  public var select: Select? {
    guard let relation = Identifier(self.relation) else { return nil }
    let groups = dimensions.compactMap { Plan.Scan.column($0) }
    guard groups.count == dimensions.count, let condition else { return nil }
    let period = SQLExpression.column("period", of: "cell")
    var select = Select(
      [SelectedColumn(period), place] + groups.map { SelectedColumn($0) }
        + (isSum ? sums : published),
      from: Select.Relation(relation, as: Identifier("cell")))
    if let ancestors { select.joins = [ancestors] }
    select.condition = condition
    let keys = [period] + (hasPlaces ? [place.expression] : []) + groups
    if isSum { select.groupBy = keys }
    select.orderBy = keys.map { Select.Ordering($0) }
    return select
  }

  /// What is read: the released table, or the cut itself.
  var relation: String { released?.relation ?? cut.relation }

  /// Places that are added up here; of a released table they were before.
  private var added: Plan.RollUp? { released == nil ? rollUp : nil }

  private var isSum: Bool { released == nil && (!summed.isEmpty || rollUp != nil) }

  /// Everything added up is about no place: its code is 0.
  private var hasPlaces: Bool { added == nil || added?.level != nil }

  private var place: SelectedColumn {
    guard hasPlaces else { return SelectedColumn(.constant(.zero), as: Identifier("place")) }
    return SelectedColumn(
      added == nil ? .column("place", of: "cell") : .column("ancestor", of: "wide"))
  }

  /// The wider place that each place of the cut lies in.
  private var ancestors: Select.Join? {
    guard let level = added?.level else { return nil }
    return Select.Join(
      Select.Relation(Identifier("place_ancestor"), as: Identifier("wide")),
      on: .and([
        .binary(.column("place", of: "wide"), .equal, .column("place", of: "cell")),
        .binary(.column("level", of: "wide"), .equal, .text(level)),
      ]))
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
    if let places = released?.places ?? places, hasPlaces {
      parts.append(
        .inList(place.expression, places.map { .integer($0.code, meaning: $0.name) }))
    }
    for filter in members {
      guard let column = Plan.Scan.column(filter.dimension) else { return nil }
      parts.append(
        .inList(column, filter.members.map { .integer($0.code, meaning: $0.id) }))
    }
    for dimension in outermost where released == nil {
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

  /// `"cell"."by_race"`
  private static func column(_ dimension: Dimension) -> SQLExpression? {
    Identifier("by_" + folded(dimension.id)).map { .column(Identifier("cell"), $0) }
  }
}
