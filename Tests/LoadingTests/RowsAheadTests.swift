import Synchronization
import Testing

@testable import Lang
@testable import Store

/// Rows of records are read ahead by a thread of its own; nobody should be able to tell.
@Suite struct RowsAheadTests {
  /// What a load makes of bytes that come in pieces: the store after it, or what was wrong.
  private func outcome(_ bytes: [UInt8], pieceSize: Int) async throws -> String {
    let store = try SQLiteStore.inMemory()
    let files = MemoryFiles(bytes: ["a.csv": bytes], pieceSize: pieceSize)
    do {
      _ = try await load(store, files)
      return try await store.dump()
    } catch LoadError.problems(let problems, _) {
      return problems.map(\.text).joined(separator: "\n")
    }
  }

  private func load(
    _ store: SQLiteStore, _ files: any FileProvider
  ) async throws -> [LoadSummary] {
    try await runLoads(
      RecordTests.model + RecordTests.load("a.csv"), in: store, files: files)
  }

  private func row(_ child: Int, met: String = "1") -> String {
    "s-\(child),ready,2024,North,\"Lincoln\nEa\"\"st\",White,\(met),\n"
  }

  @Test func recordsAreTheSameWhereverTheFileIsCut() async throws {
    let rows = (0..<40).map { row($0) }.joined()
    let bytes = Array((RecordTests.header + rows).utf8)
    let whole = try await outcome(bytes, pieceSize: 1 << 20)
    #expect(whole.contains("n=40"))
    for size in [1, 2, 3, 7, 100, 999] {
      #expect(try await outcome(bytes, pieceSize: size) == whole, "pieces of \(size) bytes")
    }
  }

  @Test func whatIsWrongWithTheTextComesAfterTheRowsBeforeIt() async throws {
    let middle = (3..<104).map { row($0) }.joined()
    let rows = row(1) + row(2, met: "maybe") + middle + "s-999,ready,2024,North,\"Lincoln"
    let bytes = Array((RecordTests.header + rows).utf8)
    for size in [1, 50, 1 << 20] {
      let said = try await outcome(bytes, pieceSize: size).split(separator: "\n")
      let places = said.filter { $0.hasPrefix("a.csv:") }.map { $0.prefix { $0 != " " } }
      #expect(places == ["a.csv:5:15:", "a.csv:208:24:"], "pieces of \(size) bytes: \(said)")
    }
  }

  /// Twenty bad rows end a load; that bytes far behind them are no UTF-8 it must not know by then.
  @Test func whatIsFarAheadOfTheLoadIsNotYetKnown() async throws {
    let bad = (0..<30).map { row($0, met: "né") }.joined()
    let rest = (30..<3_000).map { row($0) }.joined()
    let bytes = Array((RecordTests.header + bad + rest).utf8) + [0xE9, 10]
    for size in [700, 65_536] {
      let said = try await outcome(bytes, pieceSize: size)
      #expect(said.contains("`né`"), "pieces of \(size) bytes: \(said.prefix(200))")
    }
  }

  @Test func aLoadThatStopsEndsTheReading() async throws {
    let head = RecordTests.header + (0..<30).map { row($0, met: "maybe") }.joined()
    let file = FakeFile(head: head, filler: "a,\n", bytes: 3_000_000_000)
    await #expect(throws: LoadError.self) {
      try await load(try SQLiteStore.inMemory(), file)
    }
    #expect(file.read.load(ordering: .relaxed) < 12_000_000)
  }
}
