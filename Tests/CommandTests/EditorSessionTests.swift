import TestSupport
import Testing

/// A client that others wrote, pygls, holds a session with the built command.
@Suite struct EditorSessionTests {
  @Test func anEditorHearsWhatItShould() throws {
    guard let done = try Script.run("lsp-session", skipping: "python3 with pygls") else { return }
    #expect(done.status == 0, "\(done.output)")
    #expect(done.output.hasSuffix("the session went as it should\n"))
    let begin = try #require(done.output.firstRange(of: "client → server"))
    let end = try #require(done.output.firstRange(of: "the session went"))
    let transcript = done.output[begin.lowerBound..<end.lowerBound]
    expectGolden(String(transcript), at: "editors/session.txt")
  }
}
