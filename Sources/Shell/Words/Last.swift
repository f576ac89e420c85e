import Display
import Foundation
import Lang
import Tabular

/// Words about the last answer: the same numbers once more, and no others.
extension WordCommand {
  static let again = WordCommand(
    name: "again", usage: "again", summary: "Asks the last question once more."
  ) { talk, _ in
    guard let answer = talk.session.interpreter.lastAnswer else { return nothingAsked() }
    await talk.ask(answer.question)
  }

  static let full = WordCommand(
    name: "full", usage: "full",
    summary: "The last answer with every row and the columns that files carry."
  ) { talk, _ in
    guard let answer = talk.session.interpreter.lastAnswer else { return nothingAsked() }
    talk.session.fitToTerminal()
    talk.reportingProblems { try talk.session.printer.printWhole(answer) }
  }

  static let sql = WordCommand(
    name: "sql", usage: "sql last", summary: "The SQL of the last question, with its bound values."
  ) { talk, _ in
    do {
      guard let text = try await talk.session.interpreter.sqlOfLast() else {
        return standardError(
          "the last answer was not read from the store; nothing was asked of it\n")
      }
      try talk.session.printer.print(text)
    } catch let problem as Diagnostic {
      standardError("error[\(problem.code)]: \(problem.message)\n")
    } catch {
      standardError("error: \(plainWords(error))\n")
    }
  }

  static let export = WordCommand(
    name: "export", usage: "export FILE",
    summary: "Writes the last answer to a file; the ending chooses the format.",
    run: { talk, name in
      guard let answer = talk.session.interpreter.lastAnswer else { return nothingAsked() }
      guard !name.isEmpty else { return standardError("name a file: `export gaps.csv`\n") }
      let path = name.withoutQuotes
      guard talk.exported.contains(path) || !FileManager.default.fileExists(atPath: path) else {
        return standardError(
          "there is a file \(path) already; `export` writes over those of this session alone\n")
      }
      talk.reportingProblems {
        try talk.session.printer.print(answer, Output(file: path), sessionFormat: nil)
        talk.exported.insert(path)
        standardError("written: \(path)\n")
      }
    },
    candidates: { typed, _ in FileNames.beginning(with: typed) })

  private static func nothingAsked() { standardError("nothing has been asked yet\n") }
}

extension Conversation {
  /// Runs what writes; says why where it cannot.
  func reportingProblems(_ body: () throws -> Void) {
    do {
      try body()
    } catch let problem as SessionProblem {
      Session.print(problem, asJSON: session.options.errorsAsJSON)
    } catch {
      standardError("error: \(plainWords(error))\n")
    }
  }
}

extension String {
  /// A file name as people write it here, with quotes or without.
  var withoutQuotes: String {
    guard count >= 2, let first, first == last, first == "\"" || first == "'" else { return self }
    return String(dropFirst().dropLast())
  }
}
