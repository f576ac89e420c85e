import ArgumentParser
import Shell

/// `strive backup STORE FILE`
struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy a store with everything that brings it back, the key of its records too.",
    discussion: "The store may be in use meanwhile. Keep the copy as closed as the store itself.")

  @Argument(help: "The store.")
  var store: String

  @Argument(help: "The file to make.")
  var file: String

  func run() async throws {
    let copy = try await orLeave { () async throws(SessionProblem) in
      try await backUp(store, to: file)
    }
    notice("Made a backup: \(copy.path)")
    if let key = copy.key { notice("Beside it lies the key of its records: \(key)") }
  }
}
