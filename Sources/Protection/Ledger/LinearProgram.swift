/// Numbers that are nowhere negative and of which some sums are known.
///
/// The two-phase simplex method on a dense tableau (Dantzig 1963, chapter 5); after many steps that
/// gain nothing it goes by Bland's rule, which cannot run in circles (Bland 1977). Made for some
/// hundreds of numbers and sums.
struct LinearProgram {
  /// Each row is an equation solved for its basic column; the last number is the right side.
  private var rows: [[Double]] = []
  private var basis: [Int] = []
  private let columns: Int

  private static let tolerance = 1e-9

  /// - Parameters:
  ///   - columns: how many numbers there are.
  ///   - sums: which numbers add up to what; some numbers must agree with all of them.
  init?(columns: Int, sums: [(columns: Set<Int>, value: Int)]) {
    self.columns = columns
    let width = columns + sums.count + 1
    for (index, sum) in sums.enumerated() {
      var row = [Double](repeating: 0, count: width)
      for column in sum.columns { row[column] = 1 }
      row[columns + index] = 1
      row[width - 1] = Double(sum.value)
      rows.append(row)
      basis.append(columns + index)
    }
    // First drive out the columns that stand for what is missing to each sum.
    let missing = (0..<width - 1).map { $0 < columns ? 0.0 : -1.0 }
    guard let shortfall = maximize(missing), shortfall > -1e-6 else { return nil }
    for index in rows.indices.reversed() where basis[index] >= columns {
      let entering = (0..<columns).first { abs(rows[index][$0]) > LinearProgram.tolerance }
      if let entering {
        pivot(row: index, column: entering)
      } else {
        rows.remove(at: index)
        basis.remove(at: index)
      }
    }
    for index in rows.indices { rows[index].removeSubrange(columns..<columns + sums.count) }
  }

  /// The least and the most that some of the numbers can come to together.
  mutating func range(of some: Set<Int>) -> ClosedRange<Double> {
    let objective = (0..<columns).map { some.contains($0) ? 1.0 : 0.0 }
    let most = maximize(objective) ?? .infinity
    let least = maximize(objective.map { -$0 }).map { -$0 } ?? 0
    return min(least, most)...most
  }

  /// The largest value of an objective; nil where it has none.
  private mutating func maximize(_ objective: [Double]) -> Double? {
    var stalled = 0
    while true {
      let prices = reducedCosts(objective)
      let candidates = prices.indices.filter { prices[$0] > 1e-7 }
      let isBland = stalled > 2 * rows.count + 50
      let entering =
        isBland ? candidates.first : candidates.max { prices[$0] < prices[$1] }
      guard let entering else {
        return zip(rows, basis).reduce(0) { $0 + objective[$1.1] * ($1.0.last ?? 0) }
      }
      guard let leaving = leavingRow(for: entering) else { return nil }
      stalled = (rows[leaving].last ?? 0) > LinearProgram.tolerance ? 0 : stalled + 1
      pivot(row: leaving, column: entering)
    }
  }

  private func reducedCosts(_ objective: [Double]) -> [Double] {
    var prices = objective
    for (row, column) in zip(rows, basis) where objective[column] != 0 {
      for index in prices.indices { prices[index] -= objective[column] * row[index] }
    }
    return prices
  }

  private func leavingRow(for column: Int) -> Int? {
    var best: (ratio: Double, row: Int)?
    for index in rows.indices where rows[index][column] > LinearProgram.tolerance {
      let ratio = (rows[index].last ?? 0) / rows[index][column]
      if let known = best, (known.ratio, basis[known.row]) <= (ratio, basis[index]) { continue }
      best = (ratio, index)
    }
    return best?.row
  }

  private mutating func pivot(row: Int, column: Int) {
    let factor = rows[row][column]
    for index in rows[row].indices { rows[row][index] /= factor }
    let pivotRow = rows[row]
    for other in rows.indices where other != row {
      let share = rows[other][column]
      guard abs(share) > LinearProgram.tolerance else { continue }
      for index in pivotRow.indices { rows[other][index] -= share * pivotRow[index] }
    }
    basis[row] = column
  }
}
