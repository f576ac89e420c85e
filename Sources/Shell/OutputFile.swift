import Foundation

/// A file written beside its place and renamed when it is whole: readers see all of it or none.
final class OutputFile {
  private let path: String
  private let temporary: String
  private var handle: FileHandle?

  init(_ path: String) {
    self.path = path
    temporary = path + ".\(ProcessInfo.processInfo.processIdentifier).part"
  }

  /// Refuses at once what could not be written in the end: a folder that is not there, a folder or
  /// a device where the file would stand, which a rename would put aside.
  func refuseEarly() throws(SessionProblem) {
    let folder = (path as NSString).deletingLastPathComponent
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
    guard folder.isEmpty || (isThere && isFolder.boolValue) else {
      throw .output(path, "there is no folder `\(folder)`; make it first")
    }
    var found = stat()
    guard stat(path, &found) == 0 else { return }
    switch found.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw .output(path, "it is a folder")
    default: throw .output(path, "it is no file; leave `-o` out and use `>`")
    }
  }

  func write(_ text: String) throws(SessionProblem) { try write(Data(text.utf8)) }

  func write(_ bytes: Data) throws(SessionProblem) {
    do {
      try open().write(contentsOf: bytes)
    } catch let problem as SessionProblem {
      throw problem
    } catch {
      discard()
      throw .output(path, plainWords(error))
    }
  }

  func finish() throws(SessionProblem) {
    do {
      try open().close()
      guard rename(temporary, path) == 0 else {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
    } catch let problem as SessionProblem {
      throw problem
    } catch {
      discard()
      throw .output(path, plainWords(error))
    }
  }

  func discard() {
    guard handle != nil else { return }
    unlink(temporary)
  }

  private func open() throws -> FileHandle {
    if let handle { return handle }
    try refuseEarly()
    let descriptor = Foundation.open(temporary, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    let opened = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    handle = opened
    return opened
  }
}

/// The system's reason: `No space left on device`.
func plainWords(_ error: any Error) -> String {
  if let error = error as? POSIXError { return String(cString: strerror(error.code.rawValue)) }
  let error = error as NSError
  if let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError,
    cause.domain == NSPOSIXErrorDomain
  {
    return String(cString: strerror(Int32(cause.code)))
  }
  return error.domain == NSPOSIXErrorDomain
    ? String(cString: strerror(Int32(error.code))) : error.localizedDescription
}
