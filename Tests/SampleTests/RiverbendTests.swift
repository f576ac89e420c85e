import Sample
import Testing

struct RiverbendTests {
  /// Lessons and documentation quote these numbers; whoever changes them changes those too.
  @Test func theSampleIsTheSameEveryTime() {
    let again = Riverbend.files()
    #expect(again.map(\.name) == SampleFile.texts.map(\.name))
    #expect(again.map(\.text) == SampleFile.texts.map(\.text))
    #expect(mark(of: again) == 5_341_078_196_885_235_965)
  }

  @Test func theScriptLoadsEveryFileOnce() {
    let script = Riverbend.script
    for (name, _) in SampleFile.texts {
      #expect(script.split(separator: "load \"\(name)\" as ").count == 2, "\(name)")
    }
    #expect(script.split(separator: "load \"").count == SampleFile.texts.count + 1)
  }

  @Test func theScriptNamesColumnsThatTheFilesHave() {
    for statement in Riverbend.script.split(separator: "load \"").dropFirst() {
      let name = String(statement.prefix { $0 != "\"" })
      let header = SampleFile.named(name).header
      let columns = statement.split(separator: "column(\"").dropFirst()
      #expect(!columns.isEmpty)
      for column in columns.map({ String($0.prefix { $0 != "\"" }) }) {
        #expect(header.contains(column), "\(column) of \(name)")
      }
    }
  }

  @Test func thereAreFortySchoolsSixtyPartnersSevenOutcomes() {
    #expect(SampleFile.named("schools.csv").rows.count == 40)
    #expect(Set(SampleFile.named("schools.csv").values("School")).count == 40)
    #expect(SampleFile.named("partners.csv").rows.count == 60)
    #expect(Riverbend.script.split(separator: "define outcome ").count == 8)
  }

  @Test func rowsAreEnoughToLookRealAndFewEnoughToLoadFast() {
    let rows = SampleFile.all.values.reduce(0) { $0 + $1.rows.count }
    #expect((25_000...45_000).contains(rows))
    for file in SampleFile.all.values {
      #expect(file.rows.allSatisfy { $0.count == file.header.count }, "\(file.name)")
    }
  }

  @Test func thereAreTenSchoolYears() {
    let years = Set(SampleFile.named("kindergarten_ready.csv").values("School Year"))
    #expect(years.count == 10 && years.min() == "2014-15" && years.max() == "2023-24")
  }

  @Test func smallGroupsOfKindergartnersAreTooFewToShow() {
    let table = CountTable("kindergarten_ready")
    for year in Set(table.everybody.keys.map(\.year)) {
      let groups = table[year, "Riverbend"]
      #expect((1...9).contains(groups["Native Hawaiian or Other Pacific Islander"]?.n ?? 0))
      #expect((8...20).contains(groups["American Indian or Alaska Native"]?.n ?? 0))
      #expect((groups["Asian"]?.n ?? 0) > 100)
    }
  }

  @Test func aDistrictMissesAYearAndAnotherIsLate() {
    func has(_ indicator: String, _ year: String, _ place: String) -> Bool {
      CountTable(indicator).everybody[.init(year: year, place: place)] != nil
    }
    #expect(!has("chronic_absence", "2016-17", "North Valley"))
    #expect(has("chronic_absence", "2016-17", "Lakeside"))
    #expect(!has("chronic_absence", "2016-17", "Riverbend"))
    #expect(!has("middle_math", "2023-24", "Lakeside"))
    #expect(has("middle_math", "2023-24", "North Valley"))
    #expect(!has("early_reading", "2019-20", "Riverbend City"))
    #expect(has("kindergarten_ready", "2019-20", "Riverbend"))
  }

  @Test func gapsNarrowForDifferentReasons() {
    let reading = change("early_reading", from: "2020-21", to: "2023-24")
    #expect(reading.black > 6 && abs(reading.white) < 4)
    let math = change("middle_math", from: "2014-15", to: "2022-23")
    #expect(math.white < -5 && abs(math.black) < 4)
    let college = change("college_enrolled", from: "2014-15", to: "2022-23")
    #expect(college.black < -3 && college.white > 0)
  }

  @Test func theStateHidesSmallCells() {
    let percents = SampleFile.named("state_full_day_k.csv").values("Percent")
    #expect(percents.contains("*") && percents.contains(">95%"))
    #expect(percents.contains { $0.hasSuffix("%") && !$0.hasPrefix(">") })
    #expect(percents.contains { $0.contains("-") })
  }

  @Test func everyOutcomeButOneHasPartners() {
    let served = Set(SampleFile.named("serves.csv").values("About"))
    let outcomes = [
      "kindergarten_readiness": "kindergarten_ready", "early_grade_reading": "early_reading",
      "middle_grade_math": "middle_math", "high_school_graduation": "hs_graduation",
      "postsecondary_enrollment": "college_enrolled",
      "postsecondary_completion": "college_completed", "employment": "employed",
    ]
    let without = outcomes.filter { !served.contains($0.key) && !served.contains($0.value) }
    #expect(without.map(\.key) == ["postsecondary_completion"])
  }

  @Test func workNamesPartnersSchoolsAndProgramsThatExist() {
    let partners = Set(SampleFile.named("partners.csv").values("ID"))
    let schools = Set(SampleFile.named("schools.csv").values("ID"))
    let programs = Set(SampleFile.named("programs.csv").values("ID"))
    let grants = Set(SampleFile.named("grants.csv").values("ID"))
    for (file, column, known) in [
      ("sites.csv", "Partner", partners), ("sites.csv", "School", schools),
      ("programs.csv", "Partner", partners), ("roles.csv", "Partner", partners),
      ("grants.csv", "Funder", partners), ("grants.csv", "Recipient", partners),
      ("grants.csv", "Part Of", grants.union([""])),
      ("serves.csv", "Partner", partners.union([""])),
      ("serves.csv", "Program", programs.union([""])),
    ] {
      let values = SampleFile.named(file).values(column)
      #expect(!values.isEmpty)
      for value in values { #expect(known.contains(value), "\(value) in \(file)") }
    }
    let places = Set(CountTable("chronic_absence").everybody.keys.map(\.place))
    let wider = ["Riverbend", "Riverbend City", "North Valley", "Lakeside"]
    #expect(places == Set(SampleFile.named("schools.csv").values("School") + wider))
  }

  @Test func everyPartnerWithASchoolHasASite() {
    // A misspelled school would silently leave its site out.
    #expect(SampleFile.named("sites.csv").rows.count == 54)
  }

  /// Points that Black and White students' rates moved.
  private func change(
    _ indicator: String, from: String, to: String
  ) -> (black: Double, white: Double) {
    let table = CountTable(indicator)
    func rate(_ year: String, _ group: String) -> Double {
      guard let count = table[year, "Riverbend"][group] else { return .nan }
      return 100 * Double(count.met) / Double(count.n)
    }
    let black = "Black or African American"
    return (rate(to, black) - rate(from, black), rate(to, "White") - rate(from, "White"))
  }

  /// FNV-1a over names and texts.
  private func mark(of files: [(name: String, text: String)]) -> UInt64 {
    var mark: UInt64 = 0xCBF2_9CE4_8422_2325
    for (name, text) in files {
      for byte in Array((name + "\n" + text).utf8) {
        mark = (mark ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
    return mark
  }
}
