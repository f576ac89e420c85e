import ArgumentParser
import Shell

import struct Lang.SourceText

/// `strive run FILE.strive … | -`
struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Run scripts in order.")

  @Argument(help: "Scripts; - is standard input.")
  var files: [String]

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    try await runScripts(files, shared.session())
  }
}

/// `strive check FILE …`
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Parse, bind and type-check scripts; run nothing.")

  @Argument(help: "Scripts; - is standard input.")
  var files: [String]

  @Flag(help: "List the parameters, names of the model and files that each script uses.")
  var model = false

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let sources = try files.map { try source($0) }
    let options = try shared.session()
    let session = try await openSession(options)
    if let problem = session.problem(ofParametersFor: sources) {
      throw leave(problem, options)
    }
    var worst = Shell.ExitCode.ok
    for source in sources {
      let code = await session.check(source, listing: model)
      if worst == .ok { worst = code }
    }
    try finish(session, worst)
  }
}

/// `strive explain 'QUESTION'`
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say how a question is answered: in words, as a plan, as SQL.")

  @Argument(help: "A question.")
  var question: String

  @Flag(help: "The SQL and its bound values; they are always shown.")
  var sql = false

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let text = question
    try await runTexts(shared.session()) { [SourceText("explain " + text, name: "-c")] }
  }
}
