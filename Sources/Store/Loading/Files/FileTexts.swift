import Crypto
import Lang

/// The files of one load: how each is written, that none changes between two looks at it, and how
/// much has been read.
final class FileTexts: Sendable {
  private let files: any FileProvider
  private let progress: LoadProgress?
  private let known = Locked(Known())
  /// The sheet read last: a workbook is looked at several times, and unpacking takes long.
  let lastSheet = Locked<ReadSheet?>(nil)

  private struct Known {
    /// Files that are no UTF-8.
    var windows1252: Set<String> = []
    var hasLearned = false
    var marks: [String: FileMark] = [:]
  }

  init(_ files: any FileProvider, progress: LoadProgress? = nil) {
    self.files = files
    self.progress = progress
  }

  /// The text of a file from its start.
  ///
  /// - Parameter step: what the reading is for; the rows of a load are hashed on the way.
  func pieces(
    of name: String, as wanted: TextEncoding?, for step: LoadProgress.Step
  ) throws(FileProblem) -> TextPieces {
    let stream = try open(name)
    let isOld = known.use { $0.windows1252.contains(name) }
    return TextPieces(
      stream, name: name, decoder: TextDecoder(as: wanted ?? (isOld ? .windows1252 : nil)),
      isHashed: step == .rows,
      onPiece: { [progress] bytes, records in
        progress?.add(bytes: bytes, records: records, step: step)
      },
      onNotUTF8: { [self] in
        // Rows may be read far ahead of the load, which notes it when it gets there.
        if wanted == nil, step != .rows { learnNotUTF8(name) }
      })
  }

  /// A file is no UTF-8.
  func learnNotUTF8(_ name: String) {
    known.use { known in
      if known.windows1252.insert(name).inserted { known.hasLearned = true }
    }
  }

  /// All bytes of a file at once, for formats that cannot be read in pieces.
  func bytes(of name: String) throws(FileProblem) -> [UInt8] { try files.bytes(of: name) }

  /// Whether the work has to begin again, as `mustBeginAgain` will say.
  var hasLearned: Bool { known.use { $0.hasLearned } }

  /// Whether a file turned out to be no UTF-8 since the last time: the work has to begin again,
  /// reading it as Windows-1252, which gives every byte a meaning.
  func mustBeginAgain() -> Bool {
    known.use { known in
      defer { known.hasLearned = false }
      return known.hasLearned
    }
  }

  /// The first bytes of a file, enough to tell what it is.
  func beginning(of name: String) throws(FileProblem) -> [UInt8] {
    let stream = try open(name)
    var bytes: [UInt8] = []
    while bytes.count < 512 {
      let piece = try stream.next()
      guard !piece.isEmpty else { break }
      bytes += piece
    }
    return bytes
  }

  /// Bytes of all files, where somebody wants to know how far the load is.
  func size(of matched: [MatchedFile]) -> Int {
    guard progress != nil else { return 0 }
    return matched.reduce(0) { $0 + ((try? open($1.name))?.mark.size ?? 0) }
  }

  /// Everything is read; what comes now is written.
  func beginWriting() { progress?.beginWriting() }

  /// The mark of a file's content.
  func mark(of name: String) throws(FileProblem) -> LoadFile {
    let stream = try open(name)
    var hasher = SHA256()
    var bytes = 0
    while true {
      let piece = try stream.next()
      guard !piece.isEmpty else { break }
      hasher.update(data: piece)
      bytes += piece.count
      progress?.add(bytes: piece.count, records: 0, step: .look)
    }
    return LoadFile(name: name, sha256: hasher.finalize().hexadecimal, bytes: bytes)
  }

  private func open(_ name: String) throws(FileProblem) -> any FileStream {
    let stream = try files.open(name)
    let isSame = known.use { known in
      let first = known.marks[name] ?? stream.mark
      known.marks[name] = first
      return first == stream.mark
    }
    guard isSame else { throw .changed(name) }
    return stream
  }
}
