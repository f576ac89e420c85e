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

  /// The number of a combination with one group more, of the dimension that comes next.
  ///
  /// - Parameters:
  ///   - number: of the groups of the dimensions before; 0 before the first.
  ///   - member: the place of the group in its own dimension, from 0.
  mutating func number(after number: Int, member: Int32, of dimension: Int) -> Int {
    let member = Int(member)
    if member >= width { widen(to: member + 1) }
    let index = number * width + member
    if index >= steps[dimension].count {
      steps[dimension] += Array(repeating: -1, count: index + width - steps[dimension].count)
    }
    if steps[dimension][index] < 0 {
      steps[dimension][index] = Int32(truncatingIfNeeded: counts[dimension])
      counts[dimension] += 1
    }
    return Int(steps[dimension][index])
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
