import Foundation
import Testing

/// `init`, `doctor` and `copy` as they are typed: what they say, and their exit codes.
@Suite(.serialized) struct HandoverTests {
  private static func path(_ name: String) -> String {
    Command.folder.appendingPathComponent(name).path
  }

  @Test func initSaysWhatAFileIs() throws {
    let path = Self.path("said.db")
    let command = try Command.run("init", path)
    #expect(command.output.isEmpty)
    for words in [
      "Whoever can read \(path) can read everything in it", "\(path)-wal", "\(path).key",
      "strive copy \(path) TO --released",
    ] {
      #expect(command.errors.contains(words), "\(command.errors)")
    }
    let facts = try FileManager.default.attributesOfItem(atPath: path)
    #expect((facts[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  @Test func doctorEndsWithOneWhereSomethingHasToBeDone() throws {
    let path = Self.path("patient.db")
    #expect(try Command.run("init", path).status == 0)
    let healthy = try Command.run("doctor", path)
    #expect(healthy.status == 0)
    #expect(healthy.errors.isEmpty)
    let lines = healthy.output.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines.allSatisfy { $0.hasPrefix("ok: ") || $0.hasPrefix("note: ") })
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let open = try Command.run("doctor", path)
    #expect(open.status == 1)
    #expect(
      open.output.contains(
        "problem: others on this machine may read \(path) (mode 640); `chmod 600 \(path)` closes it"
      ), "\(open.output)")
    #expect(try Command.run("doctor", Self.path("nothing.db")).status == 3)
    #expect(try Command.run("doctor").status == 2)
  }

  @Test func timesAreNoFinerThanTenMilliseconds() throws {
    let timed = try Command.run("--timing", "-c", "show kindergarten_ready by race")
    #expect(timed.status == 0)
    #expect(timed.errors.wholeMatch(of: /\d+\.\d\d s\n/) != nil, "\(timed.errors)")
  }

  @Test func copiesAreMadeOnceAndSayWhatTheyAre() throws {
    let from = Self.path("from.db")
    #expect(try Command.run("sample", from).status == 0)
    let whole = try Command.run("copy", from, Self.path("whole.db"))
    #expect(whole.status == 0)
    let released = try Command.run("copy", "--released", from, Self.path("released.db"))
    #expect(released.status == 0)
    #expect(released.errors.contains("no record of a child"))
    let question = "show kindergarten_ready by race where district = Lakeside in 2024"
    let answers = try ["from.db", "whole.db", "released.db"].map {
      try Command.run("-f", "csv", Self.path($0), "-c", question).output
    }
    #expect(answers[0].contains("*") && Set(answers).count == 1)
    let refused = try Command.run(
      Self.path("released.db"), "-c", "define policy privacy ( min_n = 5 )")
    #expect(refused.status == 3)
    #expect(refused.errors.contains("error[S9021]"), "\(refused.errors)")
    for arguments in [
      ["copy", from, from], ["copy", from, Self.path("released.db"), "--released"],
    ] {
      let again = try Command.run(arguments)
      #expect(again.status == 3)
      #expect(again.errors.contains("already a file of that name"))
    }
    #expect(try Command.run("copy", Self.path("no.db"), Self.path("other.db")).status == 3)
    let names = try FileManager.default.contentsOfDirectory(atPath: Command.folder.path)
    #expect(!names.contains { $0.contains(".new-") || $0.hasPrefix("other.db") })
  }
}
