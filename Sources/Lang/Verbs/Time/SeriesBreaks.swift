import Protection
import Tabular

/// Where the series of a block stop being comparable, and in which words (R8).
struct SeriesBreaks {
  private let block: Plan.Block
  private let catalog: Catalog
  private let names: NameIndex
  private let places: [Int]

  init(_ block: Plan.Block, _ question: MetricQuestion, _ catalog: Catalog, _ names: NameIndex) {
    self.block = block
    self.catalog = catalog
    self.names = names
    places = question.places.places
  }

  /// The breaks that touch a row's place; for all places together those of any.
  func touching(_ key: CellKey) -> [SeriesBreak] {
    let asked = key.place == 0 ? places : [key.place]
    return asked.flatMap { catalog.breaks(of: block.indicator, in: $0, names) }.uniqued()
      .sorted { $0.endYear < $1.endYear }
  }

  /// Breaks between the first and the last period of the answer.
  var crossed: [SeriesBreak] {
    guard let first = block.periods.first?.period, let last = block.periods.last?.period else {
      return []
    }
    return touching(CellKey(period: 0, place: 0)).filter { $0.lies(between: first, and: last) }
  }
}

extension SeriesBreak {
  /// `new test in 2021`
  var words: String { "\(reason) in \(endYear)" }
}
