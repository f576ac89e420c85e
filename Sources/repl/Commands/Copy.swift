import ArgumentParser
import Shell

/// `strive copy FROM TO [--released]`
struct Copy: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy a store; with --released, only what may be handed on.")

  @Argument(help: "The store to copy.")
  var from: String

  @Argument(help: "The file to make.")
  var to: String

  @Flag(help: "Public numbers and released tables: no record and no hidden number.")
  var released = false

  func run() async throws {
    guard released else { return try await copyWhole() }
    try await made("a copy to hand on") { () async throws(SessionProblem) in
      try await copyReleased(from: from, to: to)
    }
    notice(
      """
      It holds what a reader is shown: no record of a child, no number that is hidden in \(from), no \
      key. It takes no changes.
      """)
  }

  private func copyWhole() async throws {
    let copy = try await orLeave { () async throws(SessionProblem) in
      try await copyStore(from: from, to: to)
    }
    notice("Made a copy: \(copy.path)")
    if copy.hasRecords {
      notice(
        """
        It holds records of children, as \(from) does. The key of their marks was not copied: \
        questions work, records cannot be added.
        """)
    }
  }
}
