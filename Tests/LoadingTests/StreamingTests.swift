import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Lang
@testable import Store

/// Files are read in pieces: wherever they are cut the load is the same, and memory is bounded.
struct StreamingTests {
  @Test(arguments: files(in: "Tests/Golden/loading", suffix: ".load"))
  func aFileCutAnywhereLoadsTheSame(_ name: String) async throws {
    let text = try #require(repositoryText("Tests/Golden/loading/\(name)"))
    let whole = await LoadCase(text).run()
    for size in [1, 2, 3, 7] {
      #expect(await LoadCase(text).run(pieceSize: size) == whole, "pieces of \(size) bytes")
    }
  }

  private static let statement = """
    load "f.csv" as observations ( indicator = hs_graduation, year = 2024,
      place = column("District"), level = district, n = column("N"), met = column("Met") )
    """

  private func said(_ stream: FakeFile) async -> [String] {
    await LoadCase.said(Self.statement, store: FakeStore(), files: stream)
      .flatMap { $0.split(separator: "\n").map(String.init) }
  }

  @Test func aLineWithoutEndIsGivenUpEarly() async {
    let file = FakeFile(head: "District,N,Met\nNorth,12,10\n", filler: "a,", bytes: 3_000_000_000)
    let said = await said(file)
    #expect(said.first == "f.csv:3:1: error[S7218]: this record is longer than 4,000,000 bytes")
    #expect(file.read.load(ordering: .relaxed) < 8_000_000)
  }

  @Test func aQuoteThatIsNeverClosedIsGivenUpEarly() async {
    let file = FakeFile(
      head: "District,N,Met\nNorth,12,10\n\"South,9,9\n", filler: "x\n", bytes: 3_000_000_000)
    let said = await said(file)
    #expect(said.first == "f.csv:3:1: error[S7213]: this cell is longer than 100000 bytes")
    #expect(file.read.load(ordering: .relaxed) < 8_000_000)
  }

  @Test(arguments: [FakeFile.Change.grows, .isWrittenOver, .isReplaced])
  func aFileThatChangesWhileItIsReadLoadsNothing(_ change: FakeFile.Change) async {
    let store = FakeStore()
    let file = FakeFile(
      head: "District,N,Met\nNorth,12,10\n", filler: "", bytes: 0, change: change)
    let said = await LoadCase.said(Self.statement, store: store, files: file)
    let first = said.first?.split(separator: "\n").first
    #expect(first == "f.csv: error[S7217]: `f.csv` changed while it was read")
    #expect(store.rows.isEmpty)
  }

  @Test func bytesAfterAMillionThatAreNoUTF8MakeTheFileWindows1252() async throws {
    var bytes = Array("District,N,Met\nNorth,12,10\n".utf8)
    for _ in 0..<70_000 { bytes += Array("South,,\n\n,,\n,,\n".utf8.prefix(8)) + [10] }
    bytes += Array("Montr".utf8) + [0xE9] + Array("al,11,9\n".utf8)
    let files = MemoryFiles(bytes: ["f.csv": bytes], pieceSize: 65_536)
    let said = await LoadCase.said(
      Self.statement.replacingOccurrences(
        of: "met =", with: "places = new, duplicates = first, met ="),
      store: FakeStore(), files: files)
    #expect(said.contains { $0.contains("new places: Montréal") }, "\(said.prefix(3))")
    #expect(said.contains { $0.contains("1 file read as Windows-1252") }, "\(said.prefix(3))")
  }

  @Test func aPipeIsRefused() async throws {
    let folder = try TemporaryFolderOfTests()
    #expect(mkfifo(folder.path + "/f.csv", 0o600) == 0)
    let said = await LoadCase.said(
      Self.statement, store: FakeStore(), files: DiskFiles(base: folder.path))
    #expect(
      said.first
        == "f.csv: error[S7204]: cannot read `f.csv`: it is not a file on disk; save it first")
  }
}

/// A file that exists only while it is read, as large as wanted, or changing meanwhile.
final class FakeFile: FileProvider, FileStream {
  enum Change: Sendable { case none, grows, isWrittenOver, isReplaced }

  let read = Atomic<Int>(0)
  let mark: FileMark
  private let head: [UInt8]
  private let filler: [UInt8]
  private let change: Change

  init(head: String, filler: String, bytes: Int, change: Change = .none) {
    self.head = Array(head.utf8)
    self.filler = Array(filler.utf8)
    self.change = change
    mark = FileMark(size: self.head.count + bytes, modified: 1, number: 1)
  }

  func files(matching pattern: FilePattern) throws(FileProblem) -> [MatchedFile] {
    [MatchedFile(name: "f.csv")]
  }

  func open(_ name: String) throws(FileProblem) -> any FileStream {
    read.store(0, ordering: .relaxed)
    return self
  }

  func next() -> [UInt8] {
    let done = read.load(ordering: .relaxed)
    guard done < mark.size else { return [] }
    let piece =
      done == 0
      ? head : Array(repeating: filler, count: 1 << 19).flatMap { $0 }
    read.add(piece.count, ordering: .relaxed)
    return piece
  }

  func markNow() -> FileMark {
    var now = mark
    switch change {
    case .none: break
    case .grows: now.size += 1
    case .isWrittenOver: now.modified += 1
    case .isReplaced: now.number += 1
    }
    return now
  }
}

/// A folder that goes with its last reference.
final class TemporaryFolderOfTests {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "strive-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
