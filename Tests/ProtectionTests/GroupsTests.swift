import Protection
import Tabular
import Testing

@Suite struct GroupsTests {
  private func protected(
    _ line: String, of total: String? = nil, minimum: Int = 10
  ) -> String {
    Notation.text(
      Notation.protected(line, total: total, policy: Policy(minimum: minimum))
        .dimensions[0])
  }

  @Test func theSmallestShowableGroupHidesASmallOne() {
    #expect(protected("20/41 35/88 30/73 1/4 80/120") == "* 35/88 30/73 * 80/120")
  }

  @Test func smallGroupsHideEachOtherWhenTogetherTheyAreNotSmall() {
    #expect(protected("2/6 5/7 40/90 33/60") == "* * 40/90 33/60")
    #expect(protected("1/2 1/3 40/90 6/15") == "* * 40/90 *")
  }

  @Test func zerosAreShownUnlessTheLineIsSmall() {
    #expect(protected("0 2/5 20/40 31/60") == "0 * * 31/60")
    #expect(protected("3/7 0") == "* *")
    #expect(protected("0 0") == "0 0")
  }

  @Test func aUnionThatAllMetOrNobodyMetNeedsMore() {
    #expect(protected("0/4 0/12 20/50 41/80") == "* 0/12 * 41/80")
    #expect(protected("4/4 12/12 20/50 41/80") == "* 12/12 * 41/80")
    #expect(protected("0/4 0/12 0/50") == "* * *")
  }

  @Test func manyTinyGroupsNeedRoomForOneEach() {
    // 10 people in 6 groups leave a width of 4 where 5 is asked.
    #expect(protected("0/1 1/2 1/2 0/2 1/1 1/2 30/70") == "* * * * * * *")
  }

  @Test func anIntervalCountsOnlyWhatItSurelyHolds() {
    #expect(protected("0-4/4 0-12/12 20/50 41/80") == "* 0-12/12 * 41/80")
    #expect(protected("0-4/4 5-15/20 20/50 41/80") == "* * 20/50 41/80")
  }

  @Test func meansAreHiddenByTheirPeopleAlone() {
    var table = ExactTable()
    for (group, n) in [4, 12, 50].enumerated() {
      table.append(
        CellKey(period: 0, place: 0, groups: [group]), Measures(.actual, n: n, value: 2.5...2.5))
    }
    let tables = LinkedTables(totals: ExactTable(), dimensions: [table], parents: [:])
    let released = protect(tables, policy: Policy()).dimensions[0]
    #expect(Notation.text(released) == "* * =2.5/50")
  }

  @Test func aCountWithoutPeopleIsItselfWhatMayBeSmall() {
    #expect(protected("=4 =12 =50") == "* * =50.0")
    #expect(protected("=4.5 =62") == "=4.5 =62.0")
  }

  @Test func whatTheSourceHidesIsHiddenBehindAGroupLargeEnough() {
    #expect(protected("* 20/41 30/73", of: "60/130") == "* * 30/73")
    #expect(protected("*25 20/41 30/73", of: "60/139") == "* * 30/73")
    #expect(protected("* 2/6 30/73", of: "33/82") == "* * *")
    #expect(protected("- 20/41 30/73") == "- 20/41 30/73")
  }

  @Test func aTotalOnItsLineIsHiddenWhenItWouldTell() {
    func protected(_ total: String, _ line: String) -> String {
      let released = Notation.protected(line, total: total)
      return Notation.text(released.totals) + " " + Notation.text(released.dimensions[0])
    }
    #expect(protected("0/66", "0/4 0/12 0/50") == "*66 * * *")
    #expect(protected("28/60", "3/8 25/52") == "28/60 * *")
    // Three of the total have no group: they are as small as any.
    #expect(protected("28/63", "13/20 13/40") == "28/63 * 13/40")
    #expect(protected("28/80", "13/20 13/40") == "28/80 13/20 13/40")
  }

  @Test func eachPeriodIsALineOfItsOwn() {
    let cells = Notation.line("2/4 2/40 2/50") + Notation.line("2/40 2/50", period: 1)
    let tables = LinkedTables(
      totals: ExactTable(), dimensions: [Notation.table(cells)], parents: [:])
    let released = protect(tables, policy: Policy()).dimensions[0]
    #expect(Notation.text(released) == "* * 2/50 2/40 2/50")
  }

  @Test func ownersAndPublicSourcesSeeWhatThereIs() {
    let table = Notation.table(Notation.line("1/4 * 30/73"))
    let internalPolicy = Policy(minimum: 10, isInternal: true)
    let released = Notation.protected("1/4 * 30/73", policy: internalPolicy)
    #expect(Notation.text(released.dimensions[0]) == "1/4 * 30/73")
    let published = protect(table, as: .published, policy: Policy())
    #expect(Notation.text(published) == "1/4 * 30/73")
    #expect(published.hidden == 0)
  }

  @Test func hiddenCellsKeepTheirKeysAndLoseTheirNumbers() {
    let released = Notation.protected("1/4 20/41 30/73").dimensions[0]
    #expect(released.hidden == 2)
    #expect(released.cells.map(\.key.groups) == [[0], [1], [2]])
    #expect(released.cells.first?.measures == Measures(.suppressed))
    #expect(released.cells.first?.isHidden == true)
  }

  @Test func aPolicyIsNeverBelowFive() {
    var policy = Policy(minimum: 2)
    #expect(policy.minimum == 5)
    policy.minimum = 0
    #expect(policy.minimum == 5)
    #expect(Policy(minimum: 10).width == 5)
    #expect(Policy(minimum: 11).width == 6)
  }

  @Test func countsBeyondReasonDoNotTrap() {
    let most = Int.max
    let line = "1/\(most) 1/\(most) 1/4 \(most)/\(most)"
    #expect(protected(line).hasPrefix("*"))
  }
}
