import Foundation

/// Why a request has no result: codes of JSON-RPC and of the protocol.
///
/// https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#errorCodes
enum ErrorCode: Int, Encodable, Sendable {
  case parseError = -32700
  case invalidRequest = -32600
  case methodNotFound = -32601
  case invalidParams = -32602
  case internalError = -32603
  case serverNotInitialized = -32002
  case requestCancelled = -32800
}

/// What keeps a request from being answered, in words for whoever reads the client's log.
struct RequestProblem: Error, Encodable, Equatable {
  var code: ErrorCode
  var message: String

  init(_ code: ErrorCode, _ message: String) {
    self.code = code
    self.message = message
  }
}

/// The answer to a request; a result of nothing is `null`, which must be there.
struct Response<Result: Encodable>: Encodable {
  var id: MessageID?
  var result: Result?
  var problem: RequestProblem?

  enum Key: CodingKey { case jsonrpc, id, result, error }

  func encode(to encoder: any Encoder) throws {
    var parts = encoder.container(keyedBy: Key.self)
    try parts.encode("2.0", forKey: .jsonrpc)
    try parts.encode(id, forKey: .id)
    if let problem {
      try parts.encode(problem, forKey: .error)
    } else {
      try parts.encode(result, forKey: .result)
    }
  }
}

/// What the server says unasked: diagnostics, messages.
struct Notification<Parameters: Encodable>: Encodable {
  var jsonrpc = "2.0"
  var method: String
  var params: Parameters
}

/// A result of nothing.
struct Nothing: Encodable {}

/// The bytes of a message; keys sorted, so that equal messages are equal bytes.
func encoded(_ message: some Encodable) -> Data {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  do {
    return try encoder.encode(message)
  } catch {
    preconditionFailure("texts and whole numbers are always valid JSON")
  }
}
