import Crypto
import Foundation

/// Why there is no next piece.
enum PieceProblem: Error {
  case file(FileProblem)
  /// The bytes of the piece that are UTF-8, up to those that are not.
  case notUTF8(valid: [UInt8])

  /// The same problem when nothing new has been read.
  static func again(_ problem: PieceProblem) -> PieceProblem {
    switch problem {
    case .file: problem
    case .notUTF8: .notUTF8(valid: [])
    }
  }
}

/// The text of one file as UTF-8, piece by piece; at its end it must still be the same file.
final class TextPieces {
  private let name: String
  private let stream: any FileStream
  private(set) var decoder: TextDecoder
  private var hasher: SHA256?
  private var isAtEnd = false
  private let onPiece: (_ bytes: Int, _ records: Int) -> Void
  private let onNotUTF8: () -> Void
  private var problem: PieceProblem?
  private(set) var bytes = 0

  /// - Parameters:
  ///   - onPiece: called with the bytes of each piece and the records read before it.
  ///   - onNotUTF8: called before the problem is thrown.
  init(
    _ stream: any FileStream, name: String, decoder: TextDecoder, isHashed: Bool,
    onPiece: @escaping (Int, Int) -> Void, onNotUTF8: @escaping () -> Void
  ) {
    self.name = name
    self.stream = stream
    self.decoder = decoder
    hasher = isHashed ? SHA256() : nil
    self.onPiece = onPiece
    self.onNotUTF8 = onNotUTF8
  }

  /// The mark of the content in hexadecimal, once everything was read.
  var sha256: String? { isAtEnd ? hasher?.finalize().hexadecimal : nil }

  /// The next bytes of text; none at the end.
  func next(records: Int = 0) throws(PieceProblem) -> [UInt8] {
    // What went wrong once goes wrong again.
    if let problem { throw problem }
    do throws(PieceProblem) {
      while !isAtEnd {
        let text = try nextPiece(records)
        if !text.isEmpty { return text }
      }
    } catch {
      problem = .again(error)
      throw error
    }
    return []
  }

  private func nextPiece(_ records: Int) throws(PieceProblem) -> [UInt8] {
    let piece: [UInt8]
    do throws(FileProblem) {
      piece = try stream.next()
      if piece.isEmpty {
        isAtEnd = true
        guard bytes == stream.mark.size, try stream.markNow() == stream.mark else {
          throw .changed(name)
        }
      }
    } catch {
      throw .file(error)
    }
    bytes += piece.count
    hasher?.update(data: piece)
    onPiece(piece.count, records)
    do {
      return try decoder.decode(piece, isLast: isAtEnd)
    } catch {
      onNotUTF8()
      throw .notUTF8(valid: error.valid)
    }
  }
}

extension SHA256.Digest {
  /// Two digits a byte.
  var hexadecimal: String {
    map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined()
  }
}
