import Protection
import Tabular
import Testing

/// Years taken together, told beside each of them.
@Suite struct WindowTests {

  @Test func aGroupSmallInEveryYearIsToldTogether() {
    #expect(window("2/5 8/20 30/60", "3/6 9/22 31/61") == "5/11 17/42 61/121")
  }

  @Test func whatOneYearHidesStaysHidden() {
    // The third year shows the group, so it hides its companion in two years alone.
    #expect(window("2/5 8/20 30/60", "6/12 9/22 31/61") == "* * 61/121")
  }

  @Test func aGroupSmallInAllYearsTogetherStaysHidden() {
    #expect(window("1/3 8/20 30/60", "2/4 9/22 31/61") == "* * 61/121")
  }

  @Test func aWindowThatWouldTellAYearIsNotTold() {
    // Nobody of eleven in two years is nobody of five in one.
    #expect(window("0/5 8/20 30/60", "0/6 9/22 31/61") == "* * 61/121")
  }

  @Test func threeYearsOfFourAreTwelve() {
    #expect(
      window("2/4 8/20 30/60", "1/4 9/22 31/61", "2/4 7/19 29/58") == "5/12 24/61 90/179")
  }

  @Test func peopleOfOneYearWhoCannotBeOfAnotherAreNotTold() {
    // One year shows the third group and hides the first two, the other hides all three.
    #expect(window("2/5 8/20 30/60", "2/5 1/4 31/61") == "* * *")
  }

  @Test func wordsThatHideMoreTellOnlyWhatEveryYearShows() {
    let years = ["2/5 8/20 30/60", "3/6 9/22 31/61"]
    #expect(window(years, Policy(hasInsiders: true)) == "* * *")
    #expect(window(years, Policy(ends: .tiers)) == "* * 61/121")
  }

  private func window(_ years: String...) -> String { window(years, Policy()) }

  private func window(_ years: [String], _ policy: Policy) -> String {
    let groups = years.enumerated().flatMap { Notation.line($1, period: $0) }
    let totals = years.indices.map { year in
      let cells = groups.filter { $0.0.period == year }.map(\.1)
      let met = cells.reduce(0) { $0 + ($1.met?.lowerBound ?? 0) }
      return (
        CellKey(period: year, place: 0),
        Measures(.actual, n: cells.reduce(0) { $0 + ($1.n ?? 0) }, met: met...met)
      )
    }
    let tables = LinkedTables(
      totals: Notation.table(totals), dimensions: [Notation.table(groups)], parents: [:])
    let released = protect(
      WindowTables(tables: tables, periods: Array(years.indices), window: 9), policy: policy)
    #expect(released.dimensions[0].cells.allSatisfy { $0.key.period == 9 })
    return Notation.text(released.dimensions[0])
  }
}
