import Foundation
import Testing

/// The attackers of `Tests/Attack` on the built command: 50 random tables here, 600 by
/// `make attack`, and 200 sequences of questions.
@Suite struct AttackTests {
  @Test func nobodyInASmallGroupIsFoundOut() throws {
    try attack("--tables", "40", "--trees", "10")
  }

  @Test func twoUsersInTurnFindNobodyOut() throws {
    try attack("ledger", "--sequences", "200")
  }

  private func attack(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = Command.root.appendingPathComponent("scripts/attack")
    process.arguments = [Command.executable.path] + arguments
    let log = Command.folder.appendingPathComponent("\(arguments[0]).log")
    FileManager.default.createFile(atPath: log.path, contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: log)
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    process.waitUntilExit()
    let said = try String(contentsOf: log, encoding: .utf8)
    guard process.terminationStatus != 3 else {
      return print("NOT TESTED: there is no python3 with scipy to attack with: \(said)")
    }
    print(said)
    #expect(process.terminationStatus == 0, "\(said)")
    #expect(said.contains("nothing follows"))
  }
}
