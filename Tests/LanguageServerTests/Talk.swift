import Foundation
import Shell
import Testing

@testable import LanguageServer

/// A server and what it has said, without a process around it.
final class Talk {
  private let said = Said()
  let server: Server
  private var lastID = 0

  private final class Said {
    var frames = FrameReader()
  }

  /// No store at all: the grammar alone.
  static let away = "/nowhere/at-all.db"

  /// The sample as a store, made once a test process.
  private static let made = Task { () async throws -> String in
    let folder = FileManager.default.temporaryDirectory
    return try await makeSample(at: folder.appendingPathComponent("editor-\(UUID()).db").path)
  }

  static var sample: String {
    get async throws { try await made.value }
  }

  init(store: String = Talk.away) {
    let said = said
    server = Server(store: store, version: "1") { said.frames.add($0) }
  }

  /// A server that has been initialized.
  static func begun(store: String = Talk.away, encodings: String = "[]") async -> Talk {
    let talk = Talk(store: store)
    _ = await talk.ask(
      "initialize", "{\"capabilities\":{\"general\":{\"positionEncodings\":\(encodings)}}}")
    return talk
  }

  /// Sends a body; returns the messages that came of it, checks of documents included.
  func send(_ body: String) async -> [String] {
    let data = Data(body.utf8)
    await server.take(Envelope(data), data)
    while await server.checkNext() {}
    return heard
  }

  func ask(_ method: String, _ parameters: String = "null") async -> [String] {
    lastID += 1
    return await send(
      "{\"jsonrpc\":\"2.0\",\"id\":\(lastID),\"method\":\"\(method)\",\"params\":\(parameters)}")
  }

  func note(_ method: String, _ parameters: String) async -> [String] {
    await send("{\"jsonrpc\":\"2.0\",\"method\":\"\(method)\",\"params\":\(parameters)}")
  }

  /// What is said after a look at the store.
  func looked() async -> [String] {
    await server.lookAtStore()
    while await server.checkNext() {}
    return heard
  }

  func open(_ text: String, at uri: String = "untitled:a") async -> [String] {
    await note(
      "textDocument/didOpen",
      "{\"textDocument\":{\"uri\":\(quoted(uri)),\"languageId\":\"strive\",\"version\":1,"
        + "\"text\":\(quoted(text))}}")
  }

  /// A request about a place of a document.
  func point(_ method: String, _ line: Int, _ character: Int, in uri: String = "untitled:a") async
    -> String
  {
    let answer = await ask(
      method,
      "{\"textDocument\":{\"uri\":\(quoted(uri))},"
        + "\"position\":{\"line\":\(line),\"character\":\(character)}}")
    return answer.last ?? ""
  }

  private var heard: [String] {
    var messages: [String] = []
    while let frame = said.frames.next() {
      switch frame {
      case .message(let body): messages.append(String(decoding: body, as: UTF8.self))
      case .unreadable(let problem): Issue.record("the server wrote no message: \(problem)")
      }
    }
    return messages
  }
}

/// A text as JSON writes it.
func quoted(_ text: String) -> String {
  String(decoding: encoded(text), as: UTF8.self)
}

extension Server {
  func refuseAll(_ frames: inout FrameReader) async {
    while let frame = frames.next() {
      switch frame {
      case .message(let body): await take(Envelope(body), body)
      case .unreadable(let problem): refuse(problem)
      }
    }
  }
}
