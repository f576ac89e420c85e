import ArgumentParser
import Foundation

/// `strive completions bash|zsh|fish`
struct Completions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what completes commands, options and files in a shell.",
    discussion: """
      bash   strive completions bash > ~/.local/share/bash-completion/completions/strive
      zsh    strive completions zsh > ~/.zfunc/_strive   (with ~/.zfunc in $fpath)
      fish   strive completions fish > ~/.config/fish/completions/strive.fish
      """)

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  enum Shell: String, ExpressibleByArgument, CaseIterable { case bash, zsh, fish }

  func run() throws {
    let shell: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    print(Strive.completionScript(for: shell))
  }
}
