import Protection
import Tabular

/// Whom the series of a block are compared with at two periods, where the two sides are comparable.
struct ReferenceOverTime {
  typealias Against = ReferenceChoice.Against

  private let choice: ReferenceChoice
  private let series: BlockSeries

  init(_ choice: ReferenceChoice, _ series: BlockSeries) {
    self.choice = choice
    self.series = series
  }

  func isReference(_ key: CellKey) -> Bool { choice.isReference(key) }

  /// The reference beside both; `nil` where it has no shown number at one of them, or something
  /// changed between them at its place.
  func sides(from before: CellKey, to after: CellKey) -> (before: Against?, after: Against?)? {
    guard let earlier = choice.against(before), let later = choice.against(after),
      choice.place(beside: after).map({ series.isComparable(at: $0, from: before, to: after) })
        ?? true
    else { return nil }
    return (earlier, later)
  }
}

extension ReferenceChoice {
  /// One a block, where the question compares. Where it names no indicator, `nil` for those that
  /// show no such reference, unless none does.
  static func all(
    _ question: MetricQuestion, _ blocks: [AnsweredBlock], _ labels: RowLabels,
    _ names: NameIndex, _ catalog: Catalog
  ) throws(Diagnostic) -> [ReferenceChoice?] {
    guard let comparison = question.comparison else { return blocks.map { _ in nil } }
    var choices: [ReferenceChoice?] = []
    var refusals: [Diagnostic] = []
    for block in blocks {
      do {
        choices.append(
          try ReferenceChoice(question, comparison, block, labels, names, catalog))
      } catch {
        refusals.append(error)
        choices.append(nil)
      }
    }
    if let first = refusals.first, !question.leavesOutOthers || refusals.count == blocks.count {
      throw first
    }
    return choices
  }
}
