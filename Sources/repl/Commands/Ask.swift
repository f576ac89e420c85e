import ArgumentParser
import Foundation
import Shell

import struct Lang.SourceText

/// `strive`, `strive STORE`, `strive -c 'QUESTION'`, `strive FILE.strive`, and a pipe.
struct Ask: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Ask questions; the default.", shouldDisplay: false)

  @Argument(help: "A store, or a script whose name ends in .strive.")
  var name: String?

  @Option(name: .customShort("c"), help: "Questions and statements to run.")
  var command: [String] = []

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    if let name, name.hasSuffix(".strive") {
      return try await runScripts([name], shared.session())
    }
    let options = try shared.session(store: name)
    guard command.isEmpty else {
      let sources = command.map { SourceText($0, name: "-c") }
      return try await runTexts(options) { sources }
    }
    guard isatty(STDIN_FILENO) == 1 else {
      return try await runTexts(options) { [try readStandardInput()] }
    }
    let session = try await openSession(options)
    if let problem = session.problem(ofParametersFor: []) { throw leave(problem, options) }
    try finish(session, await Conversation(session).run())
  }
}
