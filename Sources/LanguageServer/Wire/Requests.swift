// What clients send: only the parts that are read.

struct InitializeParameters: Decodable {
  var capabilities: ClientCapabilities?
}

struct ClientCapabilities: Decodable {
  var general: General?

  struct General: Decodable {
    var positionEncodings: [String]?
  }
}

struct DocumentName: Codable {
  var uri: String
}

struct OpenParameters: Decodable {
  var textDocument: Opened

  struct Opened: Decodable {
    var uri: String
    var version: Int?
    var text: String
  }
}

struct ChangeParameters: Decodable {
  var textDocument: Changed
  var contentChanges: [ContentChange]

  struct Changed: Decodable {
    var uri: String
    var version: Int?
  }
}

/// A stretch that is replaced; without a range, the whole document.
struct ContentChange: Codable {
  var range: PositionRange?
  var text: String
}

struct DocumentParameters: Decodable {
  var textDocument: DocumentName
}

struct PlaceParameters: Decodable {
  var textDocument: DocumentName
  var position: Position
}

struct CodeActionParameters: Decodable {
  var textDocument: DocumentName
  var range: PositionRange
  var context: Context?

  struct Context: Decodable {
    /// Kinds that are wanted; nil for all.
    var only: [String]?
  }
}

struct CancelParameters: Decodable {
  var id: MessageID
}
