import Foundation
import Shell
import Testing

@testable import LanguageServer

@Suite struct InboxTests {
  @Test func aCancellationOvertakesItsRequest() async throws {
    let sent = [
      #"{"id":1,"method":"a"}"#, #"{"id":"two","method":"b"}"#, #"{"id":3,"method":"c"}"#,
      #"{"method":"$/cancelRequest","params":{"id":"two"}}"#,
      #"{"method":"$/cancelRequest","params":{"id":99}}"#,
      #"{"method":"$/cancelRequest","params":{}}"#, #"{"id":99,"method":"d"}"#,
    ]
    let pipe = Pipe()
    for message in sent { pipe.fileHandleForWriting.write(framed(Data(message.utf8))) }
    try pipe.fileHandleForWriting.close()
    let inbox = Inbox()
    inbox.read(pipe.fileHandleForReading)
    // All are read before the first is begun.
    var requests: [Envelope] = []
    reading: for await event in inbox.events {
      switch event {
      case .message(let envelope, _):
        if case .request = envelope { requests.append(envelope) }
      case .unreadable, .tick: break
      case .end: break reading
      }
    }
    #expect(requests.map { inbox.begin($0) } == [false, true, false, false])
  }

  @Test func aSessionEndsWithItsInput() async throws {
    for (messages, code) in [([String](), 1), ([#"{"id":1,"method":"initialize"}"#], 1)] {
      let pipe = Pipe()
      for message in messages { pipe.fileHandleForWriting.write(framed(Data(message.utf8))) }
      try pipe.fileHandleForWriting.close()
      let talk = Talk()
      #expect(await talk.server.serve(pipe.fileHandleForReading).rawValue == Int32(code))
    }
  }
}
