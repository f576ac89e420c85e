import Foundation
import Lang

/// What stands in the first bytes of a file, read without SQLite: nothing that is not ours is ever
/// opened, let alone changed.
struct StoreFile {
  /// `strv`, in the header where SQLite keeps a word for the program a file belongs to.
  static let applicationID = 0x7374_7276

  /// Whether the system would let us write the file.
  var isWritable: Bool

  /// Looks at the file, or says why it is no store.
  init(path: String) throws(StoreError) {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw .unreachable(path: path, reason: "there is no such file")
    }
    guard !isDirectory.boolValue else {
      throw .unreachable(path: path, reason: "it is a directory")
    }
    guard FileManager.default.isReadableFile(atPath: path),
      let file = FileHandle(forReadingAtPath: path)
    else { throw .unreachable(path: path, reason: "you may not read it") }
    defer { try? file.close() }
    let header = [UInt8]((try? file.read(upToCount: 100)) ?? Data())
    guard header.count == 100, header.starts(with: StoreFile.magic),
      StoreFile.word(at: 68, of: header) == StoreFile.applicationID
    else { throw .notAStore(path: path) }
    isWritable = FileManager.default.isWritableFile(atPath: path)
  }

  /// Whether SQLite can keep its companions (`-wal`, `-shm`) beside the file, or has them already.
  static func hasRoomBeside(_ path: String) -> Bool {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return FileManager.default.isWritableFile(atPath: folder)
      || FileManager.default.fileExists(atPath: path + "-shm")
  }

  private static let magic = Array("SQLite format 3\0".utf8)

  private static func word(at offset: Int, of header: [UInt8]) -> Int {
    header.dropFirst(offset).prefix(4).reduce(0) { $0 << 8 | Int($1) }
  }
}
