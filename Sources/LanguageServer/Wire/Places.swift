/// A place in a document: lines from 0, and code units of the agreed encoding from 0.
struct Position: Codable, Hashable, Sendable {
  var line: Int
  var character: Int
}

/// From a place up to another, which is not in it.
struct PositionRange: Codable, Hashable, Sendable {
  var start: Position
  var end: Position
}

struct Location: Codable, Hashable, Sendable {
  var uri: String
  var range: PositionRange
}

/// What a `character` counts; UTF-16 unless the client offers bytes.
enum PositionEncoding: String, Codable, Hashable, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"

  /// The best of what a client offers, in the words of `general.positionEncodings`.
  init(offered: [String]?) {
    self = offered?.contains(PositionEncoding.utf8.rawValue) == true ? .utf8 : .utf16
  }
}
