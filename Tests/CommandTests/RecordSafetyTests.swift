import Foundation
import Testing

/// Loads of records that meet another or are stopped, with the real command.
@Suite(.serialized) struct RecordSafetyTests {
  private static let model = """
    define policy records ( open = yes )
    define outcome early ( label = "Early" )
    define indicator ready ( label = "Ready", outcome = early, unit = children )
    define place north ( level = district, name = "North" )
    """

  private static func load(_ file: String, _ source: String) -> String {
    """
    load "\(file)" as records ( indicator = ready, person = column("student"),
      year = column("year"), place = column("school"), level = school, parent = north,
      race = column("race"), met = column("met"), source = \(source), places = new )
    """
  }

  private static func store(_ name: String) throws -> String {
    let path = Command.folder.appendingPathComponent(name).path
    #expect(try Command.run("init", path).status == 0)
    #expect(try Command.run(path, "-c", model).status == 0)
    return path
  }

  private static func file(_ name: String, rows: Int, seed: Int) throws {
    var text = "student,year,school,race,met\n"
    text.reserveCapacity(rows * 32)
    let races = ["Asian", "Black", "White"]
    for row in 0..<rows {
      let mixed = (row &* 7919 &+ seed) % 1009
      text += "s-\(row),2024,School \(row % 40),\(races[row % 3]),\(mixed % 2)\n"
    }
    _ = try Command.file(name, text)
  }

  /// Everything a person can see of a store, and which files lie beside it.
  private static func view(_ path: String) throws -> String {
    let questions = """
      show ready by race; show ready by school; list sources; list loads; list files;
      list places; list policies; describe ready
      """
    let command = try Command.run("-f", "csv", path, "-c", questions, "--on-error", "continue")
    return command.output
  }

  private static func filesBeside(_ path: String) throws -> [String] {
    let name = (path as NSString).lastPathComponent
    return try FileManager.default.contentsOfDirectory(atPath: Command.folder.path)
      .filter { $0.hasPrefix(name) && $0 != name + "-wal" && $0 != name + "-shm" }.sorted()
  }

  /// From a backup records are known again: without its key every child would be a new one.
  @Test func aBackupBringsEverythingBack() throws {
    try Self.file("backed.csv", rows: 600, seed: 3)
    let store = try Self.store("backed.db")
    let backup = Command.folder.appendingPathComponent("backup.db").path
    let load = Self.load("backed.csv", "backed")
    #expect(try Command.run(store, "-c", load).status == 0)
    let made = try Command.run("backup", store, backup)
    #expect(made.status == 0 && made.errors.contains(backup + ".key"))
    let facts = try FileManager.default.attributesOfItem(atPath: backup + ".key")
    #expect((facts[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    #expect(try Self.view(backup) == Self.view(store))
    let again = try Command.run(backup, "-c", load)
    #expect(again.status == 0, "\(again.errors)")
    #expect(
      try Command.run("-f", "csv", backup, "-c", "show ready").output
        == Command.run("-f", "csv", store, "-c", "show ready").output)
    #expect(try Command.run("backup", store, backup).status == 3)
    #expect(try Command.run("backup", "no_such.db", backup + "2").status == 3)
  }

  @Test func twoLoadsAtOnceAreAsOneAfterTheOther() throws {
    try Self.file("first.csv", rows: 60_000, seed: 1)
    try Self.file("second.csv", rows: 60_000, seed: 2)
    let both = try Self.store("both.db")
    let loads = [Self.load("first.csv", "one"), Self.load("second.csv", "two")]
    var processes: [(process: Process, errors: URL)] = []
    for (index, load) in loads.enumerated() {
      let process = Command.process([both, "-c", load])
      let errors = Command.folder.appendingPathComponent("both-\(index).err")
      FileManager.default.createFile(atPath: errors.path, contents: nil)
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
      processes.append((process, errors))
    }
    for (process, _) in processes { process.waitUntilExit() }
    for (index, (process, errors)) in processes.enumerated()
    where process.terminationStatus != 0 {
      // One that would not wait says so, and works when it is asked again.
      let said = try String(contentsOf: errors, encoding: .utf8)
      #expect(process.terminationStatus == 3)
      #expect(said.contains("S9012"), "\(said)")
      #expect(try Command.run(both, "-c", loads[index]).status == 0)
    }
    let sorted = try Self.view(both)

    // Alone, in the order in which they came to be.
    let isReversed = sorted.contains("1,second.csv")
    let apart = try Self.store("apart.db")
    for load in isReversed ? loads.reversed() : loads {
      #expect(try Command.run(apart, "-c", load).status == 0)
    }
    #expect(try Self.view(apart) == sorted)
    #expect(sorted.contains("first.csv") && sorted.contains("second.csv"))
  }

  @Test func anInterruptedLoadLeavesTheStoreAsItWas() throws {
    let path = try Self.store("interrupted.db")
    try Self.file("small.csv", rows: 600, seed: 3)
    try Self.file("large.csv", rows: 400_000, seed: 4)
    #expect(try Command.run(path, "-c", Self.load("small.csv", "one")).status == 0)
    let before = try Self.view(path)
    let beside = try Self.filesBeside(path)
    let process = Command.process([path, "-c", Self.load("large.csv", "two")])
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Long after it took the store for itself, long before 400,000 rows are read.
    usleep(1_500_000)
    #expect(process.isRunning, "the load must still be running when it is interrupted")
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(try Self.view(path) == before)
    #expect(try Self.filesBeside(path) == beside)
    // Nothing is in the way of the same load.
    try Self.file("large.csv", rows: 600, seed: 4)
    #expect(try Command.run(path, "-c", Self.load("large.csv", "two")).status == 0)
  }

  @Test func aStoreIsClosedToRecordsUntilItsOwnerOpensIt() throws {
    let path = Command.folder.appendingPathComponent("closed.db").path
    try Self.file("closed.csv", rows: 60, seed: 5)
    #expect(try Command.run("init", path).status == 0)
    let model = Self.model.split(separator: "\n").dropFirst().joined(separator: "\n")
    #expect(try Command.run(path, "-c", model).status == 0)
    let load = Self.load("closed.csv", "one")
    let refused = try Command.run(path, "-c", load)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("error[S9005]"))
    #expect(refused.errors.contains("define policy records ( open = yes )"))
    #expect(try Command.run(path, "-c", "define policy records ( open = yes )").status == 0)
    #expect(try Command.run(path, "-c", load).status == 0)
    let closing = try Command.run(path, "-c", "define policy records ( open = no )")
    #expect(closing.status == 1)
    #expect(closing.errors.contains("error[S9006]"))
    #expect(try Command.run(path, "-c", "remove policy records").status == 1)
    #expect(try Command.run(path, "-c", "unload 1; remove policy records").status == 0)
    #expect(try Command.run(path, "-c", load).errors.contains("error[S9005]"))
  }

  @Test func aChildTwiceIsNamedByLinesAlone() throws {
    let path = try Self.store("twice.db")
    _ = try Command.file(
      "twice.csv",
      """
      student,year,school,race,met
      s-4711,2024,Elm,Asian,1
      s-4712,2024,Elm,Asian,1
      s-4711,2024,Elm,Asian,0

      """)
    let command = try Command.run(path, "-c", Self.load("twice.csv", "one"))
    #expect(command.status == 3)
    #expect(command.errors.contains("twice.csv:4:1: error[S7296]"), "\(command.errors)")
    #expect(command.errors.contains("at twice.csv:2"), "\(command.errors)")
    #expect(!command.errors.contains("s-47"), "a person's id in a message")
    #expect(!command.output.contains("s-47"))
    #expect(try Command.run(path, "-c", "list loads").output.contains("twice") == false)
  }
}
