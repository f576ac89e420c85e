import Foundation
import PseudoTerminal
import Testing

/// `strive` on a pseudo-terminal, driven by keys; what it writes is drawn on a screen.
///
/// Tests wait for what must come, never for time to pass; a wait ends at once when it is there.
final class TypedSession {
  /// Long: a machine with every core busy must not fail a test.
  static let patience: Double = 40

  private let terminal: Int32
  private var process: pid_t = 0
  private(set) var screen: TestScreen
  private(set) var bytes: [UInt8] = []
  private var isReaped = false
  /// How many prompts have been waited for.
  private var ready = 0
  let home: URL

  init(
    _ arguments: [String] = [], environment extra: [String: String?] = [:], home: URL? = nil,
    columns: Int = 80, rows: Int = 24, waits: Bool = true
  ) throws {
    let home = try home ?? TypedSession.newHome()
    self.home = home
    screen = TestScreen(columns: columns, rows: rows)
    var environment = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": home.path,
      "XDG_CACHE_HOME": TypedSession.cache.path, "PAGER": "cat",
    ]
    for (name, value) in extra { environment[name] = value }
    let path = TypedSession.executable.path
    var parts = ([path] + arguments).map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for part in parts + settings { free(part) } }
    terminal = pseudo_terminal(
      path, &parts, &settings, home.path, UInt16(rows), UInt16(columns), &process)
    try #require(terminal >= 0)
    if waits { prompt() }
  }

  deinit {
    if !isReaped {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    close(terminal)
  }

  // MARK: Typing

  func send(_ keys: String) {
    var bytes = Array(keys.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(terminal, $0.baseAddress, min($0.count, 1024)) }
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
      // What is echoed must be taken, or the program stops writing and with that reading.
      take(within: 0)
    }
  }

  /// Types a statement and waits until the next prompt takes keys.
  func ask(_ statement: String) {
    send(statement + "\r")
    prompt()
  }

  func paste(_ text: String) { send("\u{1B}[200~" + text + "\u{1B}[201~") }

  func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    _ = pseudo_terminal_resize(terminal, UInt16(rows), UInt16(columns))
  }

  func signal(_ number: Int32) { kill(process, number) }

  /// Takes the terminal away.
  func hangUp() { close(terminal) }

  // MARK: Waiting

  /// Waits until a prompt takes keys: then, and only then, bracketed paste is on.
  func prompt(sourceLocation: SourceLocation = #_sourceLocation) {
    ready += 1
    let wanted = ready
    wait("a prompt", sourceLocation) { $0.count(of: "\u{1B}[?2004h") >= wanted }
    // The line is coloured after that.
  }

  /// Waits until a text stands on the screen, in one row.
  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    wait("`\(text)`", sourceLocation) { $0.screen.text.contains(text) }
  }

  /// Waits until something has been written, escape codes included.
  func expect(written text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    wait("`\(text.debugDescription)`", sourceLocation) { $0.count(of: text) > 0 }
  }

  /// Waits until something is true of the screen.
  func wait(
    _ what: String, _ location: SourceLocation = #_sourceLocation,
    until isThere: (TypedSession) -> Bool
  ) {
    let end = Date(timeIntervalSinceNow: TypedSession.patience)
    while !isThere(self) {
      guard Date() < end, take(within: 100) else {
        if isThere(self) { return }
        Issue.record("waited in vain for \(what)\n\(screen.text)", sourceLocation: location)
        return
      }
    }
  }

  /// How it ended, once it has.
  func exitStatus(sourceLocation: SourceLocation = #_sourceLocation) -> Int32? {
    let end = Date(timeIntervalSinceNow: TypedSession.patience)
    var status: Int32 = 0
    while Date() < end {
      if waitpid(process, &status, WNOHANG) == process {
        isReaped = true
        while take(within: 10) && !isDrained {}
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
      }
      take(within: 50)
    }
    Issue.record("it does not end\n\(screen.text)", sourceLocation: sourceLocation)
    return nil
  }

  private var isDrained = false

  /// Takes what has been written; no at its end.
  @discardableResult
  private func take(within milliseconds: Int32) -> Bool {
    var input = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    isDrained = true
    guard poll(&input, 1, milliseconds) > 0 else { return true }
    guard input.revents & Int16(POLLIN) != 0 else { return false }
    isDrained = false
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(terminal, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer.prefix(count)
    screen.draw(buffer.prefix(count))
    return true
  }

  func hasWritten(_ text: String) -> Bool { count(of: text) > 0 }

  private func count(of text: String) -> Int {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return 0 }
    var count = 0
    var index = 0
    while index <= bytes.count - wanted.count {
      if bytes[index] == first, bytes[index..<(index + wanted.count)].elementsEqual(wanted) {
        count += 1
        index += wanted.count
      } else {
        index += 1
      }
    }
    return count
  }

  // MARK: Where

  static let executable: URL = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("strive")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    return root.appendingPathComponent(".build/debug/strive")
  }()

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Of this run of the tests.
  static let folder: URL = {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("strive-typed-\(ProcessInfo.processInfo.processIdentifier)")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }()

  static let cache = folder.appendingPathComponent("cache")

  /// A home nobody has used.
  static func newHome() throws -> URL {
    let home = folder.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    return home
  }
}
