import Testing

@testable import Protection

@Suite struct LinearProgramTests {

  @Test func theRangeOfAPartOfAKnownSumIsAllOfIt() throws {
    var program = try #require(LinearProgram(columns: 3, sums: [([0, 1], 10), ([0, 1, 2], 25)]))
    #expect(program.range(of: [0]) == 0...10)
    #expect(program.range(of: [2]) == 15...15)
    #expect(program.range(of: [0, 2]) == 15...25)
  }

  @Test func sumsThatCannotBeTrueHaveNoProgram() {
    #expect(LinearProgram(columns: 2, sums: [([0], 5), ([0, 1], 3)]) == nil)
  }

  @Test func numbersInNoSumHaveNoEnd() throws {
    var program = try #require(LinearProgram(columns: 2, sums: [([0], 5)]))
    #expect(program.range(of: [1]).upperBound == .infinity)
  }

  /// Every whole table with the same sums lies in the range, and some reach near its ends.
  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func rangesHoldAllTablesThatAgree(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let truth = (0..<3).map { _ in Int.random(in: 0...4, using: &random) }
      let sums = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        let columns = Set((0..<3).filter { _ in Bool.random(using: &random) })
        return (columns: columns, value: columns.reduce(0) { $0 + truth[$1] })
      }
      var program = try #require(LinearProgram(columns: 3, sums: sums))
      var found: [ClosedRange<Int>?] = [nil, nil, nil]
      for code in 0..<(13 * 13 * 13) {
        let table = [code % 13, code / 13 % 13, code / 169]
        guard sums.allSatisfy({ sum in sum.columns.reduce(0) { $0 + table[$1] } == sum.value })
        else { continue }
        for column in 0..<3 {
          let known = found[column] ?? table[column]...table[column]
          found[column] =
            min(known.lowerBound, table[column])...max(known.upperBound, table[column])
        }
      }
      for column in 0..<3 {
        let range = program.range(of: [column])
        let whole = try #require(found[column])
        #expect(range.lowerBound < Double(whole.lowerBound) + 1e-6)
        if range.upperBound.isFinite {
          #expect(range.upperBound > Double(whole.upperBound) - 1e-6)
          #expect(range.upperBound - Double(whole.upperBound) < 1)
          #expect(Double(whole.lowerBound) - range.lowerBound < 1)
        }
      }
    }
  }
}
