import Testing

/// Totals of cuts are checked when the sample is loaded, so every one must be a sum.
struct MarginTests {
  @Test(arguments: CountTable.indicators)
  func everyBreakdownAddsUpToEverybody(indicator: String) {
    let table = CountTable(indicator)
    #expect(table.groups.count == (indicator == "employed" ? 2 : 4))
    for (column, places) in table.groups {
      #expect(places.count == table.everybody.count)
      for (key, groups) in places {
        let sum = groups.values.reduce(.zero, +)
        #expect(sum == table.everybody[key], "\(column) in \(key)")
      }
    }
  }

  @Test(arguments: CountTable.indicators)
  func schoolsAddUpToDistrictsAndDistrictsToTheCommunity(indicator: String) {
    let table = CountTable(indicator)
    let above = placesAbove()
    for (column, places) in table.groups {
      var sums: [CountTable.Key: [String: CountTable.Count]] = [:]
      for (key, groups) in places {
        guard let wider = above[key.place] else { continue }
        let total = CountTable.Key(year: key.year, place: wider)
        sums[total, default: [:]].merge(groups, uniquingKeysWith: +)
      }
      for (key, groups) in places {
        guard let sum = sums[key] else { continue }
        #expect(sum == groups, "\(column) in \(key)")
      }
      let hasDistricts = indicator != "employed"
      #expect(sums.contains { $0.key.place == "Riverbend" } == hasDistricts)
    }
  }

  @Test func enrollmentIsWhoCouldBeAbsent() {
    let absent = CountTable("chronic_absence")
    for row in SampleFile.named("enrollment.csv").rows where row[2] == "All Students" {
      guard let everybody = absent.everybody[.init(year: row[0], place: row[1])] else { continue }
      #expect(String(everybody.n) == row[3], "\(row)")
    }
  }

  @Test func onlyGraduatesAreCountedForCollege() {
    let graduates = CountTable("hs_graduation")
    for (column, places) in CountTable("college_enrolled").groups {
      for (key, groups) in places {
        let expected = graduates.groups[column]?[key]?.mapValues(\.met)
        #expect(groups.mapValues(\.n) == expected, "\(column) in \(key)")
      }
    }
  }

  /// The district of a school, the community of a district.
  private func placesAbove() -> [String: String] {
    let names = [
      "riverbend_city": "Riverbend City", "north_valley": "North Valley", "lakeside": "Lakeside",
    ]
    var above: [String: String] = [:]
    for name in names.values { above[name] = "Riverbend" }
    let schools = SampleFile.named("schools.csv")
    for (school, district) in zip(schools.values("School"), schools.values("District")) {
      above[school] = names[district]
    }
    return above
  }
}
