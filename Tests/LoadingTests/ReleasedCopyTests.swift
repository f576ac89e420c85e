import Foundation
import Tabular
import Testing

@testable import Lang
@testable import Store

/// What a copy of released tables must not hold, looked for in the bytes of its file.
@Suite struct ReleasedCopyTests {
  private let folder: TemporaryFolderOfTests
  private var path: String { folder.path + "/s.db" }
  private var copy: String { folder.path + "/copy.db" }
  private let day = CalendarDate(year: 2026, month: 1, day: 1)

  init() throws { folder = try TemporaryFolderOfTests() }

  /// 300 children of two schools; two of them are all there are of their group.
  private func records() -> String {
    var text = "student,year,district,school,race,met\n"
    for child in 0..<300 {
      let race = child < 2 ? "Asian" : ["Black", "White", "Hispanic"][child % 3]
      text += "s-\(child),2024,North,\(child % 2 == 0 ? "Elm" : "Oak"),\(race),\(child % 5 / 3)\n"
    }
    return text
  }

  /// Cells with counts that stand nowhere else.
  private static let cells = """
    Race,Year,Children,Ready
    Asian,2024,4,3
    Black,2024,97654321,41234567
    White,2024,98765432,42345678

    """

  private static let model = """
    define policy records ( open = yes )
    define policy privacy ( release = internal )
    define indicator reached ( label = "Reached", unit = children )
    define indicator ready ( label = "Ready", unit = children )
    define indicator known ( label = "Known", unit = children )
    define place north ( name = "North", level = district )
    load "records.csv" as records ( indicator = reached, person = column("student"),
      year = column("year"), place = column("school"), level = school, parent = north,
      race = column("race"), met = column("met"), source = districts, places = new )
    load "cells.csv" as observations ( indicator = ready, year = column("Year"), place = north,
      level = district, race = column("Race"), n = column("Children"), met = column("Ready"),
      source = office )
    load "known.csv" as observations ( indicator = known, year = column("Year"), place = north,
      level = district, race = column("Race"), n = column("Children"), met = column("Ready"),
      source = state, public = yes )

    """

  private func made() async throws -> SQLiteStore {
    let store = try SQLiteStore.create(path: path)
    let known = Self.cells.replacing("97654321", with: "95432109")
      .replacing("41234567", with: "31234567")
    let files = MemoryFiles([
      "records.csv": records(), "cells.csv": Self.cells, "known.csv": known,
    ])
    _ = try await runLoads(Self.model, in: store, files: files)
    try store.saveReleased(to: copy, on: try #require(day))
    return store
  }

  private func bytes(_ path: String) -> Data {
    ["", "-wal"].reduce(into: Data()) { data, part in
      data += FileManager.default.contents(atPath: path + part) ?? Data()
    }
  }

  /// As SQLite writes a whole number of four bytes.
  private func count(_ number: UInt32) -> Data {
    withUnsafeBytes(of: number.bigEndian) { Data($0) }
  }

  @Test func noMarkAndNoHiddenCountIsInItsBytes() async throws {
    _ = try await made()
    let original = bytes(path)
    let copied = bytes(copy)
    let key = try PersonKey.open(store: path, mayMake: false)
    for child in [0, 1, 150, 299] {
      let mark = Data(key.mark(of: Array("s-\(child)".utf8)))
      #expect(original.range(of: mark) != nil)
      #expect(copied.range(of: mark) == nil)
    }
    // The four Asian children hide with the smallest other group, which is the Black one.
    for hidden: UInt32 in [97_654_321, 41_234_567] {
      #expect(original.range(of: count(hidden)) != nil)
      #expect(copied.range(of: count(hidden)) == nil)
    }
    // What is shown is there, or the search above finds nothing anywhere.
    for shown: UInt32 in [98_765_432, 42_345_678, 95_432_109] {
      #expect(copied.range(of: count(shown)) != nil)
    }
    for word in ["records.csv", "cells.csv", "person_key"] {
      #expect(original.range(of: Data(word.utf8)) != nil)
      #expect(copied.range(of: Data(word.utf8)) == nil, "\(word)")
    }
    #expect(copied.range(of: Data("known.csv".utf8)) != nil)
    #expect(!FileManager.default.fileExists(atPath: copy + ".key"))
  }

  @Test func everyRelationOfExactNumbersIsEmptyOrPublic() async throws {
    _ = try await made()
    let connection = try Connection(path: copy, mode: .read)
    try connection.use { engine in
      for relation in ["person", "record_part", "record_column", "record_use"] {
        #expect(try engine.integer("SELECT count(*) FROM \(relation)") == 0, "\(relation)")
      }
      var exact = ["observation", "load_series", "remark"]
      try engine.each("SELECT relation FROM cut") { row in exact.append(row.text(0)) }
      #expect(exact.count > 4)
      for relation in exact {
        let closed = try engine.integer(
          """
          SELECT count(*) FROM \(relation)
          WHERE source NOT IN (SELECT row FROM sources WHERE public = 1)
          """)
        #expect(closed == 0, "\(relation)")
      }
      #expect(try engine.integer("SELECT count(*) FROM load") == 1)
      // A hidden cell has its state and nothing else.
      let leaking = try engine.integer(
        """
        SELECT count(*) FROM released_race WHERE state NOT IN (1, 2, 3)
          AND coalesce(n, met_low, met_high, value_low, value_high) IS NOT NULL
        """)
      #expect(leaking == 0)
    }
  }

  @Test func whatAnAgreementWithholdsStaysBehind() async throws {
    let store = try await made()
    _ = try await runLoads(
      """
      define agreement a7 ( label = "A", end = 2025-06-30 )
      define source state ( label = "State", public = yes, agreement = a7 )
      define source office ( label = "Office", agreement = a7 )

      """, in: store, files: MemoryFiles([:]))
    let later = folder.path + "/later.db"
    try store.saveReleased(to: later, on: try #require(day))
    let copied = bytes(later)
    for number: UInt32 in [98_765_432, 42_345_678, 95_432_109] {
      #expect(copied.range(of: count(number)) == nil)
    }
  }

  @Test func aWholeCopyIsTheSameStoreWithoutTheKey() async throws {
    let store = try await made()
    let whole = folder.path + "/whole.db"
    try store.save(to: whole)
    let text = try await SQLiteStore.open(path: whole, readOnly: true).dump()
    #expect(try await store.dump() == text)
    #expect(!FileManager.default.fileExists(atPath: whole + ".key"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!names.contains { $0.contains(".new-") })
  }

  @Test func noFileIsWrittenOver() async throws {
    let store = try await made()
    let before = bytes(copy)
    let day = try #require(day)
    #expect(throws: StoreError.self) { try store.saveReleased(to: copy, on: day) }
    #expect(throws: StoreError.self) { try store.save(to: copy) }
    #expect(bytes(copy) == before)
  }
}
