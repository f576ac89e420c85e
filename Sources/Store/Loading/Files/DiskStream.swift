import Foundation

/// A file of the disk, read by the system in pieces.
final class DiskStream: FileStream {
  let mark: FileMark
  private let name: String
  private let path: String
  private let descriptor: Int32

  /// - Parameter name: what messages call it.
  init(path: String, name: String) throws(FileProblem) {
    self.name = name
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw DiskStream.problem(name) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else {
      Foundation.close(descriptor)
      throw DiskStream.problem(name)
    }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR:
      Foundation.close(descriptor)
      throw .folder(name)
    default:
      // A pipe can be read once only, and a load may have to look at a file before it reads it.
      Foundation.close(descriptor)
      throw .unreadable(name, reason: "it is not a file on disk; save it first")
    }
    mark = FileMark(facts)
  }

  deinit { Foundation.close(descriptor) }

  func next() throws(FileProblem) -> [UInt8] {
    var failed = false
    let piece = [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      while count < buffer.count {
        let got = read(descriptor, start + count, buffer.count - count)
        if got > 0 {
          count += got
        } else if got == 0 {
          return
        } else if errno != EINTR {
          failed = true
          return
        }
      }
    }
    guard !failed else { throw .unreadable(name, reason: "the disk could not be read") }
    return piece
  }

  func markNow() throws(FileProblem) -> FileMark {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw DiskStream.problem(name) }
    return FileMark(facts)
  }

  private static func problem(_ name: String) -> FileProblem {
    switch errno {
    case ENOENT, ENOTDIR: .missing(name, near: [])
    case EACCES, EPERM: .unreadable(name, reason: "permission denied")
    case EMFILE, ENFILE: .unreadable(name, reason: "too many files are open")
    default: .unreadable(name, reason: "the system could not open it")
    }
  }
}

extension FileMark {
  fileprivate init(_ facts: stat) {
    #if os(Linux)
      let time = facts.st_mtim
    #else
      let time = facts.st_mtimespec
    #endif
    self.init(
      size: Int(facts.st_size),
      modified: Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec),
      number: Int(truncatingIfNeeded: facts.st_ino))
  }
}
