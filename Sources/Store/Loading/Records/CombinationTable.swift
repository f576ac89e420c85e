/// A number for each combination of groups, found with one look a dimension.
///
///     race 3 → 0 · race 3, gender 1 → 7 · race 3, gender 1, income 2 → 12
struct CombinationTable {
  /// What follows a number and a member; a table a dimension.
  private var steps: [[Int32]] = []
  private var counts: [Int] = []
  private var width = 64

  init(dimensions: Int) {
    steps = Array(repeating: Array(repeating: -1, count: width), count: dimensions)
    counts = Array(repeating: 0, count: dimensions)
  }

  /// - Parameter members: the place of each group in its own dimension, from 0.
  mutating func number(of members: [Int32]) -> Int {
    var number = 0
    for (depth, member) in members.enumerated() {
      let member = Int(member)
      if member >= width { widen(to: member + 1) }
      let index = number * width + member
      if index >= steps[depth].count {
        steps[depth] += Array(repeating: -1, count: index + width - steps[depth].count)
      }
      if steps[depth][index] < 0 {
        steps[depth][index] = Int32(truncatingIfNeeded: counts[depth])
        counts[depth] += 1
      }
      number = Int(steps[depth][index])
    }
    return number
  }

  private mutating func widen(to least: Int) {
    var wider = width
    while wider < least { wider *= 2 }
    steps = steps.map { table in
      var grown: [Int32] = []
      for start in stride(from: 0, to: table.count, by: width) {
        let row = table[start..<min(table.count, start + width)]
        grown += row + Array(repeating: -1, count: wider - row.count)
      }
      return grown
    }
    width = wider
  }
}
