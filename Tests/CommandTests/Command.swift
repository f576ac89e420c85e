import Foundation

/// The built command, run as anyone runs it.
struct Command {
  var status: Int32
  var output: String
  var errors: String

  /// The folder of the test bundle is where the command was built.
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

  /// A folder of this run, so that tests neither meet each other nor the user's own files.
  static let folder: URL = {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("strive-tests-\(ProcessInfo.processInfo.processIdentifier)")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }()

  static func process(_ arguments: [String], in directory: URL? = nil) -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = directory ?? folder
    var environment = ProcessInfo.processInfo.environment
    environment["XDG_CACHE_HOME"] = folder.appendingPathComponent("cache").path
    environment["STRIVE_STORE"] = nil
    process.environment = environment
    return process
  }

  static func run(_ arguments: String..., input: String = "", in directory: URL? = nil) throws
    -> Command
  {
    try run(arguments, input: input, in: directory)
  }

  static func run(_ arguments: [String], input: String = "", in directory: URL? = nil) throws
    -> Command
  {
    let process = process(arguments, in: directory)
    // Files rather than pipes: a pipe that fills up would stop the command.
    let name = UUID().uuidString
    let files = ["in", "out", "err"].map { folder.appendingPathComponent("\(name).\($0)") }
    try Data(input.utf8).write(to: files[0])
    for file in files.dropFirst() {
      FileManager.default.createFile(atPath: file.path, contents: nil)
    }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    return Command(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }

  /// Writes a file of the run's folder; returns its path.
  static func file(_ name: String, _ text: String) throws -> String {
    let url = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: url)
    return url.path
  }
}
