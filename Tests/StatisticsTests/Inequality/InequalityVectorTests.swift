import Statistics
import Testing

/// Every row of `inequality_expected.csv`.
@Suite struct InequalityVectorTests {
  @Test(.enabled(if: SharedVectors.arePresent, SharedVectors.absence))
  func measuresAgreeWithTheVectors() throws {
    let data = try SharedVectors.rows("inequality_data.csv")
    let rows = try SharedVectors.rows("inequality_expected.csv")
    var count = VectorCount("inequality_expected.csv", rows: rows.count)
    for (name, rows) in Dictionary(grouping: rows, by: { $0["case"] ?? "" }) {
      let sample = try InequalityCase(data.filter { $0["case"] == name })
      for row in rows {
        if try sample.check(row) {
          count.compare()
        } else {
          count.passOver("of a variant that only healthequal has")
        }
      }
    }
    // ACI scaled to bounds of the rate, which nobody defines.
    count.report(passedOver: ["of a variant that only healthequal has": 1])
  }
}

/// One case of `inequality_data.csv`.
struct InequalityCase {
  private let rows: [[String: String]]
  private let isOrdered: Bool
  private let simulated: [InequalityMeasure: InequalityEstimate]

  init(_ rows: [[String: String]]) throws {
    self.rows = rows
    isOrdered = rows.contains { $0["ordered_dimension"] == "1" }
    var options = InequalityOptions()
    options.simulation = SimulationOptions(usesBeta: false)
    let measures = [
      "mdbu", "mdbw", "mdmu", "mdmw", "mdru", "mdrw", "idisu", "idisw", "bgsd", "covar",
    ].compactMap { Self.measures[$0] }
    let groups = try Self.groups(rows, isOrdered: isOrdered, hasReference: true)
    var simulated: [InequalityMeasure: InequalityEstimate] = [:]
    for (measure, result) in zip(measures, groups.estimates(measures, options)) {
      simulated[measure] = try? result.get()
    }
    self.simulated = simulated
  }

  private static let measures: [String: InequalityMeasure] = [
    "d": .difference, "r": .ratio, "hp_mrd": .maximalDifference, "hp_mrr": .maximalRatio,
    "hp_srd": .summaryDifference, "hp_srr": .summaryRatio, "mdbu": .mdbu, "mdbw": .mdb,
    "mdmu": .mdmu, "mdmw": .mdm, "mdru": .mdru, "mdrw": .mdr, "idisu": .idisu, "idisw": .idis,
    "bgv": .bgv, "bgsd": .bgsd, "covar": .cov, "ti": .theil, "mld": .mld, "par": .par,
    "paf": .paf, "aci": .aci, "rci": .rci, "sii": .sii, "rii": .rii,
  ]

  private static func groups(
    _ rows: [[String: String]], isOrdered: Bool, hasReference: Bool
  ) throws -> GroupedRates {
    let data = try rows.map { row -> GroupDatum in
      guard let rate = row.number("estimate") else { return .missing }
      return .rate(
        GroupRate(
          rate: rate, error: try #require(row.number("se")),
          people: try #require(row.number("population")),
          order: row.number("subgroup_order").map { Int($0) }))
    }
    return try GroupedRates(
      data, scale: rows.first?.number("indicator_scale"),
      isAdverse: rows.first?["favourable_indicator"] == "0", isOrdered: isOrdered,
      reference: hasReference ? rows.firstIndex { $0["reference_subgroup"] == "1" } : nil)
  }

  /// Compares a row; `false` if it is of a variant that this library has not.
  func check(_ row: [String: String]) throws -> Bool {
    let comment: Comment = "\(row["case"] ?? "") \(row["measure"] ?? "") \(row["variant"] ?? "")"
    if row["agrees"] == "healthequal only", row["variant"]?.contains("lmin") == true {
      return false
    }
    let result = try estimate(row)
    guard let expected = row.number("estimate") else {
      checkRefusal(result, row, comment)
      return true
    }
    let found = try result.get()
    #expect(agree(found.value, expected) || abs(found.value - expected) < 1e-12, comment)
    if row["ci_method"]?.hasPrefix("simulation") == true {
      checkSimulated(found, row, comment)
    } else if row.number("lowerci") != nil {
      let numbers = [
        (found.error, "se"), (found.interval?.low, "lowerci"), (found.interval?.high, "upperci"),
      ]
      for (value, name) in numbers {
        let expected = row.number(name)
        let isZero = expected == 0 && value.map { abs($0) < 1e-9 } == true
        #expect(agree(value, expected) || isZero, comment)
      }
    }
    return true
  }

  private func checkRefusal(
    _ result: Result<InequalityEstimate, Refusal>, _ row: [String: String], _ comment: Comment
  ) {
    guard case .failure(let refusal) = result else {
      Issue.record("not refused: \(comment)")
      return
    }
    if row["agrees"] == "healthequal only" {
      #expect(refusal == .onlyTwoGroups, comment)
    } else {
      #expect(refusal == .zeroRate(group: 0), comment)
    }
  }

  private func checkSimulated(
    _ found: InequalityEstimate, _ row: [String: String], _ comment: Comment
  ) {
    guard let low = row.number("lowerci"), let high = row.number("upperci"),
      let interval = found.interval
    else {
      Issue.record("no interval: \(comment)")
      return
    }
    let tolerance = 0.03 * (high - low) + 0.02
    #expect(abs(interval.low - low) <= tolerance, comment)
    #expect(abs(interval.high - high) <= tolerance, comment)
  }

  private func estimate(
    _ row: [String: String]
  ) throws -> Result<InequalityEstimate, Refusal> {
    let name = row["measure"] ?? ""
    let variant = row["variant"] ?? ""
    var measure = try #require(Self.measures[name])
    if variant.contains("wagstaff") { measure = .wagstaff }
    if variant.contains("erreygers") { measure = .erreygers }
    if let simulated = simulated[measure] { return .success(simulated) }
    var options = InequalityOptions()
    options.isNewcombe = false
    options.zeroSubstitute = 1e-6
    options.simulation = SimulationOptions(draws: 2000)
    options.isConcentrationByRegression = !variant.contains("recommended")
    options.gradient =
      variant.hasPrefix("linear")
      ? .linear : variant.hasSuffix("recommended") ? .logit : .logitDoubleWeighted
    let groups = try Self.groups(rows, isOrdered: isOrdered, hasReference: variant != "noref")
    do throws(Refusal) {
      return .success(try groups.estimate(measure, options))
    } catch {
      return .failure(error)
    }
  }
}
