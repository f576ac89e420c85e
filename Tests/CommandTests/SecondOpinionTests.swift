import Foundation
import Testing

/// Ten gaps, five trends and three lists of measures on the sample, worked out again by
/// `scripts/second-opinion` from the csv of the built command.
@Suite struct SecondOpinionTests {
  @Test func otherProgramsSayTheSame() throws {
    let process = Process()
    process.executableURL = Command.root.appendingPathComponent("scripts/second-opinion")
    process.arguments = [Command.executable.path]
    var environment = ProcessInfo.processInfo.environment
    environment["XDG_CACHE_HOME"] = Command.folder.appendingPathComponent("cache").path
    environment["STRIVE_STORE"] = nil
    process.environment = environment
    let log = Command.folder.appendingPathComponent("second-opinion.log")
    FileManager.default.createFile(atPath: log.path, contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: log)
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    process.waitUntilExit()
    let said = try String(contentsOf: log, encoding: .utf8)
    guard process.terminationStatus != 3 else {
      return print("NOT TESTED: there is no python3 with statsmodels for a second opinion: \(said)")
    }
    print(said)
    #expect(process.terminationStatus == 0, "\(said)")
    #expect(said.contains("18 questions") && said.contains("all agree"))
  }
}
