import ArgumentParser
import Foundation
import Shell

import struct Lang.SourceText

/// What commands have in common: open a session, run texts, leave with its code.

func openSession(_ options: SessionOptions) async throws -> Session {
  do {
    return try await Session(options)
  } catch {
    throw leave(error, options)
  }
}

/// Runs texts until one fails, or all with `--on-error continue`; the first failure's code counts.
func runTexts(_ options: SessionOptions, _ texts: () throws -> [SourceText]) async throws {
  let sources = try texts()
  let session = try await openSession(options)
  if let problem = session.problem(ofParametersFor: sources) { throw leave(problem, options) }
  let watch = Watch(session, timeout: options.timeout)
  var code = Shell.ExitCode.ok
  for source in sources {
    let next = await session.run(source)
    if code == .ok { code = next }
    if code != .ok, !options.continuesOnError { break }
  }
  try finish(session, watch.code(code))
}

func runScripts(_ files: [String], _ options: SessionOptions) async throws {
  try await runTexts(options) { try files.map { try source($0, options) } }
}

func finish(_ session: Session, _ code: Shell.ExitCode) throws {
  let code = session.finish(code)
  if code != .ok { throw ArgumentParser.ExitCode(code.rawValue) }
}

/// A script by name, or standard input for `-`.
func source(_ file: String, _ options: SessionOptions = SessionOptions()) throws -> SourceText {
  if file == "-" { return try readStandardInput() }
  do {
    return try readScript(file)
  } catch {
    throw leave(error, options)
  }
}

func readStandardInput() throws -> SourceText {
  do {
    return try scriptText(FileHandle.standardInput.readDataToEndOfFile(), name: "stdin")
  } catch {
    throw leave(error, SessionOptions())
  }
}

func writeFile(_ text: String, to path: String) throws {
  do {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
  } catch {
    throw leave(
      .output(path, (error as NSError).localizedDescription), SessionOptions())
  }
}

/// Says why on standard error; the thrown value carries the exit code.
func leave(_ problem: SessionProblem, _ options: SessionOptions) -> ArgumentParser.ExitCode {
  Session.print(problem, asJSON: options.errorsAsJSON)
  return ArgumentParser.ExitCode(problem.code.rawValue)
}
