import Testing

/// Totals of cuts are checked when the sample is loaded, so every one must be a sum.
struct MarginTests {
  @Test(arguments: ["community", "district", "school"])
  func everyBreakdownAddsUpToEverybody(level: String) {
    let race = CountTable("\(level)_race.csv")
    #expect(!race.everybody.isEmpty)
    for (key, everybody) in race.everybody {
      #expect(race.sum(key) == everybody, "\(key)")
    }
    for dimension in ["gender", "income", "language"] {
      let table = CountTable("\(level)_\(dimension).csv")
      #expect(!table.groups.isEmpty)
      for key in table.groups.keys {
        #expect(table.sum(key) == race.everybody[key], "\(dimension) of \(key)")
      }
    }
  }

  @Test(arguments: ["race", "gender", "income", "language"])
  func districtsAddUpToTheCommunity(dimension: String) {
    let community = CountTable("community_\(dimension).csv")
    let districts = CountTable("district_\(dimension).csv")
    for (key, groups) in community.groups where key.indicator != "employed" {
      for (group, count) in groups {
        let parts = ["Riverbend City", "North Valley", "Lakeside"].map { name in
          districts.groups[.init(indicator: key.indicator, year: key.year, place: name)]?[group]
        }
        let sum = parts.reduce(CountTable.Count(n: 0, met: 0)) { $0 + ($1 ?? .init(n: 0, met: 0)) }
        #expect(!parts.contains(nil) && sum == count, "\(group) of \(key)")
      }
    }
  }

  @Test(arguments: ["race", "gender", "income", "language"])
  func schoolsAddUpToTheirDistrict(dimension: String) {
    let schools = CountTable("school_\(dimension).csv")
    let districts = CountTable("district_\(dimension).csv")
    let list = SampleFile.named("schools.csv")
    let names = [
      "riverbend_city": "Riverbend City", "north_valley": "North Valley", "lakeside": "Lakeside",
    ]
    let districtOf = Dictionary(
      zip(list.values("School"), list.values("District").map { names[$0] ?? $0 }),
      uniquingKeysWith: { first, _ in first })
    var sums: [CountTable.Key: [String: CountTable.Count]] = [:]
    for (key, groups) in schools.groups {
      var above = key
      above.place = districtOf[key.place] ?? "no district"
      sums[above, default: [:]].merge(groups, uniquingKeysWith: +)
    }
    #expect(!sums.isEmpty)
    for (key, groups) in sums {
      #expect(districts.groups[key] == groups, "\(key)")
    }
  }

  @Test func enrollmentIsWhoCouldBeAbsent() {
    let absent = CountTable("school_race.csv")
    for row in SampleFile.named("school_enrollment.csv").rows where row[2] == "All Students" {
      let key = CountTable.Key(indicator: "chronic_absence", year: row[0], place: row[1])
      if let everybody = absent.everybody[key] { #expect(String(everybody.n) == row[3]) }
    }
  }

  @Test func onlyGraduatesAreCountedForCollege() {
    let table = CountTable("school_gender.csv")
    let enrolled = table.groups.filter { $0.key.indicator == "college_enrolled" }
    #expect(!enrolled.isEmpty)
    for (key, groups) in enrolled {
      let graduates = table.groups[
        .init(indicator: "hs_graduation", year: key.year, place: key.place)]
      #expect(groups.mapValues(\.n) == graduates?.mapValues(\.met), "\(key)")
    }
  }
}
