import Foundation
import Lang
import Shell
import Testing

@testable import LanguageServer

@Suite struct ServerTests {
  @Test func theOrderOfASessionIsKept() async {
    let talk = Talk()
    #expect(await talk.ask("textDocument/hover", "{}").last?.contains("-32002") == true)
    #expect(await talk.open("gap") == [])
    #expect(await talk.ask("initialize", "{\"capabilities\":{}}").last?.contains("utf-16") == true)
    #expect(await talk.ask("initialize", "{}").last?.contains("-32600") == true)
    #expect(await talk.ask("workspace/nothing").last?.contains("-32601") == true)
    #expect(await talk.note("$/nothing", "{}") == [])
    #expect(
      await talk.ask("textDocument/hover", "{\"textDocument\":7}").last?.contains("-32602") == true)
    #expect(await talk.point("textDocument/hover", 0, 0).contains("not open"))
    #expect(await talk.ask("shutdown").last?.contains("\"result\":null") == true)
    #expect(await talk.ask("shutdown").last?.contains("-32600") == true)
    #expect(talk.server.exitCode == nil)
    _ = await talk.note("exit", "null")
    #expect(talk.server.exitCode == .ok)
  }

  @Test func leavingWithoutShutdownIsAFailure() async {
    let talk = await Talk.begun()
    _ = await talk.note("exit", "null")
    #expect(talk.server.exitCode == .failed)
  }

  @Test func whatIsNoMessageIsSaidToBeNone() async {
    let talk = await Talk.begun()
    #expect(await talk.send("{\"jsonrpc\":").last?.contains("-32700") == true)
    #expect(await talk.send("[]").last?.contains("-32600") == true)
    #expect(await talk.send("{\"id\":4}").last?.contains("\"id\":4") == true)
    #expect(
      await talk.send("{\"id\":null,\"method\":\"shutdown\"}").last?.contains("-32600") == true)
    #expect(await talk.send("{\"jsonrpc\":\"2.0\",\"id\":9,\"result\":null}") == [])
    let deep = String(repeating: "[", count: 100_000)
    #expect(await talk.send(deep).last?.contains("-32700") == true)
  }

  @Test func aCancelledRequestSaysSo() async {
    let talk = await Talk.begun()
    let body = Data("{\"id\":5,\"method\":\"textDocument/hover\"}".utf8)
    await talk.server.take(Envelope(body), body, isCancelled: true)
    #expect(await talk.send("{}").first?.contains("-32800") == true)
  }

  @Test func placesAreCountedAsAgreed() async {
    for (encodings, column) in [("[]", 13), ("[\"utf-16\"]", 13), ("[\"utf-16\",\"utf-8\"]", 17)] {
      let talk = await Talk.begun(encodings: encodings)
      let said = await talk.open("print \"🎒🎒\" gup").joined()
      #expect(said.contains("\"start\":{\"character\":\(column),"), "\(said)")
    }
  }

  @Test func aFixMendsTheText() async throws {
    let talk = try await Talk.begun(store: Talk.sample)
    let found = await talk.open("gap chronic_absense by race\n").joined()
    #expect(found.contains("S2001") && found.contains("\"character\":4"))
    let actions = await talk.ask(
      "textDocument/codeAction",
      """
      {"textDocument":{"uri":"untitled:a"},"context":{"diagnostics":[],"only":["quickfix"]},
      "range":{"start":{"line":0,"character":5},"end":{"line":0,"character":5}}}
      """
    ).joined()
    #expect(actions.contains("\"newText\":\"chronic_absence\""))
    let mended = await talk.note(
      "textDocument/didChange",
      """
      {"textDocument":{"uri":"untitled:a","version":2},"contentChanges":[{"text":"chronic_absence",
      "range":{"start":{"line":0,"character":4},"end":{"line":0,"character":19}}}]}
      """)
    #expect(mended.joined().contains("\"diagnostics\":[]"))
    #expect(mended.joined().contains("\"version\":2"))
  }

  @Test func noNumberOfTheStoreIsSent() async throws {
    let talk = try await Talk.begun(store: Talk.sample)
    _ = await talk.open("gap kindergarten_ready by race\nshow enrollment\n")
    var said = await talk.point("textDocument/hover", 0, 8)
    said += await talk.point("textDocument/hover", 0, 28)
    said += await talk.point("textDocument/completion", 0, 4)
    #expect(said.contains("Ready for kindergarten") && said.contains("Black or African American"))
    #expect(!said.contains("target") && !said.contains(" %"))
  }

  @Test func aStoreThatIsAwayLeavesTheGrammar() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("strive-away-\(ProcessInfo.processInfo.processIdentifier)")
    let talk = await Talk.begun(store: folder.path + "/away.db")
    let said = await talk.open("gap nothing_of_the_kind by race\ngap by\n").joined()
    #expect(said.contains("window/showMessage") && said.contains("away.db"))
    #expect(said.contains("S1") && !said.contains("S2001"))
    #expect(await talk.point("textDocument/completion", 0, 0).contains("\"gap\""))
    // It is opened as soon as it is there, and what was said of grammar alone is said anew.
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await FileManager.default.copyItem(atPath: Talk.sample, toPath: folder.path + "/away.db")
    #expect(await talk.looked().joined().contains("can be used again"))
    let change = """
      {"textDocument":{"uri":"untitled:a","version":2},
      "contentChanges":[{"text":"gap nothing_of_the_kind by race"}]}
      """
    #expect(await talk.note("textDocument/didChange", change).joined().contains("S2001"))
    try FileManager.default.removeItem(at: folder)
    let gone = await talk.looked().joined()
    #expect(gone.contains("window/showMessage") && gone.contains("\"diagnostics\":[]"))
  }

  @Test func blocksAndParametersAreKnown() async throws {
    let talk = try await Talk.begun(store: Talk.sample)
    let text = """
      param $whom: member of race "Whom to report on"
      report "Brief" into "brief.html" do
        for each $year in 2020 to 2024 do
          let $half = 50%
          print "{$whom} in {$year}"
        end
        print "{$whom}"
      end

      """
    // The value comes from whoever starts the script: nothing in the text is wrong.
    let found = await talk.open(text).joined()
    #expect(found.contains("S7003") && found.contains("\"severity\":3"))
    #expect(!found.contains("\"severity\":1"))
    let outline = await talk.point("textDocument/documentSymbol", 0, 0)
    #expect(outline.contains("\"name\":\"$half\"") && outline.contains("\"children\""))
    #expect(await talk.point("textDocument/hover", 4, 13).contains("Whom to report on"))
    #expect(await talk.point("textDocument/definition", 4, 24).contains("\"line\":2"))
    let unfinished = text.replacing("\n  end\n", with: "\n    show attendance in $\n  end\n")
    _ = await talk.open(unfinished, at: "untitled:b")
    let inside = await talk.point("textDocument/completion", 5, 24, in: "untitled:b")
    for name in ["$whom", "$year", "$half"] { #expect(inside.contains("\"\(name)\""), "\(name)") }
  }

  @Test func aChangeOfTheStoreIsNoticed() async throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("strive-changed-\(UUID()).db").path
    try await FileManager.default.copyItem(atPath: Talk.sample, toPath: path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let talk = await Talk.begun(store: path)
    #expect(await talk.open("describe brand_new").joined().contains("`brand_new`"))
    #expect(await talk.looked() == [])
    var options = SessionOptions()
    options.store = path
    options.isQuiet = true
    let definition =
      "define indicator brand_new ( label = \"New\", unit = children, better = higher )"
    #expect(try await Session(options).run(SourceText(definition)) == .ok)
    #expect(await talk.looked().joined().contains("\"diagnostics\":[]"))
  }

  @Test func namesOfUsedFilesAreFound() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("strive-used-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let shared = folder.appendingPathComponent("shared.strive")
    try Data("let $cutoff = 10pp\nlet gaps = gap early_reading by race\n".utf8).write(to: shared)
    let uri = folder.appendingPathComponent("main.strive").absoluteString
    let talk = try await Talk.begun(store: Talk.sample)
    let text = "use \"shared.strive\"\nshow race from gaps having difference > $cutoff\n"
    #expect(await talk.open(text, at: uri).joined().contains("\"diagnostics\":[]"))
    let result = await talk.point("textDocument/definition", 1, 17, in: uri)
    #expect(result.contains("shared.strive\"") && result.contains("\"line\":1"))
    #expect(await talk.point("textDocument/definition", 1, 45, in: uri).contains("\"line\":0"))
    #expect(await talk.point("textDocument/definition", 0, 8, in: uri).contains("shared.strive"))
    #expect(await talk.point("textDocument/hover", 1, 45, in: uri).contains("10pp"))
    #expect(await talk.point("textDocument/completion", 1, 15, in: uri).contains("\"gaps\""))
    #expect(await talk.point("textDocument/completion", 0, 6, in: uri).contains("shared.strive"))
    // What the editor shows of the other file goes before what is on disk.
    let broken = await talk.open("let gaps = gap erly_reading by race\n", at: shared.absoluteString)
    let own = broken.first { $0.contains("main.strive\",\"version") }
    #expect(own?.contains("relatedInformation") == true, "\(broken)")
    #expect(own?.contains("\"line\":0") == true)
  }
}
