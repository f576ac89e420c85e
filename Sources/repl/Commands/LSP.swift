import ArgumentParser
import Foundation
import LanguageServer
import Shell

/// `strive lsp [--store STORE]`
struct LSP: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve an editor: the Language Server Protocol on standard input and output.",
    discussion: """
      Editors start this by themselves; Docs/Editors.md says how each is told to. The store is
      opened for reading, and no number of it is sent.
      """)

  @Option(name: [.short, .long], help: "The store; else $STRIVE_STORE, else the sample.")
  var store: String?

  @Flag(help: .hidden)  // Some clients say so; there is no other way to talk.
  var stdio = false

  func run() async throws {
    // A client that is gone ends the writing, not the process before it has said so.
    signal(SIGPIPE, SIG_IGN)
    let output = FileHandle.standardOutput
    let server = Server(store: store, version: Edition.version) { message in
      do {
        try output.write(contentsOf: message)
      } catch {
        Foundation.exit(Shell.ExitCode.unreachable.rawValue)
      }
    }
    let code = await server.serve(.standardInput)
    if code != .ok { throw ArgumentParser.ExitCode(code.rawValue) }
  }
}
