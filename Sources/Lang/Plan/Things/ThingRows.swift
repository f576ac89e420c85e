import Tabular

/// Rows of an answer about things, with what puts them in order.
struct ThingRows {
  var rows: [ThingRow] = []
  /// Different things among them.
  var different = 0

  /// One row a combination of groups, with the number of different things in it.
  mutating func countEach() {
    var counted: [[Cell]: Int] = [:]
    var firsts: [ThingRow] = []
    for row in rows {
      if counted[row.cells] == nil { firsts.append(row) }
      counted[row.cells, default: 0] += 1
    }
    rows = firsts.map { row in
      var row = row
      row.cells.append(.integer(counted[row.cells] ?? 0))
      if !row.keys.isEmpty { row.keys.removeLast() }
      return row
    }
  }

  /// One row a combination of groups; the last cell of each row, a position, becomes what `sum`
  /// makes of all positions together.
  mutating func addEach(_ sum: ([Int]) -> [Cell]) {
    var positions: [[Cell]: [Int]] = [:]
    var firsts: [ThingRow] = []
    for var row in rows {
      guard case .integer(let position)? = row.cells.popLast() else { continue }
      if positions[row.cells] == nil { firsts.append(row) }
      positions[row.cells, default: []].append(position)
    }
    rows = firsts.map { row in
      var row = row
      row.cells += sum(positions[row.cells] ?? [])
      if !row.keys.isEmpty { row.keys.removeLast() }
      return row
    }
  }

  /// The model's order, else by name; what has no value last.
  mutating func sortByModel(groups: Int) {
    let order = rows.indices.sorted { a, b in
      for (left, right) in zip(rows[a].keys, rows[b].keys) where left != right {
        return left < right
      }
      return (rows[a].id ?? "", a) < (rows[b].id ?? "", b)
    }
    rows = order.map { rows[$0] }
  }
}

struct ThingRow {
  var id: String?
  var cells: [Cell]
  /// One a group, then one for the thing itself.
  var keys: [OrderKey]
}

/// What a row is put in order by.
enum OrderKey: Comparable, Hashable {
  case number(Int)
  case real(Double)
  case text(String)
  case last
}
