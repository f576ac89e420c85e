import Foundation
import Testing

/// A store that is damaged, foreign, from the future or being written is met with one sentence.
@Suite(.serialized) struct StoreSafetyTests {
  static let script = """
    define place county ( level = county, name = "County" )
    define outcome reads ( label = "Reads" )
    define indicator reading ( label = "Reading", outcome = reads, unit = students )
    """

  static func store(_ name: String) throws -> String {
    let path = Command.folder.appendingPathComponent(name).path
    #expect(try Command.run("init", path).status == 0)
    #expect(try Command.run(path, "-c", script).status == 0)
    return path
  }

  /// Rows of schools that do not exist yet: enough that a load takes a while.
  static func bigFile(_ name: String, rows: Int) throws {
    var text = "School,Year,Tested,Met\n"
    for row in 0..<rows { text += "School \(row % 5000),\(2015 + row / 5000),40,\(row % 40)\n" }
    _ = try Command.file(name, text)
  }

  static func load(_ file: String) -> String {
    """
    load "\(file)" as observations ( indicator = reading, year = column("Year"),
      place = column("School"), level = school, parent = county, places = new,
      n = column("Tested"), met = column("Met"), source = here )
    """
  }

  @Test func aKilledLoadLeavesTheStoreAsItWas() throws {
    let path = try StoreSafetyTests.store("killed.db")
    try StoreSafetyTests.bigFile("killed.csv", rows: 40_000)
    let before = try Command.run(path, "-c", "count places; describe reading")
    let process = Command.process([path, "-c", StoreSafetyTests.load("killed.csv")])
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Killed once it has begun to write: the write-ahead log grows while rows are appended.
    let log = path + "-wal"
    let deadline = Date(timeIntervalSinceNow: 60)
    while process.isRunning, Date() < deadline {
      let size = (try? FileManager.default.attributesOfItem(atPath: log)[.size] as? Int) ?? 0
      if (size ?? 0) > 200_000 { break }
      usleep(2_000)
    }
    #expect(process.isRunning, "the load must still be running when it is killed")
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let after = try Command.run(path, "-c", "count places; describe reading")
    #expect(after.status == 0)
    #expect(after.output == before.output)
  }

  @Test func aFullDiskChangesNothing() throws {
    let path = try StoreSafetyTests.store("full.db")
    try StoreSafetyTests.bigFile("full.csv", rows: 40_000)
    let before = try Command.run(path, "-c", "count places")
    // A limit on the size of files stands in for the disk: writing past it fails the same way.
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    let text = StoreSafetyTests.load("full.csv").replacingOccurrences(of: "'", with: "")
    shell.arguments = [
      "-c", "trap '' XFSZ; ulimit -f 1024; exec \"$0\" \"$1\" -c \"$2\"",
      Command.executable.path, path, text,
    ]
    shell.currentDirectoryURL = Command.folder
    let errors = Pipe()
    shell.standardError = errors
    try shell.run()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 3)
    #expect(said.contains("nothing was changed") || said.contains("disk"), "\(said)")
    let after = try Command.run(path, "-c", "count places")
    #expect(after.output == before.output)
  }

  @Test func aForeignFileIsNotTouched() throws {
    let path = try Command.file("foreign.db", String(repeating: "not a store ", count: 500))
    let command = try Command.run(path, "-c", "list partners")
    #expect(command.status == 3)
    #expect(command.errors.contains("not a strive store"))
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("not a store"))
  }

  @Test func unloadTakesALoadBackOut() throws {
    let path = try StoreSafetyTests.store("unload.db")
    try StoreSafetyTests.bigFile("small.csv", rows: 200)
    let before = try Command.run(path, "-c", "count places; describe reading").output
    #expect(try Command.run(path, "-c", StoreSafetyTests.load("small.csv")).status == 0)
    #expect(try Command.run(path, "-c", "count places").output != "")
    #expect(try Command.run(path, "-c", "unload 1").status == 0)
    #expect(try Command.run(path, "-c", "count places; describe reading").output == before)
  }

  @Test func readOnlyWritesNothing() throws {
    let path = try StoreSafetyTests.store("readonly.db")
    let command = try Command.run(
      path, "--read-only", "-c", "define outcome other ( label = \"Other\" )")
    #expect(command.status == 3)
    #expect(command.errors.contains("reading only"))
  }
}
