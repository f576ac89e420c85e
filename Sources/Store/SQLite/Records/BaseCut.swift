import Lang
import Tabular

/// Writes the cells of a cut that records make: every child in one of them.
struct BaseCut {
  let writer: CutWriter
  /// Many cells a statement: SQLite then stays at the place where the last one went, and does not
  /// look for the next from the top of the relation.
  private let insertMany: Statement
  private let insertOne: Statement
  private static let many = 64

  /// How far the cells of a series reach; all of them are known.
  struct Extent {
    var places = 0
    /// Dimensions of which there is one group only.
    var lone: [Int] = []
  }

  init(_ writer: CutWriter, engine: Engine) throws {
    self.writer = writer
    insertMany = try engine.prepare(BaseCut.insert(BaseCut.many, into: writer))
    insertOne = try engine.prepare(BaseCut.insert(1, into: writer))
  }

  /// `INSERT INTO cut VALUES (?1, ?2, ?3, ?5, ?6, ?4, ?7, ?8, ?8, ?9, ?9, ?10, ?11), …`: the first
  /// four are indicator, source, period and state, which all cells share.
  private static func insert(_ count: Int, into writer: CutWriter) -> String {
    var next = 5
    let cells = (0..<count).map { _ in
      let key = (0...writer.dimensions.count).map { ", ?\(next + $0)" }.joined()
      let n = next + writer.dimensions.count + 1
      next = n + 5
      let values = [n, n + 1, n + 1, n + 2, n + 2, n + 3, n + 4].map { ", ?\($0)" }.joined()
      return "(?1, ?2, ?3\(key), ?4\(values))"
    }
    return "INSERT INTO \(writer.relation) VALUES \(cells.joined(separator: ", "))"
  }

  /// Cells go in the order of the relation, so that its pages fill one after the other.
  func write(_ cells: CountedCells) throws -> Extent {
    let order = cells.order
    let series = cells.series
    for insert in [insertMany, insertOne] {
      insert.bind(series.indicator, at: 1)
      insert.bind(series.source, at: 2)
      insert.bind(series.period, at: 3)
      insert.bind(CellState.actual.code, at: 4)
    }
    var index = 0
    while index < order.cells.count {
      let isFull = order.cells.count - index >= BaseCut.many
      let insert = isFull ? insertMany : insertOne
      let end = index + (isFull ? BaseCut.many : 1)
      var position: Int32 = 5
      while index < end {
        let entry = order.cells[index]
        insert.bind(entry.place, at: position)
        position += 1
        for group in order.groups(entry) {
          insert.bind(group, at: position)
          position += 1
        }
        bind(cells.table.numbers(of: entry.cell), to: insert, from: position)
        position += 5
        index += 1
      }
      try insert.execute()
    }
    return Extent(places: order.places, lone: order.lone.map { writer.dimensions[$0] })
  }

  /// Bound each time, missing or not: the statement serves indicators of both kinds.
  private func bind(
    _ numbers: CellTable.Numbers, to insert: Statement, from position: Int32
  ) {
    insert.bind(numbers.n, at: position)
    insert.bind(numbers.met, at: position + 1)
    insert.bind(numbers.value, at: position + 2)
    insert.bind(numbers.sum, at: position + 3)
    insert.bind(numbers.squares, at: position + 4)
  }
}
