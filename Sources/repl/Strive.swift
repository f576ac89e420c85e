import ArgumentParser
import Foundation
import Shell

/// The command: arguments in, exit code out.
@main
struct Strive: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strive",
    abstract:
      "Questions about community partnership data, answered with the statistics done right.",
    discussion: """
      strive                         questions on $STRIVE_STORE, else on the built-in sample
      strive STORE                   questions on a store made by `strive init STORE`
      strive -c 'QUESTION; …'        from the command line
      strive run FILE.strive … | -   scripts in order; - is standard input
      """,
    version: "strive \(Edition.version)",
    subcommands: [
      Ask.self, Run.self, Check.self, Format.self, Explain.self, Init.self, Sample.self,
      Copy.self, Backup.self, Doctor.self, Words.self, Completions.self, LSP.self,
    ],
    defaultSubcommand: Ask.self)

  static func main() async {
    let arguments = Arguments.ordered(Array(CommandLine.arguments.dropFirst()))
    do {
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let code as ArgumentParser.ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      // Help and version are answers; everything else the parser says is a usage error.
      let isAnswer = exitCode(for: error) == .success
      let text = fullMessage(for: error)
      if isAnswer { print(text) } else { FileHandle.standardError.write(Data((text + "\n").utf8)) }
      Foundation.exit(isAnswer ? 0 : Shell.ExitCode.usage.rawValue)
    }
  }
}

/// The order the parser needs: a subcommand first, wherever its options stand.
enum Arguments {
  private static let subcommands: Set<String> = [
    "run", "check", "format", "explain", "init", "sample", "copy", "doctor", "completions",
    "lsp", "backup", "words", "help",
  ]
  /// Options whose next argument is their value.
  private static let withValue: Set<String> = [
    "-c", "-s", "--store", "-f", "--format", "-o", "--output", "-p", "--param", "--on-error",
    "--color", "--max-rows", "--null", "--timeout", "--errors", "--progress", "--pager",
  ]

  static func ordered(_ arguments: [String]) -> [String] {
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      if argument == "--" { break }
      if withValue.contains(argument) {
        index += 2
      } else if argument.hasPrefix("-"), argument != "-" {
        index += 1
      } else {
        guard subcommands.contains(argument) else { break }
        var rest = arguments
        rest.remove(at: index)
        return [argument] + rest
      }
    }
    return arguments
  }
}
