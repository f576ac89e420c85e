import Protection
import Tabular

/// Released cells brought to the grain of the answer: only the places, members and periods asked,
/// periods together unless `by year`, places together unless grouped.
struct AnswerCells {
  /// Period code (0 for all together), place code (0 for all together), members of `by`.
  private(set) var cells: [CellKey: ReleasedCell]
  /// Keys in the order of the store.
  private(set) var keys: [CellKey]
  /// Hidden cells at the grain of the answer, before `where` lists some of its groups.
  let hidden: Int
  /// Sums that are intervals because of parts the source hid or ranged.
  let ranged: Int

  init(
    _ released: ReleasedTable, _ reading: Plan.Reading, _ block: Plan.Block,
    of question: MetricQuestion, whole isWhole: Bool = false
  ) {
    let places = Set(reading.places)
    let kept = isWhole ? 0 : question.grouping.dimensions.count
    let filters = isWhole ? [] : question.filters(beyond: kept, in: block.dimensions)
    let keepsPeriods = question.grouping.contains(.period)
    let keepsPlaces = isWhole ? reading.keepsPlaces(question) : question.places.isGrouped
    var parts: Int?
    if !question.extras.contains(.partial) {
      let years = keepsPeriods || reading.isWindow ? 1 : block.periods.count
      parts = years * (keepsPlaces ? 1 : places.count)
      for filter in filters { parts = parts.map { $0 * filter.count } }
    }
    let pooling = released.summed(parts: parts, amounts: !block.indicator.kind.isOfPeople) { key in
      // Totals that were read to protect the groups beside them are no rows of the answer.
      guard key.groups.count == (isWhole ? 0 : block.dimensions.count) else { return nil }
      guard places.contains(key.place) else { return nil }
      guard zip(key.groups.dropFirst(kept), filters).allSatisfy({ $1.contains($0) }) else {
        return nil
      }
      return CellKey(
        period: keepsPeriods ? key.period : 0, place: keepsPlaces ? key.place : 0,
        groups: Array(key.groups.prefix(kept)))
    }
    keys = pooling.table.cells.map(\.key)
    cells = Dictionary(pooling.table.cells.map { ($0.key, $0) }) { first, _ in first }
    hidden = pooling.table.hidden
    ranged = pooling.intervalParts.count
  }

  /// Cells that were worked out of those of other tables.
  init(_ worked: [ReleasedCell]) {
    keys = worked.map(\.key)
    cells = Dictionary(worked.map { ($0.key, $0) }) { first, _ in first }
    hidden = worked.count(where: \.isHidden)
    ranged = worked.count { $0.measures.state == .interval }
  }

  subscript(key: CellKey) -> ReleasedCell? { cells[key] }
}

extension MetricQuestion {
  /// For each key dimension after the grouped ones, the members that are kept.
  fileprivate func filters(beyond kept: Int, in dimensions: [Dimension]) -> [Set<Int>] {
    dimensions.dropFirst(kept).map { dimension in
      let filter = members.first { $0.dimension == dimension }
      return Set(dimension.outermost(of: filter?.members ?? dimension.members).map(\.code))
    }
  }

  /// The members of a grouped dimension that are listed; nil lists all.
  func listed(_ dimension: Dimension) -> Set<Int>? {
    members.first { $0.dimension == dimension }.map { Set($0.members.map(\.code)) }
  }
}

extension Plan.Reading {
  /// How many finer places lie in a place of the answer; in all of them, for place 0.
  func parts(of place: Int) -> Int {
    let parts = scans.compactMap(\.rollUp?.parts).reduce(into: [:]) { all, some in
      all.merge(some) { first, _ in first }
    }
    return parts[place] ?? places.reduce(0) { $0 + (parts[$1] ?? 0) }
  }

  /// Everyone is kept apart by place where the question's places are, unless it is a wider level.
  fileprivate func keepsPlaces(_ question: MetricQuestion) -> Bool {
    switch question.comparison?.reference {
    case .level?: true
    default: question.places.isGrouped && level == question.places.level
    }
  }
}
