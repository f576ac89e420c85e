import Foundation
import Lang
import Testing

@testable import Shell

/// Words typed at the prompt.
@Suite(.serialized) struct WordTests {
  @Test func helpExplainsVerbsClausesAndNames() throws {
    let session = try TypedSession(rows: 60)
    session.ask("help")
    session.expect("Who is behind, by how much?")
    session.expect("save FILE.strive")
    session.ask("help gap")
    session.expect("gap kindergarten_ready by race vs overall since 2020")
    session.ask("help vs")
    session.expect("With gap, trend, change")
    session.ask("help race")
    session.expect("groups are everyone")
    session.ask("help S2001")
    session.expect("there is no indicator of that name")
    session.ask("words backbone")
    session.expect("keeps a partnership together")
  }

  @Test func theLastAnswerCanBeSeenAgainInFullAndAsSQL() throws {
    let session = try TypedSession(columns: 100, rows: 60)
    session.ask("full")
    session.expect("nothing has been asked yet")
    session.ask("gap kindergarten_ready by race")
    session.expect("3 hidden to protect privacy")
    session.expect("explain last")
    #expect(!session.screen.text.contains("p_raw"))
    session.ask("full")
    session.expect("p_raw")
    session.ask("sql last")
    session.expect("SELECT")
    session.ask("again")
    session.wait("the answer twice") { session in
      session.screen.text.components(separatedBy: "compared with White").count >= 3
    }
    session.ask("explain last")
    session.expect("Plan")
  }

  @Test func whatIsHiddenStaysHiddenInEveryWord() throws {
    let session = try TypedSession(columns: 120, rows: 100)
    session.ask("gap kindergarten_ready by race")
    session.ask("full")
    session.ask("export all.json")
    session.expect("written: all.json")
    let kept = try String(
      contentsOf: session.home.appendingPathComponent("all.json"), encoding: .utf8)
    #expect(kept.contains("\"status\":\"suppressed\""))
    #expect(!kept.contains("\"race\":\"Asian\",\"value\":7"))
    let rows = session.screen.lines.filter { $0.contains("Asian") }
    #expect(rows.count >= 2)
    #expect(rows.allSatisfy { row in !row.contains { $0.isNumber } })
  }

  @Test func aSavedSessionRunsUnchangedAndGivesTheSameAnswers() throws {
    let session = try TypedSession(columns: 100, rows: 200)
    session.ask("let gaps = gap kindergarten_ready by race")
    session.ask("gap nothing by race")
    session.ask("define partner acme ( name = \"Acme\", kind = business )")
    session.expect("defined partner")
    session.ask("define partner wrong ( name = \"Wrong\", kind = business )")
    session.ask("undo")
    session.expect("undone: define partner wrong")
    session.ask("count partners by kind")
    session.ask("show race, difference from gaps")
    // Two entries that could not stand in one script are not both taken.
    session.ask("param $y: period = 2024")
    session.ask("for each $y in 2022 to 2024 do print \"{$y}\" end")
    session.expect("has a meaning in this script already")
    session.ask("save brief")
    session.expect("written: brief.strive, 5 statements")
    let script = try String(
      contentsOf: session.home.appendingPathComponent("brief.strive"), encoding: .utf8)
    #expect(!script.contains("wrong") && !script.contains("nothing"))
    let run = try TypedSession(
      ["run", "brief.strive"], home: session.home, columns: 100, rows: 200, waits: false)
    #expect(run.exitStatus() == 0)
    let typed = session.screen.lines.filter { $0.contains("%") || $0.contains("business") }
    for line in run.screen.lines where line.contains("%") {
      #expect(typed.contains(line), "\(line)")
    }
    run.expect("business")
  }

  @Test func undoTakesBackChangesOneAfterTheOther() throws {
    let session = try TypedSession(columns: 100, rows: 60)
    let file = session.home.appendingPathComponent("new.csv")
    try Data("district,year,met,n\nLakeside,2012,40,80\n".utf8).write(to: file)
    session.ask("define partner acme ( name = \"Acme\", kind = business )")
    session.ask("define partner acme ( name = \"Acme Two\", kind = faith )")
    session.ask("undo")
    session.ask("describe acme")
    session.expect("business")
    session.ask("undo")
    session.ask("describe acme")
    session.expect("nothing here is called `acme`")
    session.ask("undo")
    session.expect("nothing was changed in this session")
  }

  @Test func anotherStoreCanBeOpenedAndAMissingOneIsSaid() throws {
    let session = try TypedSession()
    session.ask("open nowhere.db")
    session.expect("cannot use the store nowhere.db")
    session.ask("describe race")
    session.expect("groups are everyone")
  }

  @Test func aStoreThatIsRemovedWhileOpenEndsNothing() throws {
    let home = try TypedSession.newHome()
    let made = try TypedSession(["sample", "mine.db"], home: home, waits: false)
    #expect(made.exitStatus() == 0)
    let session = try TypedSession(["mine.db"], home: home, columns: 140)
    session.ask("show kindergarten_ready")
    session.expect("Ready for kindergarten")
    for name in try FileManager.default.contentsOfDirectory(atPath: home.path)
    where name.hasPrefix("mine.db") {
      try FileManager.default.removeItem(at: home.appendingPathComponent(name))
    }
    session.ask("show early_reading")
    session.expect("it was removed or renamed while it was open")
    session.ask("define partner x ( name = \"X\" )")
    #expect(!FileManager.default.fileExists(atPath: home.appendingPathComponent("mine.db").path))
    session.send("quit\r")
    #expect(session.exitStatus() == 0)
  }

  @Test func everyPageOfAnErrorIsAtHand() throws {
    let folder = TypedSession.root.appendingPathComponent("Docs/Errors")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") && $0.hasPrefix("S") }
    #expect(names.count > 200 && names.count == ErrorPages.all.count)
    for name in names {
      let page = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      #expect(ErrorPages.all[String(name.dropLast(3))] == page, "\(name): `make docs`")
    }
  }

  @Test func settingsAreReadLineByLine() {
    let (settings, strange) = SessionSettings.read("# mine\nhints = no\nrows = 40\ncolour = red\n")
    #expect(settings == SessionSettings(hints: false, pager: true, rows: 40))
    #expect(strange == [4])
    #expect(SessionSettings.read(settings.text).settings == settings)
  }

  @Test func statementsThatWouldReadAsOneArePartedInAScript() {
    var worked = Worked()
    _ = worked.add("describe", done: [SourceSpan(0, 8)], isWhole: true)
    _ = worked.add("show m # so\n", done: [SourceSpan(0, 6)], isWhole: true)
    _ = worked.add("gap a; gap b", done: [SourceSpan(0, 5)], isWhole: false)
    #expect(worked.script == "describe\nshow m # so\ngap a\n")
    worked.undo(1)
    #expect(worked.script == "describe\n")
  }

  @Test func questionsAboutWhatWasUndoneAreNotSaved() {
    var worked = Worked()
    for text in [
      "gap a by race", "let old = gap a", "define partner b", "list partners", "set x = 1",
    ] {
      _ = worked.add(text, done: [SourceSpan(0, text.utf8.count)], isWhole: true)
    }
    worked.undo(2)
    #expect(worked.script == "gap a by race\nlet old = gap a\nset x = 1\n")
  }

  @Test func noFileOfSomebodyElseIsWrittenOver() throws {
    let session = try TypedSession(columns: 100, rows: 60)
    let file = session.home.appendingPathComponent("mine.csv")
    try Data("precious\n".utf8).write(to: file)
    session.ask("show kindergarten_ready")
    session.ask("export mine.csv")
    session.expect("there is a file mine.csv already")
    #expect(try String(contentsOf: file, encoding: .utf8) == "precious\n")
    session.ask("export new.csv")
    session.ask("export new.csv")
    session.wait("two files written") { session in
      session.screen.text.components(separatedBy: "written: new.csv").count == 3
    }
  }

  @Test func wordsOfOtherProgramsAreTaught() throws {
    let session = try TypedSession(columns: 100, rows: 60)
    session.ask("\\d")
    session.expect("words here have no signs before them")
    session.ask("quit now")
    session.expect("error[")
    session.ask("describe race")
    session.expect("groups are everyone")
  }
}
