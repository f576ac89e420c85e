import Foundation

/// Statements typed before, one a line, in a file that grows at its end only: sessions side by
/// side lose nothing of each other's.
///
///     # strive history
///     gap kindergarten_ready by race
///     if $x = 1 then\n  show attendance\nend
struct HistoryFile {
  static let heading = "# strive history\n"
  /// What is read at a start: the newest of it.
  static let mostBytes = 1_000_000
  /// A statement longer than this was pasted, and is kept elsewhere.
  static let longestEntry = 100_000

  private let descriptor: Int32

  /// Opens the file, made where it is not there; throws why nothing can be kept.
  init(_ path: String) throws(Trouble) {
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { throw .unwritable(path, String(cString: strerror(errno))) }
    guard isOurs else {
      close(descriptor)
      throw .notOurs(path)
    }
  }

  enum Trouble: Error {
    case unwritable(String, String)
    case notOurs(String)

    var words: String {
      switch self {
      case .unwritable(let path, let reason): "nothing typed is kept: \(path): \(reason)"
      case .notOurs(let path): "nothing typed is kept: \(path) is no history of yours"
      }
    }
  }

  /// `$XDG_STATE_HOME/strive/history`, else below `~/.local/state`; nil without a home.
  static var usualPath: String? {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"].map { $0 + "/.local/state" }
    guard let folder = environment["XDG_STATE_HOME"] ?? home, folder.hasPrefix("/") else {
      return nil
    }
    return folder + "/strive/history"
  }

  /// A plain file of this user that begins as ours do; closed to others from now on.
  private var isOurs: Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid()
    else { return false }
    if status.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
    guard status.st_size > 0 else {
      write(HistoryFile.heading)
      return true
    }
    var start = [UInt8](repeating: 0, count: HistoryFile.heading.utf8.count)
    let count = pread(descriptor, &start, start.count, 0)
    return count == start.count && start.elementsEqual(HistoryFile.heading.utf8)
  }

  /// What the file holds, the oldest first.
  func entries() -> [String] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return [] }
    let size = Int(status.st_size)
    let start = max(0, size - HistoryFile.mostBytes)
    var bytes = [UInt8](repeating: 0, count: size - start)
    let count = pread(descriptor, &bytes, bytes.count, off_t(start))
    guard count > 0 else { return [] }
    var lines = String(decoding: bytes.prefix(count), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: true)[...]
    // The first is part of a line where the beginning was left out.
    if start > 0 { lines = lines.dropFirst() }
    return lines.filter { !$0.hasPrefix("#") }.map(HistoryFile.decoded)
  }

  /// Adds one statement with a single write, which no other session can cut in two.
  func append(_ entry: String) {
    guard entry.utf8.count <= HistoryFile.longestEntry else { return }
    write(HistoryFile.encoded(entry) + "\n")
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Foundation.write(descriptor, bytes, bytes.count)
  }

  // MARK: Lines

  static func encoded(_ entry: String) -> String {
    var line = ""
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      // A line that begins with it would be a note.
      case "#" where line.isEmpty: line += "\\#"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  static func decoded(_ line: some StringProtocol) -> String {
    var entry = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        entry.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        entry.append(scalar)
      }
    }
    return String(entry)
  }
}
