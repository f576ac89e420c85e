import ArgumentParser
import Shell

/// `strive doctor STORE`
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look a store over: whole, protected, closed to others.")

  @Argument(help: "The store.")
  var store: String

  func run() async throws {
    let report = try await orLeave { () throws(SessionProblem) in try examineStore(at: store) }
    for line in report.lines { print(line) }
    guard report.isHealthy else { throw ArgumentParser.ExitCode(Shell.ExitCode.failed.rawValue) }
  }
}
