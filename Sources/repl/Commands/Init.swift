import ArgumentParser
import Shell

/// `strive init STORE`
struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Make a new, empty store.")

  @Argument(help: "The file to make.")
  var store: String

  func run() async throws {
    try await made("a new store") { () throws(SessionProblem) in try makeStore(at: store) }
    notice(StoreWords.whatAFileIs(store).sentence)
    notice(StoreWords.beside(store))
    if let warning = StoreWords.warning(about: store) { notice(warning.sentence) }
    // `strive FILE.strive` runs a script.
    notice("Next: strive \(store.hasSuffix(".strive") ? "-s " : "")\(store)")
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

extension String {
  /// With a capital and a full stop.
  fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
