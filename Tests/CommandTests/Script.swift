import Foundation

/// A script of `scripts/` that looks at the built command from outside.
enum Script {
  /// Runs it; `nil`, loudly, where it ends with 3 because what it needs is not here.
  static func run(_ name: String, skipping needs: String) throws -> Command? {
    let process = Process()
    process.executableURL = Command.root.appendingPathComponent("scripts/\(name)")
    process.arguments = [Command.executable.path]
    var environment = ProcessInfo.processInfo.environment
    environment["XDG_CACHE_HOME"] = Command.folder.appendingPathComponent("cache").path
    environment["STRIVE_STORE"] = nil
    process.environment = environment
    let log = Command.folder.appendingPathComponent("\(name).log")
    FileManager.default.createFile(atPath: log.path, contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: log)
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    process.waitUntilExit()
    let said = try String(contentsOf: log, encoding: .utf8)
    guard process.terminationStatus != 3 else {
      print("NOT TESTED: there is no \(needs) for scripts/\(name): \(said)")
      return nil
    }
    print(said)
    return Command(status: process.terminationStatus, output: said, errors: "")
  }
}
