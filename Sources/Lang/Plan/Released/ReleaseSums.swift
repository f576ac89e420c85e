import Protection

/// Adds the rows of one cut up to one released table, at every level that it is taken from the cut.
///
/// Rows come place by place, so the sums of one place are kept in an array and handed on when the
/// next place begins: a million rows cost no more than reading them.
final class ReleaseSums {
  private let kind: ExactSum.Kind
  /// Where the table's dimensions stand among those of the cut.
  private let positions: [Int]
  /// For each dimension the place of a member among the sums, by its code.
  private let slots: [Slots]
  private let members: [[Int]]
  /// Nothing is added up at the cut's own level: its rows are the cells.
  private let isWhole: Bool
  private let ownPeriods: Set<Int>
  private var rolled: [Rolled]
  private var sums: [ExactSum]
  private var used: [Int] = []
  private var place: (period: Int, code: Int)?
  /// The place among the sums by the number of a combination of groups; nil while unknown.
  private var slotsOfPeriod: [Int??] = []
  private var table = ExactTable()

  /// The places of members among the sums, by their codes: in an array where they are small, since
  /// every row asks for each of its groups.
  private struct Slots {
    private var near: [Int] = []
    private var far: [Int: Int] = [:]

    init(_ codes: [Int]) {
      for (slot, code) in codes.enumerated().reversed() {
        guard code >= 0, code < 4096 else {
          far[code] = slot
          continue
        }
        while near.count <= code { near.append(-1) }
        near[code] = slot
      }
    }

    subscript(code: Int) -> Int? {
      guard near.indices.contains(code) else { return far[code] }
      return near[code] < 0 ? nil : near[code]
    }
  }

  /// A wider level that the cut's places are added up to.
  private struct Rolled {
    let part: ReleasePlan.Part
    let periods: Set<Int>
    var above: [Int: Int?] = [:]
    var sums: [Key: ExactSum] = [:]

    struct Key: Hashable, Comparable {
      let period: Int
      let place: Int
      let slot: Int

      static func < (a: Key, b: Key) -> Bool {
        (a.period, a.place, a.slot) < (b.period, b.place, b.slot)
      }
    }
  }

  private let names: NameIndex

  init(
    of dimensions: [Dimension], parts: [ReleasePlan.Part], from cut: Cut, kind: ExactSum.Kind,
    names: NameIndex
  ) {
    self.kind = kind
    self.names = names
    positions = dimensions.compactMap { cut.dimensions.firstIndex(of: $0.code) }
    members = dimensions.map { $0.members.map(\.code) }
    slots = members.map(Slots.init)
    isWhole = positions.count == cut.dimensions.count
    ownPeriods = Set(parts.filter { !$0.isRolledUp }.flatMap(\.periods).map(\.code))
    rolled = parts.filter(\.isRolledUp).map { part in
      Rolled(part: part, periods: Set(part.periods.map(\.code)))
    }
    sums = Array(repeating: ExactSum(), count: members.reduce(1) { $0 * max($1.count, 1) })
  }

  func add(_ row: borrowing ReleasePlan.Row) {
    if place?.period != row.period || place?.code != row.place {
      handOn()
      if place?.period != row.period { slotsOfPeriod.removeAll(keepingCapacity: true) }
      place = (row.period, row.place)
    }
    guard let slot = slot(of: row) else { return }
    if isWhole, ownPeriods.contains(row.period) {
      table.append(
        CellKey(period: row.period, place: row.place, groups: groups(of: slot)), row.part)
      if rolled.isEmpty { return }
    }
    if sums[slot].isEmpty { used.append(slot) }
    sums[slot].add(row.part)
  }

  /// The cells, once every row was added.
  func finish() -> ExactTable {
    handOn()
    place = nil
    for level in rolled {
      var sums = ExactTable()
      for (key, sum) in level.sums.sorted(by: { $0.key < $1.key }) {
        sums.append(
          CellKey(period: key.period, place: key.place, groups: groups(of: key.slot)), sum, kind)
      }
      let incomplete = level.part.incomplete
      table.append(
        contentsOf: incomplete.isEmpty
          ? sums
          : sums.missing { key in
            incomplete.contains(Plan.PlacePeriod(place: key.place, period: key.period))
          })
    }
    return table
  }

  /// The sums of the place that ends become its cells, and parts of the places it lies in.
  private func handOn() {
    guard let place else { return }
    let isOwn = !isWhole && ownPeriods.contains(place.period)
    if isOwn {
      for slot in used.sorted() {
        table.append(
          CellKey(period: place.period, place: place.code, groups: groups(of: slot)), sums[slot],
          kind)
      }
    }
    for level in rolled.indices where rolled[level].periods.contains(place.period) {
      guard let wide = wide(place.code, at: level) else { continue }
      for slot in used {
        let key = Rolled.Key(period: place.period, place: wide, slot: slot)
        rolled[level].sums[key, default: ExactSum()].add(sums[slot])
      }
    }
    for slot in used { sums[slot] = ExactSum() }
    used.removeAll(keepingCapacity: true)
  }

  /// The place of a level that a place lies in; 0 for all together.
  private func wide(_ place: Int, at level: Int) -> Int? {
    guard let name = rolled[level].part.level else { return 0 }
    if let known = rolled[level].above[place] { return known }
    let found = names.ancestors(of: place).first { names.place($0)?.level == name }
    rolled[level].above[place] = .some(found)
    return found
  }

  private func slot(of row: borrowing ReleasePlan.Row) -> Int? {
    guard let number = row.combination else { return slot(of: row.groups) }
    while number >= slotsOfPeriod.count { slotsOfPeriod.append(nil) }
    if let known = slotsOfPeriod[number] { return known }
    let slot = slot(of: row.groups)
    slotsOfPeriod[number] = .some(slot)
    return slot
  }

  private func slot(of groups: [Int]) -> Int? {
    var slot = 0
    for (dimension, position) in positions.enumerated() {
      guard groups.indices.contains(position),
        let member = slots[dimension][groups[position]]
      else { return nil }
      slot = slot * members[dimension].count + member
    }
    return slot
  }

  private func groups(of slot: Int) -> [Int] {
    var rest = slot
    var groups: [Int] = []
    for codes in members.reversed() {
      groups.append(codes[rest % codes.count])
      rest /= codes.count
    }
    return groups.reversed()
  }
}
