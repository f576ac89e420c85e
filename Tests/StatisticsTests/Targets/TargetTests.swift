import Statistics
import Testing

@Suite struct TargetTests {
  @Test(.enabled(if: SharedVectors.arePresent, SharedVectors.absence))
  func progressAgreesWithTheVectors() throws {
    let rows = try SharedVectors.rows("target.csv")
    var count = VectorCount("target.csv", rows: rows.count)
    let words: [TargetStatus: String] = [
      .met: "met", .onTrack: "on_track", .behind: "improving_behind_pace",
      .noChange: "no_change", .movingAway: "moving_away", .tooFewYears: "not_enough_years",
    ]
    for row in rows {
      let progress = try Self.progress(of: row)
      let projection = progress.perYear.flatMap { perYear in
        Projection(
          from: progress.now, at: Pace(perYear: perYear, span: 5), to: progress.target.value,
          isAdverse: progress.isAdverse)
      }
      let found: [String: Double?] = [
        "percent_of_targeted_change": progress.percentOfTargetedChange,
        "expected_on_straight_line": progress.expected, "actual_per_year": progress.perYear,
        "planned_per_year": progress.plannedPerYear,
        "needed_per_year_from_now": progress.neededPerYear,
        "projected_year_exact": projection?.time,
        "projected_year": projection?.year.map { Double($0) },
      ]
      for (name, value) in found {
        #expect(agree(value, row.number(name)), "\(row["case"] ?? "") \(name)")
      }
      #expect(words[progress.status] == row["status"], "\(row["case"] ?? "")")
      count.compare()
    }
    count.report()
  }

  private static func progress(of row: [String: String]) throws -> TargetProgress {
    let point = { (value: String, year: String) in
      TrendPoint(
        time: try #require(row.number(year)), value: try #require(row.number(value)))
    }
    return try #require(
      TargetProgress(
        from: try point("baseline", "baseline_year"), to: try point("target", "target_year"),
        now: try point("current", "current_year"), isAdverse: row["direction"] == "down"))
  }

  private static func progress(_ values: [Double], isAdverse: Bool = false) -> TargetProgress? {
    let points = zip([2018.0, 2028, 2023], values).map { TrendPoint(time: $0, value: $1) }
    guard points.count == 3 else { return nil }
    return TargetProgress(from: points[0], to: points[1], now: points[2], isAdverse: isAdverse)
  }

  @Test func aRateOnTheTargetMeetsItDespiteItsLastDigits() throws {
    let progress = try #require(Self.progress([50, 70, 100.0 * 7 / 10 - 1e-12]))
    #expect(progress.status == .met)
    #expect(Self.progress([50, .nan, 70]) == nil)
  }

  @Test func aSmallChangeIsNoneWhereTheSettingSaysSo() throws {
    let progress = try #require(Self.progress([48.1, 75, 48.9]))
    #expect(progress.status == .behind)
    #expect(progress.status(stillWithin: 1) == .noChange)
    let away = try #require(Self.progress([48.1, 75, 47.5]))
    #expect(away.status == .movingAway)
    #expect(away.status(stillWithin: 1) == .noChange)
  }

  @Test func aheadIsCountedInTheGoodDirection() throws {
    let absence = try #require(Self.progress([30, 15, 20], isAdverse: true))
    #expect(agree(absence.aheadBy, 2.5))
    #expect(absence.status == .onTrack)
  }

  @Test func directionIsJudgedByChanceOrByATenth() {
    let rule = DirectionRule()
    #expect(rule.direction(from: 48.1, to: 55, target: 75) == .improving)
    #expect(rule.direction(from: 48.1, to: 50.7, target: 75) == .maintaining)
    #expect(rule.direction(from: 48.1, to: 45, target: 75) == .maintaining)
    #expect(rule.direction(from: 48.1, to: 43.2, target: 75) == .declining)
    #expect(rule.direction(from: 48.1, to: 55, target: 75, p: 0.2) == .maintaining)
    #expect(rule.direction(from: 48.1, to: 48.4, target: 75, p: 0.001) == .improving)
    #expect(rule.direction(from: 48.1, to: 47.9, p: 0.001) == .declining)
    #expect(rule.direction(from: 30, to: 27, isAdverse: true) == .improving)
    #expect(rule.direction(from: 30, to: 33, isAdverse: true) == .declining)
    #expect(rule.direction(from: 30, to: 28, target: 15, isAdverse: true) == .improving)
    #expect(rule.direction(from: 30, to: 30, p: 0.001) == .maintaining)
    // A target already passed at the baseline says nothing about what is enough.
    #expect(rule.direction(from: 80, to: 81, target: 75) == .maintaining)
    let strict = DirectionRule(level: 0.01, leastShareOfTargetedChange: 0.5)
    #expect(strict.direction(from: 48.1, to: 55, target: 75) == .maintaining)
    #expect(strict.direction(from: 48.1, to: 55, p: 0.02) == .maintaining)
  }

  @Test func nothingSinceTheBaselineHasNoDirection() throws {
    let now = TrendPoint(time: 2023, value: 50)
    let progress = try #require(
      TargetProgress(from: now, to: TrendPoint(time: 2028, value: 60), now: now))
    #expect(progress.direction() == .tooFewYears)
    #expect(progress.status == .tooFewYears)
    #expect(Self.progress([48.1, 75, 55])?.direction(p: 0.01) == .improving)
  }
}
