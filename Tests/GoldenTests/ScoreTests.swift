import Foundation
import Tabular
import Testing

@testable import Lang
@testable import Shell
@testable import Store

/// Scores of children, one a row: their cells keep how many there are, the sum of the scores and of
/// their squares, and means come from the sums. What is expected is computed here, child by child.
@Suite struct ScoreTests {
  private struct Child {
    var id: String
    var school: String
    var district: String
    var race: String
    /// Quarters of a point; nil where the child was not tested.
    var quarters: Int?
  }

  private static let model = """
    define policy records ( open = yes )
    define indicator reading ( label = "Reading score", kind = score, unit = children )
    define place north ( name = "North", level = district )
    define place south ( name = "South", level = district )

    """

  private static let load = """
    load "scores.csv" as records ( indicator = reading, person = column("student"), year = 2024,
      place = column("school"), level = school, parent = column("district"),
      race = column("race"), value = column("score"), source = districts, places = new )

    """

  /// 360 children in four schools and three groups, one in nine without a score.
  private static func children(seed: UInt64) -> [Child] {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let schools = [("Ash", "North"), ("Elm", "North"), ("Fir", "South"), ("Oak", "South")]
    return (0..<360).map { number in
      let (school, district) = schools[number % 4]
      let race = ["Asian", "Black", "White"][number / 4 % 3]
      return Child(
        id: "s-\(number)", school: school, district: district, race: race,
        quarters: next(9) == 0 ? nil : 800 + next(1600))
    }
  }

  private static func csv(_ children: [Child]) -> String {
    "student,district,school,race,score\n"
      + children.map { child in
        let score = child.quarters.map { "\(Double($0) / 4)" } ?? ""
        return "\(child.id),\(child.district),\(child.school),\(child.race),\(score)\n"
      }.joined()
  }

  /// How many there are and their mean, by what `key` says of a child.
  private static func means(
    _ children: [Child], by key: (Child) -> String
  ) -> [String: (n: Int, mean: Double)] {
    Dictionary(grouping: children.filter { $0.quarters != nil }, by: key).mapValues { group in
      let quarters = group.compactMap(\.quarters).reduce(0, +)
      return (group.count, Double(quarters) / 4 / Double(group.count))
    }
  }

  private func interpreter(_ files: [String: String]) throws -> Interpreter {
    let store = try SQLiteStore.inMemory()
    let today = try #require(CalendarDate("2026-01-01"))
    return Interpreter(
      store: store, host: FilesHost(store: store, files: MemoryFiles(files)), today: today)
  }

  /// Answers of a script; a failure is an issue.
  private func answers(_ text: String, _ interpreter: Interpreter) async throws -> [Answer] {
    var answers: [Answer] = []
    let failure = try await interpreter.run(SourceText(text)) { event in
      if case .answer(let answer, _) = event { answers.append(answer) }
    }
    #expect(failure == nil, "\(failure.map { "\($0.words)" } ?? "")")
    return answers
  }

  private func check(
    _ answer: Answer, is expected: [String: (n: Int, mean: Double)], _ column: String
  ) throws {
    let table = answer.table
    let value = try #require(table.index(of: "value"))
    let n = try #require(table.index(of: "n"))
    var seen = 0
    for row in table.rows {
      var name = "all"
      if let key = table.index(of: column), case .text(let text) = row[key] { name = text }
      let wanted = try #require(expected[name], "\(name)")
      guard case .number(let mean) = row[value] else {
        Issue.record("no mean of \(name): \(row[value])")
        continue
      }
      #expect(abs(mean - wanted.mean) < 1e-6, "\(name)")
      #expect(row[n] == .integer(wanted.n))
      seen += 1
    }
    #expect(seen == expected.count)
  }

  private func checkEverything(_ interpreter: Interpreter, _ children: [Child]) async throws {
    let races = ["Asian": "Asian", "Black": "Black or African American", "White": "White"]
    let found = try await answers(
      """
      show reading
      show reading by race
      show reading by district
      show reading by school
      gap reading by race vs white
      """, interpreter)
    try #require(found.count == 5)
    let byRace = Self.means(children) { races[$0.race] ?? "" }
    try check(found[0], is: Self.means(children) { _ in "all" }, "-")
    try check(found[1], is: byRace, "race")
    try check(found[2], is: Self.means(children, by: \.district), "district")
    try check(found[3], is: Self.means(children, by: \.school), "school")
    let gap = found[4].table
    let difference = try #require(gap.index(of: "difference"))
    let white = try #require(byRace["White"])
    for row in gap.rows {
      guard case .text(let name) = row[0], name != "White" else { continue }
      let group = try #require(byRace[name])
      guard case .number(let found) = row[difference] else {
        Issue.record("no difference of \(name)")
        continue
      }
      #expect(abs(found - (white.mean - group.mean)) < 1e-6)
    }
    try await checkCells(interpreter, children)
  }

  /// Every cell has its n, its sum in millionths and the sum of its squares.
  private func checkCells(_ interpreter: Interpreter, _ children: [Child]) async throws {
    let cells = Dictionary(grouping: children.filter { $0.quarters != nil }) {
      "district:\($0.district)/school:\($0.school)\" level=school group=race.\($0.race.lowercased())"
    }
    let lines = try await interpreter.store.dump().split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("observation reading") }
    #expect(lines.count == cells.count)
    for (key, group) in cells {
      let line = try #require(lines.first { $0.contains(key + " ") }, "\(key)")
      let quarters = group.compactMap(\.quarters)
      let sum = quarters.reduce(0, +) * 250_000
      let squares = Double(quarters.reduce(0) { $0 + $1 * $1 }) / 16
      #expect(line.contains(" n=\(group.count) "), "\(line)")
      #expect(line.hasSuffix(" sum=\(sum) squares=\(squares)"), "\(line)")
    }
  }

  @Test func meansOfScoresAreThoseOfTheChildren() async throws {
    let children = Self.children(seed: 7)
    let interpreter = try interpreter(["scores.csv": Self.csv(children)])
    _ = try await answers(Self.model + Self.load, interpreter)
    try await checkEverything(interpreter, children)
  }

  @Test func aCorrectedFileAndTakingItBackMoveTheSums() async throws {
    let first = Self.children(seed: 7)
    var corrected = Self.children(seed: 8)
    corrected.removeLast(40)
    let interpreter = try interpreter(["scores.csv": Self.csv(first)])
    _ = try await answers(Self.model + Self.load, interpreter)
    let before = try await interpreter.store.dump()
    let store = try #require(interpreter.store as? SQLiteStore)
    let host = FilesHost(store: store, files: MemoryFiles(["scores.csv": Self.csv(corrected)]))
    let today = try #require(CalendarDate("2026-01-01"))
    let later = Interpreter(store: store, host: host, today: today)
    _ = try await answers(Self.load, later)
    // A correction that moves a shown number by a few waits until the owner says so.
    _ = try await answers("define release corrected ( load = 2 )", later)
    try await checkEverything(later, corrected)
    _ = try await answers("remove release corrected; unload 2", later)
    #expect(try await store.dump() == before)
    try await checkEverything(later, first)
    _ = try await answers("remove source districts", later)
    #expect(try await !store.dump().contains("observation "))
  }
}

/// Loads files of the test.
private struct FilesHost: ScriptHost {
  let store: SQLiteStore
  let files: MemoryFiles

  func script(_ path: String, usedBy source: String) throws -> SourceText {
    throw SessionProblem.unreadable(path, "there is none")
  }

  func load(_ mapping: LoadMapping, from source: String) async throws -> [String] {
    try await store.load(mapping, files: files).lines
  }

  func preview(_ mapping: PreviewMapping, _ catalog: Catalog, from source: String) throws
    -> Preview
  {
    try previewReport(mapping, files: files, catalog: catalog).preview(of: mapping)
  }
}
