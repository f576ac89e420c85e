/// What sums over years tell of the hidden cells of each year.
///
/// A reader knows every year's network of sums, and for some cells the sum over the years. Two kinds
/// of moves change nothing that is known: along cells whose sums are not told, within one year; and
/// along the same cells in two years, as much one way in the one as the other way in the other. What
/// such moves reach really could be, so the audit can be too strict, never too lenient.
struct WindowAudit {
  private let years: [WindowNetwork]
  private let flows: [WindowFlow]
  private let rule: LineRule
  private let sums: [WindowSum]
  private var told: Set<PlaceGroup> = []
  /// For each year the hidden cells that can move; small ones must.
  private var open: [[Bool]] = []

  init(_ years: [WindowNetwork], rule: LineRule, sums: [WindowSum]) {
    self.years = years
    self.rule = rule
    self.sums = sums
    flows = years.map { WindowFlow($0.network) }
  }

  /// The cells of which the sums can be told beside each other and every year.
  mutating func told(among candidates: Set<PlaceGroup>) -> Set<PlaceGroup> {
    guard years.allSatisfy(\.frame.hasOneRoot) else { return [] }
    told = candidates
    while !told.isEmpty {
      open = years.indices.map { year in
        years[year].network.arcs.indices.map { isOpen($0, in: year) }
      }
      let problems = problems()
      if problems.isEmpty { return told }
      told.subtract(problems.flatMap { tooMuch(for: $0) })
    }
    return []
  }

  /// What is told too much where some cells tell something small: they themselves, else others of
  /// their places, of their groups, or all.
  private func tooMuch(for cells: Set<PlaceGroup>) -> Set<PlaceGroup> {
    let places = Set(cells.map(\.place))
    let groups = Set(cells.map(\.group))
    let levels = [
      told.intersection(cells), told.filter { places.contains($0.place) },
      told.filter { groups.contains($0.group) },
    ]
    return levels.first { !$0.isEmpty } ?? told
  }

  private func problems() -> [Set<PlaceGroup>] {
    var problems: [Set<PlaceGroup>] = []
    for year in years.indices {
      let network = years[year].network
      for arc in network.arcs.indices
      where network.arcs[arc].role == .small && years[year].hidden[arc] {
        if !hasRoom([(year, arc)], within: false) { problems.append(names(year, [arc])) }
      }
      for line in network.lines where isSmallUnion(line, year) {
        problems.append(names(year, Array(network.cells(of: line))))
      }
    }
    for sum in sums where sum.isSmall && sum.hiddenYears > 0 {
      let cell = PlaceGroup(sum.cell.key)
      let pieces = hiddenPieces(of: cell)
      if !pieces.isEmpty, !hasRoom(pieces, within: true) { problems.append([cell]) }
    }
    return problems + smallUnionsOfYears()
  }

  private func names(_ year: Int, _ arcs: [Int]) -> Set<PlaceGroup> {
    Set(
      arcs.compactMap { years[year].names[$0] }.map {
        PlaceGroup(place: $0.place, group: $0.group)
      })
  }

  // MARK: Room

  /// Whether cells, each of another year, can together be w people more or fewer, and at least one
  /// in each part.
  ///
  /// - Parameter within: by moves within a year alone, so that their sum moves.
  private func hasRoom(_ cells: [(year: Int, arc: Int)], within: Bool) -> Bool {
    guard let first = cells.first else { return false }
    var room = 0
    for part in 0..<years[first.year].network.parts {
      let inPart = cells.reduce(0) { sum, cell in
        sum
          + NetworkFlow.Direction.allCases.reduce(0) {
            $0 + self.room(of: cell.arc, $1, in: cell.year, part: part, within: within)
          }
      }
      if inPart == 0 { return false }
      room += min(inPart, rule.width)
    }
    return room >= rule.width
  }

  private func room(
    of arc: Int, _ direction: NetworkFlow.Direction, in year: Int, part: Int, within: Bool
  ) -> Int {
    var most = roomWithin(year, of: arc, direction, part: part)
    guard !within else { return most }
    for other in years.indices
    where other != year && years[other].frame == years[year].frame && most < rule.width {
      most = max(most, room(of: arc, direction, in: year, against: other, part: part))
    }
    return most
  }

  /// Along cells of one year whose sums are not told.
  private func roomWithin(
    _ year: Int, of arc: Int, _ direction: NetworkFlow.Direction, part: Int
  ) -> Int {
    let network = years[year].network
    var up = [Int](repeating: 0, count: network.arcs.count)
    var down = up
    for arc in network.arcs.indices where years[year].hidden[arc] && !isTold(arc, in: year) {
      up[arc] = rule.width
      down[arc] = slack(arc, in: year, part)
    }
    return flows[year].room(of: arc, direction, limit: rule.width, up: up, down: down)
  }

  /// Along cells of one year, and against the same cells of another.
  private func room(
    of arc: Int, _ direction: NetworkFlow.Direction, in year: Int, against other: Int, part: Int
  ) -> Int {
    let network = years[year].network
    var up = [Int](repeating: 0, count: network.arcs.count)
    var down = up
    for arc in network.arcs.indices where years[year].hidden[arc] {
      guard let name = years[year].names[arc], let twin = years[other].arcs[name],
        years[other].hidden[twin]
      else { continue }
      up[arc] = slack(twin, in: other, part)
      down[arc] = slack(arc, in: year, part)
    }
    return flows[year].room(of: arc, direction, limit: rule.width, up: up, down: down)
  }

  private func slack(_ arc: Int, in year: Int, _ part: Int) -> Int {
    let arc = years[year].network.arcs[arc]
    return max(0, arc.parts[part] - arc.least[part])
  }

  private func isTold(_ arc: Int, in year: Int) -> Bool {
    guard let name = years[year].names[arc], !name.isElsewhere else { return false }
    return told.contains(PlaceGroup(place: name.place, group: name.group))
  }

  // MARK: Unions

  private func isOpen(_ arc: Int, in year: Int) -> Bool {
    guard years[year].hidden[arc] else { return false }
    if years[year].network.arcs[arc].role == .small { return true }
    return (0..<years[year].network.parts).contains { part in
      NetworkFlow.Direction.allCases.contains {
        room(of: arc, $0, in: year, part: part, within: false) > 0
      }
    }
  }

  /// Whether what a line of one year leaves open is fewer than k.
  private func isSmallUnion(_ line: CountNetwork.Line, _ year: Int) -> Bool {
    if let total = line.total, open[year][total] { return false }
    let network = years[year].network
    let cells = network.summands(of: line) { open[year][$0] }.filter { open[year][$0] }
    return isSmall(cells.map { network.arcs[$0] })
  }

  private func isSmall(_ cells: [CountNetwork.Arc]) -> Bool {
    let union = cells.reduce(0) { $0 + $1.people }
    return union > 0 && rule.isSmall(union)
  }

  /// Lines of which sums over the years are known of every other cell, so that what is left is known
  /// as well.
  private func smallUnionsOfYears() -> [Set<PlaceGroup>] {
    var left: [WindowNetwork.Name: [CountNetwork.Arc]] = [:]
    var cells: [WindowNetwork.Name: Set<PlaceGroup>] = [:]
    var untold: Set<WindowNetwork.Name> = []
    for year in years.indices {
      let network = years[year].network
      for line in network.lines {
        guard let total = line.total, let name = years[year].names[total] else { continue }
        if open[year][total], !isTold(total, in: year) { untold.insert(name) }
        let summands = network.summands(of: line) { open[year][$0] && !isTold($0, in: year) }
        left[name, default: []] += summands.filter { open[year][$0] && !isTold($0, in: year) }
          .map { network.arcs[$0] }
        cells[name, default: []].formUnion(names(year, summands))
      }
    }
    return left.filter { !untold.contains($0.key) && isSmall($0.value) }.compactMap {
      cells[$0.key]
    }
  }

  /// The cell in each year that hides it.
  private func hiddenPieces(of cell: PlaceGroup) -> [(year: Int, arc: Int)] {
    years.indices.compactMap { year in
      years[year].arc(of: cell).flatMap { years[year].hidden[$0] ? (year, $0) : nil }
    }
  }
}
