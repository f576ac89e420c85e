/// The cells of one dimension at one period, by place and group.
struct GroupTable {
  /// Codes of the groups, in ascending order.
  let groups: [Int]
  /// Codes of the places, as they were met.
  private(set) var places: [Int] = []
  private var rows: [Int: Int] = [:]
  private let columns: [Int: Int]
  /// By place and group.
  private var cells: [GroupCell?] = []

  /// - Parameter all: cells of one group each; of several with one key the first counts.
  init(_ all: [(position: Int, cell: MarkedCell)], _ parts: MarkParts) {
    groups = Set(all.map { $0.cell.key.groups[0] }).sorted()
    columns = Dictionary(uniqueKeysWithValues: zip(groups, groups.indices))
    cells.reserveCapacity(all.count)
    for (position, cell) in all {
      guard let column = columns[cell.key.groups[0]] else { continue }
      let index = row(of: cell.key.place) * groups.count + column
      guard cells[index] == nil else { continue }
      cells[index] = GroupCell(
        position: position, count: cell.count(parts), unsure: cell.unsure(parts))
    }
  }

  /// The row of a place, made when new; cells of one place mostly follow each other.
  private mutating func row(of place: Int) -> Int {
    if places.last == place { return places.count - 1 }
    if let known = rows[place] { return known }
    rows[place] = places.count
    places.append(place)
    cells.append(contentsOf: repeatElement(nil, count: groups.count))
    return places.count - 1
  }

  func row(ofKnown place: Int) -> Int? { rows[place] }

  /// The cells of a place, by group.
  func cells(inRow row: Int) -> ArraySlice<GroupCell?> {
    cells[row * groups.count..<(row + 1) * groups.count]
  }

  func cell(row: Int, column: Int) -> GroupCell? { cells[row * groups.count + column] }

  subscript(place: Int, group: Int) -> GroupCell? {
    get {
      guard let row = rows[place], let column = columns[group] else { return nil }
      return cell(row: row, column: column)
    }
    set {
      guard let row = rows[place], let column = columns[group] else { return }
      cells[row * groups.count + column] = newValue
    }
  }

  /// Every cell with the codes of its place and group, in the order of the table.
  var sorted: [(place: Int, group: Int, cell: GroupCell)] {
    var found: [(place: Int, group: Int, cell: GroupCell)] = []
    for (row, place) in places.enumerated() {
      for (group, cell) in zip(groups, cells(inRow: row)) {
        if let cell { found.append((place, group, cell)) }
      }
    }
    return found.sorted { $0.cell.position < $1.cell.position }
  }
}

struct GroupCell {
  let position: Int
  let count: PartCount
  /// People of each part who may be in another: of a range, not a number.
  var unsure = Parts.nobody
}
