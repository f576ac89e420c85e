import Lang
import Testing

@testable import Store

/// A store from which loads were taken is equal to one that never had them.
@Suite struct LoadHistoryTests {
  @Test(arguments: 1...4)
  func anUnloadedLoadMightAsWellNeverHaveBeen(seed: UInt64) async throws {
    var random = Seeded(state: seed)
    let loads = (0..<7).map { _ in load(&random) }
    let store = try await Riverbend.store()
    var standing: [(number: Int, load: TestLoad)] = []
    for load in loads { standing.append((try load.write(to: store), load)) }
    for _ in 0..<5 {
      let index = Int.random(in: standing.indices, using: &random)
      _ = try await store.unload(standing.remove(at: index).number)
      let fresh = try await Riverbend.store()
      for load in standing.map(\.load) { _ = try load.write(to: fresh) }
      let lines = try await store.dump().split(separator: "\n")
      let wanted = try await fresh.dump().split(separator: "\n")
      #expect(lines.difference(from: wanted).map { "\($0)" } == [], "seed \(seed)")
    }
  }

  private func load(_ random: inout Seeded) -> TestLoad {
    var cells: Set<TestCell> = []
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = ["North", "South", "East"].randomElement(using: &random) ?? "North"
      let group = [nil, "black", "white"].randomElement(using: &random) ?? nil
      let year = Int.random(in: 2023...2024, using: &random)
      guard !cells.contains(where: { ($0.place, $0.group, $0.year) == (place, group, year) })
      else { continue }
      cells.insert(
        TestCell(
          place: place, group: group, year: year,
          met: Int.random(in: 0...100, using: &random)))
    }
    return TestLoad(
      file: ["a.csv", "b.csv"].randomElement(using: &random) ?? "a.csv",
      replace: [.file, .file, .keys, .all].randomElement(using: &random) ?? .file,
      cells: Array(cells))
  }
}

/// Linear congruential numbers: the same for a seed on every machine.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
