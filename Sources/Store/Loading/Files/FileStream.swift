/// The bytes of one file, piece by piece, so that no file has to fit into memory.
public protocol FileStream: AnyObject {
  /// What the file looked like when it was opened.
  var mark: FileMark { get }
  /// The next bytes; none at the end of the file.
  func next() throws(FileProblem) -> [UInt8]
  /// What the file looks like now, under the same name.
  func markNow() throws(FileProblem) -> FileMark
}

/// What tells that a file was changed while it was read.
public struct FileMark: Sendable, Hashable {
  public var size: Int
  /// Nanoseconds; 0 where there is no time.
  public var modified: Int
  /// The system's number of the file: another one when a new file took its name.
  public var number: Int

  public init(size: Int, modified: Int = 0, number: Int = 0) {
    self.size = size
    self.modified = modified
    self.number = number
  }
}

/// Bytes read at once.
let pieceSize = 1 << 20

extension FileProvider {
  /// All bytes of a file at once, for formats that cannot be read in pieces.
  public func bytes(of name: String) throws(FileProblem) -> [UInt8] {
    let stream = try open(name)
    var bytes: [UInt8] = []
    while true {
      let piece = try stream.next()
      guard !piece.isEmpty else { return bytes }
      bytes += piece
    }
  }
}
