import Protection
import Tabular
import Testing

@Suite struct GroupsTests {
  private func protected(_ line: String, minimum: Int = 10) -> String {
    let policy = Policy(minimum: minimum)
    return Notation.text(protect(Notation.table(Notation.line(line)), as: .groups, policy: policy))
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
    #expect(protected("0/4 0/12 20/50 41/80") == "* * * 41/80")
    #expect(protected("4/4 12/12 20/50 41/80") == "* * * 41/80")
    #expect(protected("0/4 0/12 0/50") == "* * *")
  }

  @Test func manyTinyGroupsNeedRoomForOneEach() {
    // 10 people in 6 groups leave a width of 4 where 5 is asked.
    #expect(protected("0/1 1/2 1/2 0/2 1/1 1/2 30/70") == "* * * * * * *")
  }

  @Test func anIntervalCountsOnlyWhatItSurelyHolds() {
    #expect(protected("0-4/4 0-12/12 20/50 41/80") == "* * * 41/80")
    #expect(protected("0-4/4 1-11/12 20/50 41/80") == "* * 20/50 41/80")
  }

  @Test func meansAreHiddenByTheirPeopleAlone() {
    var table = ExactTable()
    for (group, n) in [4, 12, 50].enumerated() {
      table.append(
        CellKey(period: 0, place: 0, groups: [group]), Measures(.actual, n: n, value: 2.5...2.5))
    }
    let released = protect(table, as: .groups, policy: Policy())
    #expect(Notation.text(released) == "* * =2.5/50")
  }

  @Test func aCountWithoutPeopleIsItselfWhatMayBeSmall() {
    #expect(protected("=4 =12 =50") == "* * =50.0")
    #expect(protected("=4.5 =62") == "=4.5 =62.0")
  }

  @Test func whatTheSourceHidesIsHiddenBehindAGroupLargeEnough() {
    #expect(protected("* 20/41 30/73") == "* * 30/73")
    #expect(protected("*25 20/41 30/73") == "* * 30/73")
    #expect(protected("* 2/6 30/73") == "* * *")
    #expect(protected("- 20/41 30/73") == "- 20/41 30/73")
  }

  @Test func aTotalOnItsLineIsHiddenWhenItWouldTell() {
    func protected(_ total: String, _ line: String) -> String {
      let all = (CellKey(period: 0, place: 0), Notation.measures(total))
      let table = Notation.table([all] + Notation.line(line))
      return Notation.text(protect(table, as: .groups, policy: Policy()))
    }
    #expect(protected("0/66", "0/4 0/12 0/50") == "* * * *")
    #expect(protected("28/60", "3/8 25/52") == "28/60 * *")
    // Three of the total have no group: they are as small as any.
    #expect(protected("28/63", "13/20 13/40") == "28/63 * 13/40")
    #expect(protected("28/80", "13/20 13/40") == "28/80 13/20 13/40")
  }

  @Test func eachPlaceAndPeriodIsALineOfItsOwn() {
    var table = ExactTable()
    for (place, n) in [(1, 4), (1, 40), (1, 50), (2, 40), (2, 50)] {
      table.append(
        CellKey(period: 0, place: place, groups: [n]), Measures(.actual, n: n, met: 2...2))
    }
    #expect(Notation.text(protect(table, as: .groups, policy: Policy())) == "* * 2/50 2/40 2/50")
  }

  @Test func twoDimensionsAreShownWholeOrNotAtAll() {
    func protected(_ counts: [Int]) -> String {
      var table = ExactTable()
      for (index, n) in counts.enumerated() {
        let key = CellKey(period: 0, place: 0, groups: [index / 2, index % 2])
        table.append(key, Measures(.actual, n: n, met: 3...3))
      }
      return Notation.text(protect(table, as: .groups, policy: Policy()))
    }
    #expect(protected([4, 40, 30, 20]) == "* * * *")
    #expect(protected([14, 40, 30, 20]) == "3/14 3/40 3/30 3/20")
  }

  @Test func ownersAndPublicSourcesSeeWhatThereIs() {
    let table = Notation.table(Notation.line("1/4 * 30/73"))
    let internalPolicy = Policy(minimum: 10, isInternal: true)
    #expect(Notation.text(protect(table, as: .groups, policy: internalPolicy)) == "1/4 * 30/73")
    let published = protect(table, as: .published, policy: Policy())
    #expect(Notation.text(published) == "1/4 * 30/73")
    #expect(published.hidden == 0)
  }

  @Test func hiddenCellsKeepTheirKeysAndLoseTheirNumbers() {
    let released = protect(
      Notation.table(Notation.line("1/4 20/41 30/73")), as: .groups, policy: Policy())
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

  @Test func aloneHidesTheSmallAndNothingElse() {
    let table = Notation.table(Notation.line("1/4 0 9/9 5/10 =3 -"))
    let released = protect(table, as: .alone, policy: Policy())
    #expect(Notation.text(released) == "* 0 * 5/10 * -")
  }

  @Test func countsBeyondReasonDoNotTrap() {
    let most = Int.max
    let line = "1/\(most) 1/\(most) 1/4 \(most)/\(most)"
    #expect(protected(line).hasPrefix("*"))
  }
}
