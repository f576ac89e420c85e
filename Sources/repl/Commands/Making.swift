import ArgumentParser
import Foundation
import Shell

/// What commands about whole stores have in common: notices and failures on standard error.
extension ParsableCommand {
  /// Runs what makes a file and says so, or says why not.
  func made(
    _ what: String, _ make: () async throws(SessionProblem) -> String
  ) async throws {
    let path = try await orLeave(make)
    notice("Made \(what): \(path)")
  }

  /// What `body` gives, or its problem on standard error and the exit code of that.
  func orLeave<T>(_ body: () async throws(SessionProblem) -> T) async throws -> T {
    do {
      return try await body()
    } catch {
      notice("error: \(error.message)")
      throw ArgumentParser.ExitCode(error.code.rawValue)
    }
  }

  func notice(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
