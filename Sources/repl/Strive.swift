import ArgumentParser
import Shell

/// The command: arguments in, exit code out.
@main
struct Strive: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strive",
    abstract: "Questions about community partnership data, answered with the statistics done right."
  )
}
