import Foundation
import Testing

@testable import LanguageServer

/// Whatever a client sends, the server stands and still answers.
@Suite struct FuzzTests {
  static let messages = [
    #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{"general":{}}}}"#,
    #"{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:a","text":"gap m é🎒\nby"}}}"#,
    #"{"method":"textDocument/didChange","params":{"textDocument":{"uri":"untitled:a","version":3},"contentChanges":[{"text":"let $x = ","range":{"start":{"line":0,"character":2},"end":{"line":1,"character":1}}}]}}"#,
    #"{"id":2,"method":"textDocument/completion","params":{"textDocument":{"uri":"untitled:a"},"position":{"line":0,"character":6}}}"#,
    #"{"id":3,"method":"textDocument/hover","params":{"textDocument":{"uri":"untitled:a"},"position":{"line":0,"character":1}}}"#,
    #"{"id":4,"method":"textDocument/formatting","params":{"textDocument":{"uri":"untitled:a"}}}"#,
    #"{"id":5,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"untitled:a"},"range":{"start":{"line":0,"character":0},"end":{"line":9,"character":0}}}}"#,
    #"{"id":6,"method":"textDocument/definition","params":{"textDocument":{"uri":"untitled:a"},"position":{"line":0,"character":5}}}"#,
    #"{"id":7,"method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"untitled:a"}}}"#,
    #"{"id":"x","method":"completionItem/resolve","params":{"label":"gap","kind":1}}"#,
    #"{"method":"textDocument/didClose","params":{"textDocument":{"uri":"untitled:a"}}}"#,
  ]

  /// Numbers that come again with the same seed.
  struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private func stands(_ talk: Talk) async -> Bool {
    let text = "gap m by\n"
    _ = await talk.open(text, at: "untitled:after")
    let answer = await talk.point("textDocument/completion", 0, 0, in: "untitled:after")
    return answer.contains("\"gap\"") || answer.contains("-32600")
  }

  @Test func prefixesOfMessagesAreAnswered() async {
    let talk = await Talk.begun()
    for message in FuzzTests.messages.dropFirst() {
      _ = await talk.send(message)
      for count in stride(from: 0, to: message.count, by: 3) {
        _ = await talk.send(String(message.prefix(count)))
      }
    }
    #expect(await stands(talk))
  }

  @Test func changedBytesOfMessagesAreAnswered() async {
    let seed = UInt64(20_261_122)
    var random = Random(state: seed)
    let talk = await Talk.begun()
    let odd = Array("{}[]\",:-0195eE\\u\n\0é🎒".utf8) + [0xFF, 0xC3]
    for round in 0..<1500 {
      guard let message = FuzzTests.messages.dropFirst().randomElement(using: &random) else {
        break
      }
      var bytes = Array(message.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(odd.randomElement(using: &random) ?? 0, at: place)
        case 2: bytes[place] = odd.randomElement(using: &random) ?? 0
        default: bytes.append(contentsOf: bytes[place...].prefix(40))
        }
      }
      let body = Data(bytes)
      await talk.server.take(Envelope(body), body)
      _ = await talk.server.checkNext()
      if round % 300 == 0 { #expect(await stands(talk), "seed \(seed), round \(round)") }
    }
    #expect(await stands(talk))
  }

  @Test func oddNumbersAndTypesAreAnswered() async {
    let talk = await Talk.begun()
    _ = await talk.open("gap kindergarten_ready by race\n")
    let odd = [
      "null", "-1", "1e30", "9223372036854775807", "-9223372036854775808", "1.5", "true", "\"x\"",
      "[]", "{}", "99999999999999999999999",
    ]
    for value in odd {
      for method in ["completion", "hover", "definition"] {
        let answer = await talk.ask(
          "textDocument/" + method,
          "{\"textDocument\":{\"uri\":\"untitled:a\"},"
            + "\"position\":{\"line\":\(value),\"character\":\(value)}}")
        #expect(answer.count == 1, "\(method) \(value)")
      }
      _ = await talk.note(
        "textDocument/didChange",
        "{\"textDocument\":{\"uri\":\"untitled:a\",\"version\":\(value)},\"contentChanges\":"
          + "[{\"text\":\"x\",\"range\":{\"start\":{\"line\":\(value),\"character\":0},"
          + "\"end\":{\"line\":0,\"character\":\(value)}}}]}")
      _ = await talk.send("{\"id\":\(value),\"method\":\(value),\"params\":\(value)}")
    }
    #expect(await stands(talk))
  }

  @Test func bytesThatAreNoMessagesArePassedOver() async {
    var random = Random(state: 7)
    let talk = await Talk.begun()
    var frames = FrameReader()
    for _ in 0..<300 {
      let count = Int.random(in: 0...200, using: &random)
      frames.add((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
      frames.add("\r\n\r\n".utf8)
      frames.add(framed(Data(FuzzTests.messages[1].utf8)).prefix(count))
      await talk.server.refuseAll(&frames)
    }
    // Whatever length was read last, this many blanks end it.
    frames.add([UInt8](repeating: 0x20, count: 5000))
    await talk.server.refuseAll(&frames)
    #expect(await stands(talk))
  }
}
