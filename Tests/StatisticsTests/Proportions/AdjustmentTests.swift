import Statistics
import Testing

@Suite struct AdjustmentTests {
  @Test func eachMethodRaisesTheSameFiveValuesItsOwnWay() {
    let values = [0.2, 0.001, 0.04, 0.012, 0.03]
    expect(Adjustment.holm.adjusted(values), [0.2, 0.005, 0.09, 0.048, 0.09])
    expect(Adjustment.benjaminiHochberg.adjusted(values), [0.2, 0.005, 0.05, 0.03, 0.05])
    expect(Adjustment.bonferroni.adjusted(values), [1, 0.005, 0.2, 0.06, 0.15])
    expect(Adjustment.none.adjusted(values), values)
    expect(Adjustment.holm.adjusted([]), [])
  }

  @Test(.enabled(if: SharedVectors.arePresent, SharedVectors.absence))
  func adjustmentsAgreeWithTheVectors() throws {
    let names = ["holm": Adjustment.holm, "fdr_bh": .benjaminiHochberg, "bonferroni": .bonferroni]
    let rows = try SharedVectors.rows("multiple_comparisons.csv")
    var count = VectorCount("multiple_comparisons.csv", rows: rows.count)
    let sets = Dictionary(grouping: rows) { "\($0["set"] ?? "") \($0["method"] ?? "")" }
    for (set, rows) in sets {
      let method = try #require(rows.first?["method"].flatMap { names[$0] })
      let values = rows.compactMap { $0["p"].flatMap(Double.init) }
      let expected = rows.compactMap { $0["p_adjusted"].flatMap(Double.init) }
      expect(method.adjusted(values), expected, "\(set)")
      for _ in rows { count.compare() }
    }
    #expect(sets.count == 12)
    count.report()
  }

  @Test func theHighestAgainstTheLowestIsOneOfManyPairs() {
    #expect(agree(Adjustment.extremes(0.01, groups: 4), 0.06))
    #expect(Adjustment.extremes(0.3, groups: 6) == 1)
    #expect(Adjustment.extremes(0.01, groups: 2) == 0.01)
  }

  private func expect(_ values: [Double], _ expected: [Double], _ comment: Comment = "") {
    #expect(values.count == expected.count, comment)
    #expect(zip(values, expected).allSatisfy(agree), comment)
  }
}

@Suite struct PeopleBehindTests {
  @Test func peopleAreCountedUpToWholePersonsAndNeverBelowNone() {
    #expect(peopleBehind(of: 80, rate: 60, reference: 80) == 16)
    #expect(peopleBehind(of: 81, rate: 60, reference: 80) == 17)
    #expect(peopleBehind(of: 80, rate: 90, reference: 80) == 0)
    // 0.1 × 30 is 3.0000000000000004 in binary: still three people.
    #expect(peopleBehind(of: 30, rate: 0, reference: 0.1, scale: 1) == 3)
    #expect(peopleBehind(of: 50, rate: 30, reference: 20, isAdverse: true) == 5)
    #expect(peopleBehind(of: 50, rate: .nan, reference: 20) == nil)
  }
}
