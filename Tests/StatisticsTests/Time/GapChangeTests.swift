import Statistics
import Testing

@Suite struct GapChangeTests {
  @Test(.enabled(if: SharedVectors.arePresent, SharedVectors.absence))
  func gapChangesAgreeWithTheVectors() throws {
    let rows = try SharedVectors.rows("gap_change.csv")
    var count = VectorCount("gap_change.csv", rows: rows.count)
    for row in rows {
      let change = try Self.change(of: row)
      let found: [String: Double?] = [
        "gap0": change.move.before, "gap1": change.move.after,
        "gap0_lower": change.intervalBefore.low, "gap0_upper": change.intervalBefore.high,
        "gap1_lower": change.intervalAfter.low, "gap1_upper": change.intervalAfter.high,
        "change": change.difference, "se_wald": change.standardError,
        "z": change.test?.statistic, "p_two_sided": change.test?.p,
        "mover_lower": change.interval.low, "mover_upper": change.interval.high,
        "change_in_absolute_gap": change.move.absolute,
      ]
      #expect(found.count == row.count - 9)
      for (name, value) in found {
        #expect(agree(value, row.number(name)), "\(row["case"] ?? "") \(name)")
      }
      count.compare()
    }
    count.report()
  }

  private static func change(of row: [String: String]) throws -> GapChange {
    let side = { (letter: String, time: Int) in
      try proportion(row.count("x\(letter)\(time)"), row.count("n\(letter)\(time)"))
    }
    return GapChange(
      reference: (try side("a", 0), try side("a", 1)),
      group: (try side("b", 0), try side("b", 1)))
  }

  /// A group that is a quarter of everyone is three quarters as far from everyone as from the rest.
  @Test func theGapToEveryoneIsAPartOfTheGapToTheRest() throws {
    let rest = (before: try proportion(180, 300), after: try proportion(180, 300))
    let group = (before: try proportion(40, 100), after: try proportion(55, 100))
    let apart = GapChange(reference: rest, group: group)
    let whole = GapChange(reference: rest, group: group, shares: (0.75, 0.75))
    #expect(agree(whole.move.before, 220.0 / 400 - 0.40))
    #expect(agree(whole.move.after, 235.0 / 400 - 0.55))
    #expect(agree(whole.difference, 0.75 * apart.difference))
    #expect(agree(whole.interval.low, 0.75 * apart.interval.low))
    #expect(agree(whole.interval.high, 0.75 * apart.interval.high))
    #expect(agree(whole.test?.p, apart.test?.p))
  }

  private static func change(
    reference: (Int, Int), group: (Int, Int), of people: Int = 1000, isAdverse: Bool = false
  ) throws -> GapChange {
    GapChange(
      reference: (try proportion(reference.0, people), try proportion(reference.1, people)),
      group: (try proportion(group.0, people), try proportion(group.1, people)),
      isAdverse: isAdverse)
  }

  @Test func whyAGapNarrowedIsToldFromTheSidesThatMoved() throws {
    let why = { try Self.change(reference: $0, group: $1).why }
    #expect(try why((700, 700), (400, 500)) == .because(.groupImproved))
    #expect(try why((700, 720), (400, 500)) == .because(.groupImproved))
    #expect(try why((700, 600), (400, 400)) == .because(.referenceWorsened))
    #expect(try why((700, 600), (400, 380)) == .because(.referenceWorsened))
    #expect(try why((700, 620), (400, 480)) == .because(.groupImprovedAndReferenceWorsened))
    #expect(try why((700, 800), (400, 400)) == .because(.referenceImproved))
    #expect(try why((700, 700), (400, 300)) == .because(.groupWorsened))
    #expect(try why((700, 780), (400, 320)) == .because(.groupWorsenedAndReferenceImproved))
    #expect(try why((700, 500), (400, 600)) == .orderReversed)
    #expect(try why((700, 705), (400, 410)) == .noClearChange)
    #expect(try why((700, 800), (400, 500)) == .noClearChange)
  }

  @Test func somethingAdverseImprovesByFalling() throws {
    let change = try Self.change(reference: (200, 200), group: (400, 300), isAdverse: true)
    #expect(agree(change.move.before, 0.2))
    #expect(change.why == .because(.groupImproved))
    #expect(change.move.course == .narrowed)
    #expect(agree(change.move.percentClosed, 50))
    let turned = try Self.change(reference: (400, 300), group: (200, 200))
    #expect(agree(turned.interval.low, change.interval.low))
    #expect(turned.test == change.test)
  }

  @Test func theCourseIsThatOfTheDistanceAndTheCauseThatOfTheGap() {
    // The group is ahead and comes back: the distance narrows because the group worsened.
    let move = GapMove(reference: (before: 50, after: 50), group: (before: 60, after: 55))
    #expect(move.course == .narrowed)
    #expect(move.cause == .groupWorsened)
    #expect(move.difference == 5)
    #expect(move.percentClosed == 50)
    let both = GapMove(reference: (before: 50, after: 52), group: (before: 40, after: 42))
    #expect(both.course == .unchanged)
    #expect(both.cause == .neither)
    let first = GapMove(reference: (before: 50, after: 52), group: (before: 50, after: 42))
    #expect(first.course == .widened)
    #expect(first.percentClosed == nil)
    // A third of a tenth is not exact in binary; the gap has still not moved.
    let rounded = GapMove(reference: (before: 0.3, after: 0.4), group: (before: 0.1, after: 0.2))
    #expect(rounded.course == .unchanged)
  }

  @Test func theTwoPartsAddUpToTheChange() {
    for step in -5...5 {
      let move = GapMove(
        reference: (before: 66.5, after: 66.5 + Double(step)), group: (before: 48.4, after: 51.3),
        isAdverse: step.isMultiple(of: 2))
      #expect(abs(move.referencePart + move.groupPart - move.difference) < 1e-12)
    }
  }

  @Test func fourCertaintiesHaveNoTest() throws {
    let change = try Self.change(reference: (1000, 1000), group: (0, 1000))
    #expect(change.difference == -1)
    #expect(change.test == nil)
    #expect(change.why == .noClearChange)
    #expect(change.why(isClear: true) == .because(.groupImproved))
    #expect(change.interval.low < -1 && change.interval.high < 0)
  }
}
