import Tabular
import Testing

@testable import Protection

/// Rates near 0 and 100 beside others that could give them away.
@Suite struct CodedTablesTests {

  @Test func whereOneRateIsCodedAllAreWholePercents() {
    #expect(coded("120/200 30/100 90/100") == "120/200 30/100 90/100")
    #expect(coded("128/200 30/100 98/100") == "64/200 30/100 95-100/100")
  }

  @Test func ratesThatWouldGiveACodedOneAwayBecomeRanges() {
    // Of 40 people a whole percent is a count: 30 of 40 leaves 10 of 10.
    #expect(coded("22/40 12/30 10/10", .tiers) == "55-59/40 40-44/30 80-100/10")
  }

  @Test func whereAllMetTheMarkEveryRateIsCoded() {
    #expect(coded("20/20 10/10 10/10", .tiers) == "90-100/20 80-100/10 80-100/10")
  }

  @Test func aRangeThatHoldsOneCountIsHiddenWithItsCompanion() {
    // 95 % of 10 is ten of them.
    #expect(coded("22/40 12/30 10/10") == "22/40 * *")
    #expect(coded("20/20 10/10 10/10") == "*20 * *")
  }

  /// Each sum leaves the 13 of 13 open between 11 and 13; all of them together do not.
  @Test func severalSumsTogetherMustNotTellACodedRate() {
    let places = ["13/13 11/11 11/13", "14/14 21/21 22/22", "14/15 19/20 7/13"]
      .map { line in
        line.split(separator: " ").map { Notation.measures($0) }
          .map { (met: $0.met?.lowerBound ?? 0, n: $0.n ?? 0) }
      }
    var totals = ExactTable()
    var groups = ExactTable()
    func append(_ place: Int, _ cells: [(met: Int, n: Int)]) {
      func measures(_ cells: [(met: Int, n: Int)]) -> Measures {
        let met = cells.reduce(0) { $0 + $1.met }
        return Measures(.actual, n: cells.reduce(0) { $0 + $1.n }, met: met...met)
      }
      totals.append(CellKey(period: 0, place: place), measures(cells))
      for (group, cell) in cells.enumerated() {
        groups.append(CellKey(period: 0, place: place, groups: [group]), measures([cell]))
      }
    }
    append(
      9,
      (0..<3).map { group in
        places.reduce((met: 0, n: 0)) { ($0.met + $1[group].met, $0.n + $1[group].n) }
      })
    for (place, cells) in places.enumerated() { append(place, cells) }
    let released = protect(
      LinkedTables(
        totals: totals, dimensions: [groups], parents: [0: 9, 1: 9, 2: 9]),
      policy: Policy(ends: .tiers))
    let last = released.dimensions[0].cells.last?.measures
    #expect(last?.value != 54...54, "whole percents beside it tell the 13")
  }

  @Test func whatAReaderKnowsOfARateIsEveryCountThatLooksLikeIt() {
    #expect(CodedEnds.fixed.alike(294, of: 310, band: 5) == 293...310)
    for ends in [CodedEnds.fixed, .tiers, .ranges] {
      for (people, band) in [(13, 1), (19, 5), (39, 10), (57, 20), (100, 5), (310, 5)] {
        let shown = (0...people).map { ends.shown(met: $0, of: people, band: band) }
        let wrong = (0...people).filter { met in
          let alike = ends.alike(met, of: people, band: band)
          return !alike.contains(met) || shown[alike].contains { $0 != shown[met] }
            || shown[..<alike.lowerBound].contains(shown[met])
            || shown[(alike.upperBound + 1)...].contains(shown[met])
        }
        #expect(wrong == [], "of \(people), \(ends) \(band)")
      }
    }
  }

  private func coded(_ text: String, _ ends: CodedEnds = .fixed) -> String {
    let cells = text.split(separator: " ").map { Notation.measures($0) }
    var totals = ExactTable()
    totals.append(CellKey(period: 0, place: 0), cells[0])
    var groups = ExactTable()
    for (group, cell) in cells.dropFirst().enumerated() {
      groups.append(CellKey(period: 0, place: 0, groups: [group]), cell)
    }
    let released = protect(
      LinkedTables(totals: totals, dimensions: [groups], parents: [:]),
      policy: Policy(ends: ends))
    return (released.totals.cells + released.dimensions[0].cells).map { cell in
      guard let value = cell.measures.value, let n = cell.measures.n else {
        return Notation.text(cell.measures)
      }
      let ends =
        value.lowerBound == value.upperBound
        ? "\(Int(value.lowerBound))" : "\(Int(value.lowerBound))-\(Int(value.upperBound))"
      return "\(ends)/\(n)"
    }.joined(separator: " ")
  }
}
