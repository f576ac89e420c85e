/// What answers about overlapping sets of people tell together.
///
/// People are in *cells* that no two answers split further. An answer tells how many are in a set
/// of cells, and how many of them met the mark. Two answers can be one inside the other: then their
/// difference is known, though nobody asked for it; and many together are a system of equations.
///
/// Cells lie in places, and much is told of each place. A reader who knows every answer place by
/// place knows more than is told; what remains open even then is open.
public struct Differencing: Sendable {
  /// People of a cell by part: met and not met, or people alone.
  private let parts: [[Int]]
  /// Cells by place.
  private let places: [[Int]]
  private let rule: LineRule
  private var answers: [Set<Int>] = []

  public enum Verdict: Sendable, Hashable {
    case answer
    /// The set itself is fewer than k people.
    case hide
    /// With what was answered before, a small group's numbers could be worked out.
    case refuse
  }

  /// - Parameters:
  ///   - cells: people, and of them those who met the mark where there is a mark.
  ///   - places: the place of each cell; all in one where there is none.
  public init(cells: [(people: Int, met: Int?)], places: [Int] = [], policy: Policy) {
    let isSplit = cells.contains { $0.met != nil }
    parts = cells.map { cell in
      let people = min(max(0, cell.people), 1 << 40)
      guard isSplit else { return [people] }
      let met = min(max(0, cell.met ?? 0), people)
      return [met, people - met]
    }
    let ofPlace = Dictionary(grouping: cells.indices) {
      $0 < places.count ? places[$0] : 0
    }
    self.places = ofPlace.sorted { $0.key < $1.key }.map(\.value)
    rule = LineRule(policy)
  }

  /// Whether some sets may be told beside all told before; if so they count as told.
  public mutating func tell(_ sets: [Set<Int>]) -> Verdict {
    let new = sets.filter { !$0.isEmpty && !answers.contains($0) }
    if new.contains(where: { isSmall($0) }) { return .hide }
    let all = answers + Set(new).sorted { $0.sorted().lexicographicallyPrecedes($1.sorted()) }
    guard all.count == answers.count || isSafe(all, from: answers.count) else { return .refuse }
    answers = all
    return .answer
  }

  /// Takes sets as told, whatever they give away: answers of another time.
  public mutating func assume(_ sets: [Set<Int>]) {
    for set in sets where !set.isEmpty && !answers.contains(set) { answers.append(set) }
  }

  private func people(_ set: Set<Int>) -> Int {
    set.reduce(0) { $0 + parts[$1].reduce(0, +) }
  }

  private func isSmall(_ set: Set<Int>) -> Bool {
    let people = people(set)
    return people > 0 && rule.isSmall(people)
  }

  private func isSafe(_ answers: [Set<Int>], from first: Int) -> Bool {
    for (index, new) in answers.enumerated().dropFirst(first) {
      for old in answers[..<index] {
        if new.isSubset(of: old), isSmall(old.subtracting(new)) { return false }
        if old.isSubset(of: new), isSmall(new.subtracting(old)) { return false }
      }
    }
    return leavesRoom(answers)
  }

  /// Whether every small class of cells keeps its room: cells that stand in the same answers can
  /// only be told together. What is told of single places is no class of its own.
  private func leavesRoom(_ answers: [Set<Int>]) -> Bool {
    let wide = answers.filter { answer in !places.contains { answer.isSubset(of: $0) } }
    let classes = Dictionary(grouping: parts.indices) { cell in
      (places.count == 1 ? answers : wide).map { $0.contains(cell) }
    }
    let small = classes.values.map { Set($0) }.filter { isSmall($0) }
    guard !small.isEmpty else { return true }
    var rooms = places.map { PlaceRoom(cells: $0, answers: answers, parts: parts) }
    return small.sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }.allSatisfy { cells in
      hasRoom(cells, in: &rooms)
    }
  }

  private func hasRoom(_ cells: Set<Int>, in rooms: inout [PlaceRoom]) -> Bool {
    var room = 0
    for part in parts.first?.indices ?? 0..<0 {
      var inPart = 0
      for place in rooms.indices where inPart < rule.width {
        inPart += rooms[place].room(of: cells, part: part, limit: rule.width)
      }
      if inPart == 0 { return false }
      room += inPart
    }
    return room >= rule.width
  }
}

/// What the answers leave open in one place.
private struct PlaceRoom {
  private let cells: [Int]
  private let answers: [Set<Int>]
  private let counts: [[Int]]
  private var programs: [LinearProgram?]?

  init(cells: [Int], answers: [Set<Int>], parts: [[Int]]) {
    self.cells = cells
    counts = cells.map { parts[$0] }
    let positions = Dictionary(uniqueKeysWithValues: zip(cells, cells.indices))
    self.answers = answers.compactMap { answer in
      let inside = Set(answer.compactMap { positions[$0] })
      return inside.isEmpty ? nil : inside
    }
  }

  /// How far those of some cells that lie here can move together, looked at no further than `limit`.
  mutating func room(of some: Set<Int>, part: Int, limit: Int) -> Int {
    let columns = Set(cells.indices.filter { some.contains(cells[$0]) })
    guard !columns.isEmpty else { return 0 }
    if programs == nil { programs = solved() }
    guard let program = programs?[part] else { return 0 }
    var copy = program
    let range = copy.range(of: columns)
    guard range.upperBound.isFinite else { return limit }
    let least = Int((range.lowerBound - 1e-6).rounded(.up))
    let most = Int((range.upperBound + 1e-6).rounded(.down))
    return min(limit, max(0, most - least))
  }

  private func solved() -> [LinearProgram?] {
    (counts.first?.indices ?? 0..<0).map { part in
      LinearProgram(
        columns: cells.count,
        sums: Set(answers).sorted { $0.sorted().lexicographicallyPrecedes($1.sorted()) }.map {
          columns in
          (columns: columns, value: columns.reduce(0) { $0 + counts[$1][part] })
        })
    }
  }
}
