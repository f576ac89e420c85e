import Lang
import Tabular

/// Writes the cells of a cut that records make: every child in one of them.
struct BaseCut {
  let writer: CutWriter
  private let insert: Statement

  init(_ writer: CutWriter, engine: Engine) throws {
    self.writer = writer
    let places = String(repeating: ", ?", count: 11 + writer.dimensions.count)
    insert = try engine.prepare("INSERT INTO \(writer.relation) VALUES (?\(places))")
  }

  /// Cells go in the order of the relation, so that its pages fill one after the other.
  func write(
    _ cells: CellTable, of series: RecordSeries, hasValues: Bool,
    groups: (Int) throws -> [Int]
  ) throws {
    let order = try Order(cells, groups: groups)
    insert.bind(series.indicator, at: 1)
    insert.bind(series.source, at: 2)
    insert.bind(series.period, at: 3)
    let first = Int32(5 + writer.dimensions.count)
    insert.bind(CellState.actual.code, at: first)
    for cell in order.cells {
      insert.bind(cells.place(cell), at: 4)
      var position: Int32 = 5
      for group in order.groups(cells.grouping(cell)) {
        insert.bind(group, at: position)
        position += 1
      }
      let n = Int(cells.counts[cell])
      insert.bind(n, at: first + 1)
      // Bound each time: the statement serves indicators of both kinds.
      let met: Int? = hasValues ? nil : Int(cells.met[cell])
      insert.bind(met, at: first + 2)
      insert.bind(met, at: first + 3)
      let rate = met.map { 100_000_000 * Double($0) / Double(n) }
      let value = Int((rate ?? Double(hasValues ? cells.sums[cell] : 0) / Double(n)).rounded())
      insert.bind(value, at: first + 4)
      insert.bind(value, at: first + 5)
      insert.bind(hasValues ? cells.sums[cell] : nil, at: first + 6)
      insert.bind(hasValues ? cells.squares(cell) : nil, at: first + 7)
      try insert.execute()
    }
  }

  /// Cells by place, then by the codes of their groups.
  private struct Order {
    private(set) var cells: [Int] = []
    private var members: [Int: [Int]] = [:]

    init(_ table: CellTable, groups: (Int) throws -> [Int]) throws {
      for cell in table.keys.indices {
        let grouping = table.grouping(cell)
        if members[grouping] == nil { members[grouping] = try groups(grouping) }
      }
      let sorted = members.sorted { $0.value.lexicographicallyPrecedes($1.value) }
      var ranks: [Int: UInt64] = [:]
      for (rank, entry) in sorted.enumerated() { ranks[entry.key] = UInt64(rank) }
      let keyed = table.keys.indices.map { cell in
        (UInt64(table.place(cell)) << 32 | (ranks[table.grouping(cell)] ?? 0), cell)
      }
      cells = keyed.sorted { $0.0 < $1.0 }.map(\.1)
    }

    func groups(_ grouping: Int) -> [Int] { members[grouping] ?? [] }
  }
}
