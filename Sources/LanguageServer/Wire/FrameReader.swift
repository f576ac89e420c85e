import Foundation

/// Cuts what a client sends into messages.
///
///     Content-Length: 52            the bytes of the message that follows
///     (an empty line)
///     {"jsonrpc":"2.0",…}
///
/// Whatever the bytes are, it goes on: a header that cannot be read is passed over and reported.
struct FrameReader {
  enum Frame: Equatable {
    case message(Data)
    case unreadable(Problem)
  }

  enum Problem: Equatable {
    /// A header without a length, or none at all.
    case noLength
    /// A message longer than anybody's script.
    case tooLong(Int)
  }

  static let longestHeader = 4096
  static let longestMessage = 64 << 20

  private var buffer: [UInt8] = []
  /// Bytes of the buffer that have been read.
  private var start = 0
  /// The length of the message whose header has been read.
  private var expected: Int?
  /// Bytes still to come of a message that is too long.
  private var skipped = 0

  mutating func add(_ bytes: some Sequence<UInt8>) {
    buffer.append(contentsOf: bytes)
  }

  /// The next whole message; nil where more bytes have to come first.
  mutating func next() -> Frame? {
    skip()
    if expected == nil {
      guard let header = takeHeader() else { return nil }
      guard let length = FrameReader.length(in: header) else { return .unreadable(.noLength) }
      guard length <= FrameReader.longestMessage else {
        skipped = length
        skip()
        return .unreadable(.tooLong(length))
      }
      expected = length
    }
    guard let length = expected, buffer.count - start >= length else { return nil }
    let body = Data(buffer[start..<(start + length)])
    expected = nil
    take(length)
    return .message(body)
  }

  private mutating func skip() {
    let count = min(skipped, buffer.count - start)
    skipped -= count
    take(count)
  }

  private mutating func take(_ count: Int) {
    start += count
    guard start == buffer.count || start > 1 << 20 else { return }
    buffer.removeFirst(start)
    start = 0
  }

  /// The bytes up to an empty line; what is too long for a header is given up.
  private mutating func takeHeader() -> [UInt8]? {
    let newline = UInt8(ascii: "\n")
    let limit = min(buffer.count, start + FrameReader.longestHeader)
    var lineLength = 0
    for position in start..<limit {
      switch buffer[position] {
      case UInt8(ascii: "\r"): continue
      case newline where lineLength == 0 && position > start:
        let header = Array(buffer[start...position])
        take(position + 1 - start)
        return header
      case newline: lineLength = 0
      default: lineLength += 1
      }
    }
    guard buffer.count - start >= FrameReader.longestHeader else { return nil }
    take(buffer.count - start)
    return []
  }

  /// The number after `Content-Length:`, in whatever case.
  private static func length(in header: [UInt8]) -> Int? {
    for line in String(decoding: header, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].trimmed.lowercased() == "content-length" else { continue }
      guard let length = Int(parts[1].trimmed), length >= 0 else { return nil }
      return length
    }
    return nil
  }
}

/// A message as it is sent.
func framed(_ body: Data) -> Data {
  Data("Content-Length: \(body.count)\r\n\r\n".utf8) + body
}

extension Substring {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
