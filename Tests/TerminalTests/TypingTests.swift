import Foundation
import Testing

/// Colours, hints, Tab and searches while a line is typed.
@Suite(.serialized) struct TypingTests {
  @Test func wordsHaveTheirColoursWhileTheyAreTyped() throws {
    let session = try TypedSession()
    session.send("gap kindergarten_ready by race 'x")
    session.wait("colours") { $0.screen.look(of: "gap") == "1" }
    #expect(session.screen.look(of: "kindergarten_ready") == "32")
    #expect(session.screen.look(of: "by") == "36")
    #expect(session.screen.look(of: "race") == "32")
    session.wait("the colour of a text") { $0.screen.look(of: "'x") == "33" }
    session.send("\u{01}list partners #")
    session.wait("the colour of a comment") { $0.screen.look(of: "#gap") == "2" }
  }

  @Test func theRestOfAWordIsDimUntilItIsTaken() throws {
    let session = try TypedSession()
    session.send("gap kin")
    session.wait("the hint") { $0.screen.line == "strive> gap kindergarten_ready" }
    #expect(session.screen.look(of: "dergarten_ready") == "2")
    session.send("\u{1B}[C")
    session.wait("the word") { $0.screen.look(of: "kindergarten_ready") == "32" }
    session.send(" by race x")
    session.wait("no rest of a hint") {
      $0.screen.line == "strive> gap kindergarten_ready by race x"
    }
  }

  @Test func tabOffersWhatFitsWithALineAboutEach() throws {
    let session = try TypedSession()
    session.send("gap kind\t")
    session.wait("the word") { $0.screen.line == "strive> gap kindergarten_ready" }
    session.send("v\t")
    session.wait("the only clause that begins so") { $0.screen.line.hasSuffix("_ready vs") }
    session.send("\u{15}list partners where kind = \t")
    session.expect("backbone")
    session.expect("what kind of organization it is")
    session.wait("the line again") { $0.screen.line == "strive> list partners where kind =" }
    session.send("\u{15}\t")
    session.expect("Who is behind, by how much?")
    session.expect("help")
  }

  @Test func tabInARowBelowKeepsTheRowsAbove() throws {
    let session = try TypedSession()
    session.send("gap kindergarten_ready\u{1B}\rby race\u{1B}\rvs \t")
    session.expect("the best group with n ≥ 30")
    session.wait("three rows") { session in
      session.screen.line == "vs"
        && session.screen.lines.contains("strive> gap kindergarten_ready")
    }
    session.ask("best")
    session.expect("the best group")
  }

  @Test func tabCompletesNamesOfFiles() throws {
    let home = try TypedSession.newHome()
    try Data("x".utf8).write(to: home.appendingPathComponent("rates of 2024.csv"))
    let session = try TypedSession(home: home)
    session.send("preview \"rat\t")
    session.wait("the file") { $0.screen.line == "strive> preview \"rates of 2024.csv\"" }
  }

  @Test func aSearchFindsWhatWasTyped() throws {
    let session = try TypedSession()
    session.ask("describe race")
    session.ask("describe gender")
    session.send("\u{12}rac")
    session.wait("what was found") { $0.screen.line == "(search `rac`) describe race" }
    // An arrow takes it, and is an arrow.
    session.send("\u{1B}[D\u{1B}[DX")
    session.wait("the line") { $0.screen.line == "strive> describe raXce" }
    session.send("\u{12}zzz")
    session.expect("nothing older with")
    session.send("\u{07}")
    session.wait("the line as it was") { $0.screen.line == "strive> describe raXce" }
  }

  @Test func viKeysWorkWhereEditrcAsksForThem() throws {
    let home = try TypedSession.newHome()
    try Data("bind -v\n".utf8).write(to: home.appendingPathComponent(".editrc"))
    let session = try TypedSession(home: home)
    session.send("describe raceX")
    session.wait("the words") { $0.screen.line == "strive> describe raceX" }
    session.send("\u{1B}")
    // In command mode the cursor stands on the last letter, and no longer behind it.
    session.wait("command mode") { $0.screen.column == "strive> describe race".count }
    session.send("xA.")
    session.wait("a letter less, a dot more") { $0.screen.line == "strive> describe race." }
    session.send("\u{7F}\r")
    session.prompt()
    session.expect("groups are everyone")
  }

  @Test func hintsCanBeTurnedOffForGood() throws {
    let session = try TypedSession()
    session.ask("set hints = no")
    session.send("gap kin ")
    session.wait("no hint") { $0.screen.line == "strive> gap kin" }
    #expect(!session.hasWritten("\u{1B}[2mdergarten_ready"))
    let next = try TypedSession(home: session.home)
    next.send("gap kin ")
    next.wait("no hint") { $0.screen.line == "strive> gap kin" }
    let plain = try TypedSession(["--no-init"], home: session.home)
    plain.send("show kin")
    plain.wait("a hint") { $0.screen.line == "strive> show kindergarten_ready" }
  }

  @Test func withoutColourNothingIsPaintedOver() throws {
    let session = try TypedSession(environment: ["NO_COLOR": "1"])
    session.send("gap kin")
    session.wait("the words") { $0.screen.line == "strive> gap kin" }
    session.ask("dergarten_ready by race")
    session.expect("compared with White")
    #expect(!session.hasWritten("\u{1B}7") && !session.hasWritten("\u{1B}[1m"))
  }
}
