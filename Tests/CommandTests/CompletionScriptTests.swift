import Foundation
import Testing

/// What a shell completes, and the page of the manual.
@Suite struct CompletionScriptTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func aShellCompletesCommandsAndOptions(_ shell: String) throws {
    let result = try Command.run("completions", shell)
    #expect(result.status == 0)
    for word in ["doctor", "format", "sample", "store", "timeout", "no-init"] {
      #expect(result.output.contains(word), "\(shell): \(word)")
    }
  }

  @Test func anUnknownShellIsAUsageError() throws {
    #expect(try Command.run("completions", "tcsh").status == 2)
  }

  /// Every option and command of the program's own help.
  @Test func thePageOfTheManualHasEverything() throws {
    let page = try String(
      contentsOf: Command.root.appendingPathComponent("Docs/strive.1"), encoding: .utf8
    ).replacingOccurrences(of: "\\-", with: "-")
    let help = try Command.run("run", "--help").output + Command.run("--help").output
    let options = help.matches(of: try Regex("--[a-z][a-z-]+")).map { String(help[$0.range]) }
    #expect(options.count > 10)
    for option in Set(options) where !["--help", "--version"].contains(option) {
      #expect(page.contains(option), "\(option)")
    }
    let commands = help.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("  "), let word = line.split(separator: " ").first else { return nil }
      return word.allSatisfy { $0.isLowercase } && line.dropFirst(2).first != " "
        ? String(word) : nil
    }
    for command in Set(commands) where !["strive", "help"].contains(command) {
      #expect(page.contains(command), "\(command)")
    }
  }
}
