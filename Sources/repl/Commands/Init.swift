import ArgumentParser
import Foundation
import Shell

/// `strive init STORE`
struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Make a new, empty store.")

  @Argument(help: "The file to make.")
  var store: String

  func run() async throws {
    try await made("a new store") { () throws(SessionProblem) in try makeStore(at: store) }
    FileHandle.standardError.write(
      Data(
        """
        Whoever can read this file can read everything in it; what answers show is protected, the \
        file is not.
        Next: strive \(store)

        """.utf8))
  }
}

/// `strive sample STORE`
struct Sample: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a copy of the built-in sample to change.")

  @Argument(help: "The file to make.")
  var store: String

  func run() async throws {
    try await made("a copy of the sample") { () async throws(SessionProblem) in
      try await makeSample(at: store)
    }
  }
}

extension ParsableCommand {
  /// Runs what makes a store and says so, or says why not.
  fileprivate func made(
    _ what: String, _ make: () async throws(SessionProblem) -> String
  ) async throws {
    do {
      let path = try await make()
      FileHandle.standardError.write(Data("Made \(what): \(path)\n".utf8))
    } catch {
      FileHandle.standardError.write(Data("error: \(error.message)\n".utf8))
      throw ArgumentParser.ExitCode(error.code.rawValue)
    }
  }
}
