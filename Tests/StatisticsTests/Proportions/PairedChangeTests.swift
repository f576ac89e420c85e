import Statistics
import Testing

@Suite struct PairedChangeTests {
  /// scipy 1.17 `binomtest(20, 28)`, `chi2.sf(144/28, 1)`; the interval by the formula.
  @Test func onlyThoseWhoChangedAreTested() throws {
    let change = try #require(PairedChange(gained: 20, lost: 8, of: 100))
    #expect(agree(change.difference, 0.12))
    #expect(agree(change.p, 0.03569813817739487))
    #expect(agree(change.chiSquare?.statistic, 144.0 / 28))
    #expect(agree(change.chiSquare?.p, 0.02334220201289086))
    #expect(agree(change.interval().low, 0.01490657816155315))
    #expect(agree(change.interval().high, 0.22038753948550566))
  }

  @Test func nobodyWhoChangedIsNoSignOfChange() throws {
    let still = try #require(PairedChange(gained: 0, lost: 0, of: 12))
    #expect(still.p == 1)
    #expect(still.chiSquare == nil)
    #expect(still.interval().low < 0 && still.interval().high > 0)
    #expect(PairedChange(gained: 7, lost: 6, of: 12) == nil)
    #expect(PairedChange(gained: -1, lost: 6, of: 12) == nil)
  }
}
