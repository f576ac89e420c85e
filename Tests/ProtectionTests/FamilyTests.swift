import Protection
import Tabular
import Testing

/// Several marks of the same people: one pattern of hidden cells for all.
@Suite struct FamilyTests {

  /// Apart, the first would show that the second group has 12, and the second that it and the first
  /// have 16 together.
  @Test func whatOneMarkHidesTheOtherHidesToo() {
    let marks = ["0/4 0/12 5/14 44/80", "2/4 6/12 0/14 30/80"]
    #expect(
      marks.map { Notation.text(Notation.protected($0).dimensions[0]) }
        == ["* 0/12 * 44/80", "* * 0/14 30/80"])
    #expect(shown(marks) == ["* 0/12 * 44/80", "* 6/12 * 30/80"])
  }

  @Test func thoseWhoMetNoMarkAreAGroupToo() {
    // Of the first two groups everyone met one of the marks: who met one of them tells the other.
    #expect(
      shown(["1/4 5/12 4/14 44/80", "3/4 7/12 8/14 30/80"])
        == ["* 5/12 * 44/80", "* 7/12 * 30/80"])
    // Where everyone met one of them, that is how the table is made.
    #expect(
      shown(["1/4 5/12 4/14 44/80", "3/4 7/12 10/14 36/80"])
        == ["* * 4/14 44/80", "* * 10/14 36/80"])
  }

  @Test func aMarkThatIsNotOfTheSamePeopleIsNotShown() {
    let first = "2/14 6/20 30/80"
    let alone = [first, "* * *"]
    #expect(shown([first, "3/14 5/20 31/80"]) == [first, "3/14 5/20 31/80"])
    #expect(shown([first, "3/14 5/21 31/80"]) == alone, "other people")
    #expect(shown([first, "3/14 15/20 31/80"]) == alone, "somebody met both")
    #expect(shown([first, "3/14 5/20 31/80"], Policy(ends: .tiers))[1] == "* * *", "coded")
  }

  @Test func aMarkThatNobodyMetDoesNotHideTheOthers() {
    #expect(
      shown(["1/4 5/12 44/80", "0/4 0/12 0/80", "2/4 3/12 20/80"])
        == ["* * 44/80", "* * *", "* * 20/80"])
  }

  private func shown(_ marks: [String], _ policy: Policy = Policy()) -> [String] {
    let tables = marks.map { Notation.table(Notation.line($0)) }
    let released = protect(
      LinkedTables(
        totals: ExactTable(), dimensions: [tables[0]],
        outcomes: tables.dropFirst().map {
          LinkedTables.Outcome(totals: ExactTable(), dimensions: [$0])
        }, parents: [:]), policy: policy)
    return [Notation.text(released.dimensions[0])]
      + released.outcomes.map { Notation.text($0.dimensions[0]) }
  }
}
