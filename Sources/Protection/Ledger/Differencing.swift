/// What answers about overlapping sets of people tell together.
///
/// People are in *cells* that no two answers split further. An answer tells how many are in a set
/// of cells, and how many of them met the mark. Two answers can be one inside the other: then their
/// difference is known, though nobody asked for it; and many together are a system of equations.
public struct Differencing: Sendable {
  /// People of a cell by part: met and not met, or people alone.
  private let parts: [[Int]]
  private let rule: LineRule
  private var answers: [Set<Int>] = []

  public enum Verdict: Sendable, Hashable {
    case answer
    /// The set itself is fewer than k people.
    case hide
    /// With what was answered before, a small group's numbers could be worked out.
    case refuse
  }

  /// - Parameter cells: people, and of them those who met the mark where there is a mark.
  public init(cells: [(people: Int, met: Int?)], policy: Policy) {
    let isSplit = cells.contains { $0.met != nil }
    parts = cells.map { cell in
      let people = min(max(0, cell.people), 1 << 40)
      guard isSplit else { return [people] }
      let met = min(max(0, cell.met ?? 0), people)
      return [met, people - met]
    }
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

  /// Cells that stand in the same answers can only be told together, so they are taken as one.
  private func leavesRoom(_ answers: [Set<Int>]) -> Bool {
    let classes = Dictionary(grouping: parts.indices) { cell in
      answers.map { $0.contains(cell) }
    }
    let known = classes.filter { $0.key.contains(true) }
      .sorted { ($0.value.first ?? 0) < ($1.value.first ?? 0) }
    let counts = known.map { cells in
      cells.value.reduce([Int](repeating: 0, count: parts.first?.count ?? 1)) {
        zip($0, parts[$1]).map(+)
      }
    }
    let small = counts.indices.filter {
      let people = counts[$0].reduce(0, +)
      return people > 0 && rule.isSmall(people)
    }
    guard !small.isEmpty else { return true }
    var programs: [LinearProgram] = []
    for part in counts[0].indices {
      let sums = answers.indices.map { answer in
        let columns = Set(known.indices.filter { known[$0].key[answer] })
        return (columns: columns, value: columns.reduce(0) { $0 + counts[$1][part] })
      }
      guard let program = LinearProgram(columns: known.count, sums: sums) else { return false }
      programs.append(program)
    }
    return small.allSatisfy { cell in hasRoom(cell, in: &programs) }
  }

  private func hasRoom(_ cell: Int, in programs: inout [LinearProgram]) -> Bool {
    var room = 0
    for index in programs.indices {
      let range = programs[index].range(of: [cell])
      guard range.upperBound.isFinite else {
        room = rule.width
        continue
      }
      let least = Int((range.lowerBound - 1e-6).rounded(.up))
      let most = Int((range.upperBound + 1e-6).rounded(.down))
      guard most > least else { return false }
      room += most - least
    }
    return room >= rule.width
  }
}
