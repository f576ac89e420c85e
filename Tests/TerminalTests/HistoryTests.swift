import Foundation
import Testing

@testable import Shell

/// What was typed, kept for the next time.
@Suite(.serialized) struct HistoryTests {
  @Test func sessionsSideBySideKeepAllThatWasTyped() throws {
    let home = try TypedSession.newHome()
    let first = try TypedSession(home: home)
    let second = try TypedSession(home: home)
    first.ask("describe race")
    second.ask("gap kindergarten_ready by\rrace")
    first.ask(" describe gender")
    first.ask("describe year")
    let file = home.appendingPathComponent(".local/state/strive/history")
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(
      kept == """
        # strive history
        describe race
        gap kindergarten_ready by\\nrace
        describe year

        """)
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    let third = try TypedSession(home: home)
    third.send("\u{1B}[A\u{1B}[A")
    third.wait("the statement before the last") { $0.screen.line == "race" }
    third.send("\u{1B}[A\u{1B}[A")
    third.wait("the first") { $0.screen.line == "strive> describe race" }
  }

  @Test func aFileThatIsNoHistoryIsLeftAlone() throws {
    let home = try TypedSession.newHome()
    let folder = home.appendingPathComponent(".local/state/strive")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent("history")
    try Data([0x7F, 0x45, 0x4C, 0x46, 0x00, 0xFF]).write(to: file)
    let session = try TypedSession(home: home)
    session.expect("is no history of yours")
    session.ask("describe race")
    session.expect("groups are everyone")
    #expect(try Data(contentsOf: file).count == 6)
  }

  @Test func aHomeThatCannotBeWrittenIsSaidOnce() throws {
    let home = try TypedSession.newHome()
    try Data().write(to: home.appendingPathComponent("state"))
    let session = try TypedSession(
      environment: ["XDG_STATE_HOME": home.path + "/state"], home: home)
    session.expect("nothing typed is kept")
    session.ask("describe race")
    session.expect("groups are everyone")
  }

  @Test(arguments: ["a", "a\nb", "\\n", "# note", "a\\", "\n\n", "日本 \"x\""])
  func aStatementIsOneLine(_ entry: String) {
    let line = HistoryFile.encoded(entry)
    #expect(!line.contains("\n") && !line.hasPrefix("#"))
    #expect(HistoryFile.decoded(line) == entry)
  }
}
