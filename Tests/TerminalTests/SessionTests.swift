import Foundation
import Testing

/// A session on a pseudo-terminal: keys in, a screen out.
@Suite(.serialized) struct SessionTests {
  @Test func aFirstStartSaysWhatToTypeAndAQuestionIsAnswered() throws {
    let session = try TypedSession()
    session.expect("Type a question:  gap kindergarten_ready by race")
    session.ask("gap kindergarten_ready by race")
    session.expect("compared with White")
    session.send("quit\r")
    #expect(session.exitStatus() == 0)
  }

  @Test func enterOpensARowUntilTheParserHasAStatement() throws {
    let session = try TypedSession()
    session.send("gap kindergarten_ready by\r")
    session.ask("  race")
    session.expect("compared with White")
    session.ask("show kindergarten_ready")
    session.expect("Ready for kindergarten")
  }

  @Test func anEmptyRowSaysWhatIsAwaitedAndKeepsTheText() throws {
    let session = try TypedSession()
    session.send("gap kindergarten_ready by\r")
    session.ask("")
    session.expect("`by` needs a dimension")
    session.wait("the text again") { $0.screen.line == "strive> gap kindergarten_ready by" }
    session.ask(" race")
    session.expect("compared with White")
  }

  @Test func aPasteIsOneStatementWhateverItsRows() throws {
    let session = try TypedSession()
    session.paste("gap kindergarten_ready\r  by race\r  vs best\r")
    session.wait("three rows") { $0.screen.line == "  vs best" }
    session.ask("")
    session.expect("the best group")
  }

  @Test func aPasteOfAHundredThousandCharactersArrivesWhole() throws {
    let session = try TypedSession()
    let names = (0..<11_000).map { "name_\($0 % 1000)" }.joined(separator: ",")
    session.paste("show " + names)
    session.ask("")
    session.expect("this list has more than 10,000 entries".replacingOccurrences(of: ",", with: ""))
    session.ask("show kindergarten_ready")
    session.expect("Ready for kindergarten")
  }

  @Test func aLineOfAMillionCharactersIsRefusedInASentenceAndForgotten() throws {
    let session = try TypedSession()
    session.paste("print 'a" + String(repeating: "b", count: 1_000_000))
    session.ask("")
    session.expect("this text has no closing quote")
    session.ask("show kindergarten_ready")
    session.expect("Ready for kindergarten")
    let file = session.home.appendingPathComponent(".local/state/strive/history")
    #expect(try Data(contentsOf: file).count < 1000)
  }

  @Test func rubbishInAPasteNeitherSteersTheTerminalNorEndsTheSession() throws {
    let session = try TypedSession()
    session.paste("sh\u{1B}[2Jow \u{07}\u{00}\u{08}\u{9B}x")
    session.ask("")
    session.expect("error[S")
    session.ask("show kindergarten_ready")
    session.expect("Ready for kindergarten")
  }

  @Test func controlCDropsTheLineAndNothingElse() throws {
    let session = try TypedSession()
    session.send("gap kindergarten_ready by\rwrong")
    session.wait("two rows") { $0.screen.line == "wrong" }
    session.send("\u{03}")
    session.prompt()
    session.ask("show kindergarten_ready")
    session.expect("Ready for kindergarten")
    session.send("\u{03}")
    session.expect("Ctrl-D leaves")
  }

  @Test func aSignalDropsTheLineAsTheKeyDoes() throws {
    let session = try TypedSession()
    session.send("half")
    session.wait("the word") { $0.screen.line == "strive> half" }
    session.signal(SIGINT)
    session.prompt()
    session.ask("show kindergarten_ready")
    session.expect("Ready for kindergarten")
  }

  @Test func controlDLeaves() throws {
    let session = try TypedSession()
    session.send("\u{04}")
    #expect(session.exitStatus() == 0)
  }

  @Test func controlZKeepsTheLine() throws {
    let session = try TypedSession()
    session.send("show kindergarten")
    session.wait("the words") { $0.screen.line.hasPrefix("strive> show kindergarten") }
    session.send("\u{1A}")
    // Nobody could wake a program that runs alone: the system lets it go on.
    session.expect(written: "\u{1B}[?2004l")
    session.prompt()
    session.ask("_ready")
    session.expect("Ready for kindergarten")
  }

  @Test func controlCStopsWhatRunsAndTheSessionGoesOn() throws {
    let session = try TypedSession()
    let rows = (0..<200_000).map { "Town \($0),2024,10,20" }.joined(separator: "\n")
    let file = session.home.appendingPathComponent("big.csv")
    try Data("town,year,met,n\n\(rows)\n".utf8).write(to: file)
    session.send(
      """
      load "big.csv" as observations ( indicator = kindergarten_ready, place = column("town"), \
      level = district, year = column("year"), met = column("met"), n = column("n"), places = new )\r
      """)
    session.expect(written: "load: ")
    session.send("\u{03}")
    session.prompt()
    session.expect("interrupted")
    // The key was for what ran: the line typed next is whole, and what it asks is answered.
    session.ask("show kindergarten_ready")
    session.expect("Ready for kindergarten")
    #expect(!session.screen.text.contains("Ctrl-D leaves"))
  }

  @Test func aTerminalThatIsGoneEndsTheSession() throws {
    let session = try TypedSession()
    session.send("show kinder")
    session.signal(SIGHUP)
    #expect(session.exitStatus() == 0)
  }

  @Test func aNarrowerTerminalShowsTheWholeLine() throws {
    let session = try TypedSession(rows: 12)
    let question = "gap kindergarten_ready by race where year >= 2020"
    session.send(question)
    session.wait("the question") { $0.screen.line == "strive> " + question }
    session.resize(columns: 30, rows: 12)
    session.wait("a row that ends the question") { $0.screen.line == " by race where year >= 2020" }
    session.ask("")
    session.expect("2019-20 to 2023-24 together")
  }

  @Test func twentyColumnsAreEnough() throws {
    let session = try TypedSession(columns: 20)
    session.ask("show kindergarten_ready")
    session.expect("kindergarten")
    #expect(session.screen.lines.allSatisfy { $0.count <= 20 })
  }

  @Test func lettersOfEveryAlphabetKeepTheirPlaces() throws {
    let session = try TypedSession(environment: ["LC_ALL": "C"])
    session.send("describe \"Peñasco 日本\u{7F}ñ")
    session.wait("the letters") { $0.screen.line.contains("Peñasco 日") }
    session.ask("\"")
    session.expect("`Peñasco 日ñ`")
  }

  @Test(arguments: [["TERM": "dumb"], ["STRIVE_EDITOR": "plain"], ["TERM": ""]])
  func aTerminalThatCannotEditHasPlainLines(_ environment: [String: String]) throws {
    let session = try TypedSession(environment: environment, waits: false)
    session.expect("strive>")
    session.send("gap kindergarten_ready by\nrace\r")
    session.expect("compared with White")
    session.send("show nothing\u{03}")
    session.expect("^C")
    session.send("describe race\r")
    session.expect("groups are everyone")
    session.send("quit\r")
    #expect(session.exitStatus() == 0)
    #expect(!session.hasWritten("\u{1B}7") && !session.hasWritten("\u{1B}[?2004h"))
  }
}
