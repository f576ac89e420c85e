import Protection
import Tabular

/// The rows that `with missing` adds: groups, places and periods of which nothing is known.
///
///     show kindergarten_ready by school, year since 2022 with missing
///
/// A group without a row is nobody's secret: a released table holds every group of its period in
/// every place, hidden ones and empty ones too, so what has no row has no number in the data.
struct MissingRows {
  let keys: [CellKey]

  init(_ question: MetricQuestion, _ blocks: [AnsweredBlock], _ catalog: Catalog) {
    guard question.extras.contains(.missing) else {
      keys = []
      return
    }
    var expected = [CellKey(period: 0, place: 0)]
    if question.grouping.contains(.period) {
      expected = MissingRows.periods(question, blocks, catalog).map {
        CellKey(period: $0.code, place: 0)
      }
    }
    if question.places.isGrouped {
      expected = expected.flatMap { key in
        question.places.places.map { CellKey(period: key.period, place: $0) }
      }
    }
    for dimension in question.grouping.dimensions {
      let listed = question.listed(dimension)
      let members = dimension.members.filter { member in
        member.unites.isEmpty && listed?.contains(member.code) ?? true
      }
      expected = expected.flatMap { key in
        members.map {
          CellKey(period: key.period, place: key.place, groups: key.groups + [$0.code])
        }
      }
    }
    let known = Set(blocks.flatMap(\.cells.keys))
    keys = expected.filter { !known.contains($0) }
  }

  /// The periods asked about that the store knows, those between the answer's where it was not said.
  private static func periods(
    _ question: MetricQuestion, _ blocks: [AnsweredBlock], _ catalog: Catalog
  ) -> [StoredPeriod] {
    let answered = blocks.flatMap(\.block.periods).map(\.period)
    guard let first = answered.min(), let last = answered.max() else { return [] }
    return catalog.periods.filter { stored in
      guard stored.period.kind == first.kind else { return false }
      if case .matching(let condition) = question.time.kind {
        return condition.holds(stored.period, latest: last)
      }
      return first <= stored.period && stored.period <= last
    }
  }

  var notes: [Note] {
    guard !keys.isEmpty else { return [] }
    let rows = keys.count == 1 ? "1 row is" : "\(keys.count) rows are"
    return [Note(code: "missing", text: "\(rows) missing: the data have nothing there.")]
  }
}
