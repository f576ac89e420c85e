/// Cells by place, then by the codes of their groups: as the relation of a cut has them.
struct CellOrder: Sendable {
  struct Entry: Sendable {
    fileprivate var key: UInt64
    /// Its place in the table of cells.
    var cell: Int

    var place: Int { Int(key >> 32) }
    fileprivate var rank: Int { Int(key & 0xFFFF_FFFF) }
  }

  private(set) var cells: [Entry] = []
  /// Groups of each combination, in their order.
  private var combinations: [[Int]] = []

  /// - Parameter groups: the groups of each combination, by its code.
  init(_ table: CellTable, groups: [Int: [Int]]) {
    var known: [Int: [Int]] = [:]
    for cell in table.keys.indices {
      let grouping = table.grouping(cell)
      if known[grouping] == nil { known[grouping] = groups[grouping] ?? [] }
    }
    let sorted = known.sorted { $0.value.lexicographicallyPrecedes($1.value) }
    combinations = sorted.map(\.value)
    var ranks: [Int: UInt64] = [:]
    for (rank, entry) in sorted.enumerated() { ranks[entry.key] = UInt64(rank) }
    cells = table.keys.indices.map { cell in
      Entry(
        key: UInt64(table.place(cell)) << 32 | (ranks[table.grouping(cell)] ?? 0), cell: cell)
    }
    cells.sort { $0.key < $1.key }
  }

  func groups(_ entry: Entry) -> [Int] { combinations[entry.rank] }

  /// The number of an entry's groups among all combinations.
  func combination(_ entry: Entry) -> Int { entry.rank }

  /// Whether no cell is of certain groups.
  ///
  /// - Parameter codes: of groups, for each dimension.
  func hasNone(of codes: [Set<Int>]) -> Bool {
    combinations.allSatisfy { groups in
      !zip(groups, codes).contains { group, codes in codes.contains(group) }
    }
  }

  /// How many places have cells.
  var places: Int {
    var count = 0
    var last: Int?
    for entry in cells where entry.place != last {
      count += 1
      last = entry.place
    }
    return count
  }

  /// Positions of the dimensions of which all cells have the same group.
  var lone: [Int] {
    guard let first = combinations.first else { return [] }
    return first.indices.filter { index in
      combinations.allSatisfy { $0[index] == first[index] }
    }
  }
}
