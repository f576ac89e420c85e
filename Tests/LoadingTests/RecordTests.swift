import Foundation
import Testing

@testable import Lang
@testable import Store

/// Records of children: the cells they make, who has the last word, and what is never said.
@Suite struct RecordTests {
  static let model = """
    define policy records ( open = yes )
    define indicator ready ( label = "Ready for school", unit = children )
    define indicator reading ( label = "Reading score", kind = score )
    define place north ( name = "North", level = district )
    define place south ( name = "South", level = district )

    """

  static func load(_ file: String, _ more: String = "") -> String {
    """
    load "\(file)" as records ( indicator = column("indicator"), person = column("student"),
      year = column("year"), place = column("school"), level = school,
      parent = column("district"), race = column("race"), met = column("met"),
      value = column("score"), source = districts, places = new\(more) )

    """
  }

  static let header = "student,indicator,year,district,school,race,met,score\n"
  static let first =
    header + """
      s-100,ready,2024,North,Lincoln,Black,1,12.5
      s-101,ready,2024,North,Lincoln,Black,0,
      s-102,ready,2024,North,Lincoln,White,yes,8
      s-103,ready,2024,South,Lincoln,White,N/A,8
      s-100,reading,2024,North,Lincoln,Black,1,12.5
      s-101,reading,2024,North,Lincoln,Black,0,
      s-102,reading,2024,North,Lincoln,Black,0,13.5
      s-100,ready,2023,North,Lincoln,Black,1,12.5

      """

  private func lines(_ store: SQLiteStore) async throws -> [String] {
    try await store.dump().split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("observation") }
  }

  @Test func recordsMakeTheCellsOfTheirCut() async throws {
    let store = try SQLiteStore.inMemory()
    let files = MemoryFiles(["a.csv": Self.first])
    let summary = try await runLoads(Self.model + Self.load("a.csv"), in: store, files: files)
    #expect(
      summary.first?.lines == [
        "load 1: 8 records from 1 file", "  6 actual · 1 missing · 1 not applicable",
        "  cut: school × race", "  new places: Lincoln, Lincoln",
      ])
    let place = "place=\"district:North/school:Lincoln\" level=school"
    let found = try await lines(store)
    #expect(
      found == [
        "observation reading source=districts period=school_year:2023-24 \(place) "
          + "group=race.black state=actual n=2 value_low=13000000 value_high=13000000 sum=26000000 squares=338.5",
        "observation ready source=districts period=school_year:2022-23 \(place) group=race.black "
          + "state=actual n=1 met_low=1 met_high=1 value_low=100000000 value_high=100000000",
        "observation ready source=districts period=school_year:2023-24 \(place) group=race.black "
          + "state=actual n=2 met_low=1 met_high=1 value_low=50000000 value_high=50000000",
        "observation ready source=districts period=school_year:2023-24 \(place) group=race.white "
          + "state=actual n=1 met_low=1 met_high=1 value_low=100000000 value_high=100000000",
      ])
  }

  /// Whatever was loaded and taken back, the store is as if only what stands had been loaded.
  @Test(arguments: [",replace = file", ",replace = keys", ",replace = all"])
  func laterLoadsHaveTheLastWordUntilTheyAreTakenOut(_ rule: String) async throws {
    let corrected =
      Self.header + """
        s-100,ready,2024,North,Lincoln,Black,0,12.5
        s-101,ready,2024,North,Roosevelt,White,0,
        s-200,ready,2024,North,Lincoln,White,0,1

        """
    let store = try SQLiteStore.inMemory()
    let load = Self.load("a.csv", rule)
    _ = try await runLoads(Self.model + load, in: store, files: MemoryFiles(["a.csv": Self.first]))
    let before = try await store.dump()
    _ = try await runLoads(load, in: store, files: MemoryFiles(["a.csv": corrected]))
    let after = try await lines(store)
    let black = after.first { $0.contains("ready") && $0.contains("2023-24") }
    #expect(black?.contains("state=actual n=1 met_low=0") == true, "\(after)")
    // What the new file lacks stays only where the rule keeps it.
    #expect(after.contains { $0.contains("2022-23") } == rule.contains("keys"))
    #expect(try await store.unload(2).records == 3)
    #expect(try await store.dump() == before)
    _ = try await runLoads(load, in: store, files: MemoryFiles(["a.csv": corrected]))
    _ = try await store.unload(1)
    let fresh = try SQLiteStore.inMemory()
    _ = try await runLoads(Self.model + load, in: fresh, files: MemoryFiles(["a.csv": corrected]))
    #expect(try await lines(store) == lines(fresh))
  }

  @Test func theSameRecordsAgainAreNothingNew() async throws {
    let store = try SQLiteStore.inMemory()
    let files = MemoryFiles(["a.csv": Self.first])
    let text = Self.load("a.csv")
    _ = try await runLoads(Self.model + text, in: store, files: files)
    #expect(try await runLoads(text, in: store, files: files).first?.isUnchanged == true)
  }

  @Test func oneChildTwiceIsOneWhenBothSayTheSame() async throws {
    let store = try SQLiteStore.inMemory()
    let twice = Self.first + "s-100,ready,2024,North,Lincoln,Black,1,12.5\n"
    let summary = try await runLoads(
      Self.model + Self.load("a.csv"), in: store, files: MemoryFiles(["a.csv": twice]))
    #expect(summary.first?.rows == 8)
    #expect(summary.first?.lines.last == "  1 row said again with the same value, taken once")
  }

  @Test(arguments: [
    ("s-100,ready,2024,North,Lincoln,Black,0,12.5", "10:1", "S7296", "at a.csv:2"),
    ("s-900,raedy,2024,North,Lincoln,Black,0,12.5", "10:7", "S7290", "did you mean `ready`?"),
    ("s-900,ready,2024,North,Lincoln,Black,2,12.5", "10:38", "S7292", "neither 1 nor 0"),
    ("s-900,ready,2024,North,Lincoln,Black,1,7-9", "10:40", "S7293", "`7-9`"),
    (",ready,2024,North,Lincoln,Black,1,7", "10:1", "S7294", "whose record"),
    ("s-900,ready,2024,North,Lincoln,All Students,1,7", "10:32", "S7297", "`All Students`"),
    ("s-900,ready,2024,North,Lincoln,Blcak,1,7", "10:32", "S7260", "Black"),
    ("s-900,ready,2024,Nowhere,Lincoln,Black,1,7", "10:26", "S7252", "Nowhere"),
    ("s-900,ready,20x4,North,Lincoln,Black,1,7", "10:13", "S7240", "20x4"),
    ("s-900,ready,2024,North,Lincoln,Black,1,7,9", "10:42", "S7214", "9 cells"),
  ])
  func aBadLineIsNamedAndNothingLoaded(
    _ line: String, _ place: String, _ code: String, _ words: String
  ) async throws {
    let store = try SQLiteStore.inMemory()
    _ = try await runLoads(Self.model, in: store, files: MemoryFiles([:]))
    let before = try await store.dump()
    let files = MemoryFiles(["a.csv": Self.first + line + "\n"])
    let error = await #expect(throws: LoadError.self) {
      try await runLoads(Self.load("a.csv"), in: store, files: files)
    }
    guard case .problems(let problems, _) = error else { return }
    let text = problems.map(\.text).joined(separator: "\n")
    #expect(text.hasPrefix("a.csv:\(place): error[\(code)]: "), "\(text)")
    #expect(text.contains(words), "\(text)")
    #expect(!text.contains("s-"), "a person's id in a message")
    #expect(try await store.dump() == before)
  }

  @Test(arguments: [
    (", race = column(\"student\")", "S7295"), (", met = column(\"mett\")", "S7220"),
  ])
  func aMappingThatDoesNotFitStops(_ part: String, _ code: String) async throws {
    let store = try SQLiteStore.inMemory()
    let field = part.split(separator: " ")[1]
    let load = Self.load("a.csv").split(separator: ", ").filter { !$0.contains("\(field) =") }
      .joined(separator: ", ").replacingOccurrences(
        of: "places = new )", with: "places = new" + part + " )")
    let error = await #expect(throws: LoadError.self) {
      try await runLoads(
        Self.model + load, in: store, files: MemoryFiles(["a.csv": Self.first]))
    }
    guard case .problems(let problems, _) = error else { return }
    #expect(problems.first?.code == code, "\(problems.map(\.text))")
    if code == "S7220" { #expect(problems.first?.hint == "did you mean `met`?") }
  }

  @Test func aSourceOfRecordsIsNeverPublicAndHasNoTables() async throws {
    let store = try SQLiteStore.inMemory()
    let files = MemoryFiles(["a.csv": Self.first, "t.csv": "District,N,Met\nNorth,20,10\n"])
    _ = try await runLoads(Self.model + Self.load("a.csv"), in: store, files: files)
    await #expect(throws: StoreError.publicRecords(source: "districts")) {
      _ = try await store.apply([
        .put(kind: "source", id: "districts", fields: ["public": .yesno(true)])
      ])
    }
    let table = """
      load "t.csv" as observations ( indicator = ready, year = 2024, place = column("District"),
        level = district, n = column("N"), met = column("Met"), source = districts )
      """
    await #expect(throws: LoadError.self) { try await runLoads(table, in: store, files: files) }
    let parsed = parse(SourceText(Self.load("a.csv", ", public = yes")))
    let statement = try #require(parsed.script.statements.first)
    let catalog = try #require(try await store.catalog(ifNewerThan: nil))
    #expect(bindLoad(statement, catalog: catalog).diagnostics.map(\.code) == ["S7130"])
  }

  @Test func numbersComeBackAsTheyWerePacked() throws {
    let samples: [[Int]] = [
      [], [7], [-3, 200, 1_000_000], [Int.min + 1, Int.max, 0], [300_000, 500_000, 400_000],
      (0..<1000).map { $0 * 100_000 - 5 },
    ]
    for numbers in samples {
      #expect(PackedNumbers.unpack(PackedNumbers.pack(numbers), as: Int.self) == numbers)
    }
    #expect(PackedNumbers.pack([300_000, 500_000, 400_000]).count == 20)
    #expect(PackedNumbers.unpack([1, 2, 3], as: Int.self) == nil)
  }
}
