import Foundation

/// Reads a file with the reader of strive, piece by piece, and looks that it is UTF-8.
func readWithOurs(_ path: String, _ column: Int) throws -> Tally {
  var reader = CSVReader([], then: try TextPieces(path), delimiter: .comma)
  var row = CSVRow()
  var tally = Tally()
  do {
    while try reader.next(&row) {
      tally.rows += 1
      tally.cells += row.cells.count
      tally.sum += hundredths(reader.bytes[row.cell(column)])
    }
  } catch {
    let place = error.offset.map { reader.location(of: $0) }
    throw Refusal(description: "\(place?.line ?? 0):\(place?.column ?? 0): \(error)")
  }
  return tally
}

/// Bytes read at once, as strive reads them.
let pieceSize = 1 << 20

enum FileProblem: Error, Equatable {
  case unreadable
}

enum PieceProblem: Error {
  case file(FileProblem)
  case notUTF8(valid: [UInt8])
}

/// The pieces of a file; strive's own also know other encodings and the mark of the content.
final class TextPieces {
  private let file: FileHandle
  private(set) var bytes = 0
  private var held: [UInt8] = []
  let sha256: String? = nil

  init(_ path: String) throws {
    guard let file = FileHandle(forReadingAtPath: path) else { throw FileProblem.unreadable }
    self.file = file
  }

  func next(records: Int) throws(PieceProblem) -> [UInt8] {
    var piece = [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, count in
      count = max(0, read(file.fileDescriptor, buffer.baseAddress, buffer.count))
    }
    let isLast = piece.isEmpty
    bytes += piece.count
    if !held.isEmpty { piece = held + piece }
    held = []
    switch checkUTF8(piece) {
    case .whole: return piece
    case .open(let offset) where !isLast:
      held = Array(piece[offset...])
      return Array(piece[..<offset])
    case .open(let offset), .bad(let offset): throw .notUTF8(valid: Array(piece[..<offset]))
    }
  }
}
