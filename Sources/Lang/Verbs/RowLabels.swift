import Protection
import Tabular

/// Keys of cells to the words and the order of rows.
struct RowLabels {
  let question: MetricQuestion
  private let positions: [[Int: Int]]
  private let labels: [[Int: String]]

  init(_ question: MetricQuestion, _ catalog: Catalog, _ names: NameIndex) {
    self.question = question
    var positions: [[Int: Int]] = []
    var labels: [[Int: String]] = []
    for grouping in question.grouping {
      var ordered: [(code: Int, label: String)]
      switch grouping {
      case .dimension(let dimension):
        ordered = dimension.members.map { ($0.code, $0.label) }
      case .level:
        ordered = question.places.places.compactMap { code in
          names.place(code).map { (code, $0.name) }
        }
        ordered.sort { ($0.label, $0.code) < ($1.label, $1.code) }
      case .period:
        ordered = catalog.periods.sorted { $0.period < $1.period }
          .map { ($0.code, $0.period.label) }
      }
      positions.append(
        Dictionary(ordered.enumerated().map { ($0.element.code, $0.offset) }) { a, _ in a })
      labels.append(Dictionary(ordered.map { ($0.code, $0.label) }) { a, _ in a })
    }
    self.positions = positions
    self.labels = labels
  }

  /// The code of a key at each grouping.
  func codes(_ key: CellKey) -> [Int] {
    var dimension = 0
    return question.grouping.map { grouping in
      switch grouping {
      case .dimension:
        dimension += 1
        return key.groups.indices.contains(dimension - 1) ? key.groups[dimension - 1] : 0
      case .level: return key.place
      case .period: return key.period
      }
    }
  }

  func cells(_ key: CellKey) -> [Cell] {
    codes(key).enumerated().map { index, code in
      labels[index][code].map { .text($0) } ?? .absent(.missing)
    }
  }

  func label(_ code: Int, at index: Int) -> String? { labels[index][code] }

  /// The cells of a row of everyone: its place or period where those are kept apart.
  func totalCells(_ key: CellKey) -> [Cell] {
    question.grouping.enumerated().map { index, grouping in
      let code: Int =
        switch grouping {
        case .dimension: 0
        case .level: key.place
        case .period: key.period
        }
      return labels[index][code].map { .text($0) } ?? .total
    }
  }

  func label(_ key: CellKey, at index: Int) -> String {
    let codes = codes(key)
    guard codes.indices.contains(index) else { return "" }
    return labels[index][codes[index]] ?? ""
  }

  /// Who a row is about, in a sentence: `Hispanic or Latino in Hartford School District`.
  func subject(_ key: CellKey) -> String {
    let named = zip(question.grouping, question.grouping.indices).filter { grouping, _ in
      !(question.verb.isOverTime && grouping == .period)
    }.map { grouping, index in
      (label: label(key, at: index), isGroup: grouping.isGroup)
    }
    let groups = named.filter(\.isGroup).map(\.label).joined(separator: ", ")
    let settings = named.filter { !$0.isGroup }.map(\.label).joined(separator: ", ")
    return [groups, settings].filter { !$0.isEmpty }.joined(separator: " in ")
  }

  /// Keys in model order, nested as `by` names them, but for one thing that does not count.
  func ordered(_ keys: [CellKey], ignoring ignored: Int? = nil) -> [CellKey] {
    keys.map { key in
      let places = codes(key).enumerated().map { index, code in
        index == ignored ? 0 : positions[index][code] ?? Int.max
      }
      return (key, places)
    }
    .sorted { $0.1.lexicographicallyPrecedes($1.1) }
    .map(\.0)
  }

  /// Whether the `where` of the question lists this row.
  func isListed(_ key: CellKey) -> Bool {
    zip(question.grouping, codes(key)).allSatisfy { grouping, code in
      guard case .dimension(let dimension) = grouping else { return true }
      return question.listed(dimension)?.contains(code) ?? true
    }
  }
}

extension Grouping {
  /// People rather than a place or a time.
  fileprivate var isGroup: Bool {
    if case .dimension = self { true } else { false }
  }
}
