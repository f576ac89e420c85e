import Foundation
import Lang
import Store

/// Failures on standard error, as text or a JSON object a line, and their exit codes.
struct FailurePrinter {
  let asJSON: Bool

  func code(of failure: RunFailure) -> ExitCode {
    switch failure {
    case .invalid: .usage
    case .refused: .failed
    case .checkFailed: .checkFailed
    case .store(.cancelled): .interrupted
    case .store(let error): error.isAboutTheQuestion ? .failed : .unreachable
    case .host(let problem as SessionProblem): problem.code
    case .host: .unreachable
    }
  }

  func print(_ failure: RunFailure) {
    switch failure {
    case .invalid(let problems):
      for problem in problems { print(problem) }
    case .refused(let problem), .checkFailed(let problem):
      print(problem)
    case .store(.cancelled):
      break
    case .store(let error):
      print(code: error.code, error.message)
    case .host(let error):
      print(error)
    }
  }

  func print(_ problem: SessionProblem) {
    if case .store(let error) = problem { return print(code: error.code, error.message) }
    print(code: "S7000", problem.message)
  }

  private func print(_ error: any Error) {
    switch error {
    case let problem as SessionProblem: print(problem)
    case LoadError.store(let error): print(SessionProblem.store(error))
    case LoadError.problems(let problems, let isCut):
      for problem in problems { print(problem) }
      if isCut { standardError("and more; nothing was loaded\n") }
    default: print(code: "S9000", "\(error)")
    }
  }

  func print(_ problem: LocatedDiagnostic) {
    standardError(
      asJSON
        ? renderJSON(problem.diagnostic, in: problem.source) + "\n"
        : render(problem.diagnostic, in: problem.source) + "\n")
  }

  private func print(_ problem: LoadProblem) {
    guard asJSON else { return standardError(problem.text + "\n") }
    standardError(
      errorLine(code: problem.code, problem.message, file: problem.file, line: problem.line) + "\n")
  }

  /// A failure without a place in a text.
  private func print(code: String, _ message: String) {
    standardError(
      asJSON
        ? errorLine(code: code, message) + "\n"
        : "error[\(code)]: \(message)\n")
  }
}

extension RunFailure {
  /// Code and message of the first problem, for the JSON line of a failed question.
  var words: (code: String, message: String) {
    switch self {
    case .invalid(let problems):
      let first = problems.first?.diagnostic
      return (first?.code ?? "S9000", first?.message ?? "")
    case .refused(let problem), .checkFailed(let problem):
      return (problem.diagnostic.code, problem.diagnostic.message)
    case .store(let error): return (error.code, error.message)
    case .host(LoadError.problems(let problems, _)):
      return (problems.first?.code ?? "S7000", problems.first?.message ?? "")
    case .host(LoadError.store(let error)), .host(SessionProblem.store(let error)):
      return (error.code, error.message)
    case .host(let problem as SessionProblem): return ("S7000", problem.message)
    case .host(let error): return ("S7000", "\(error)")
    }
  }
}

extension StoreError {
  /// What the question named, not what the store lacks.
  fileprivate var isAboutTheQuestion: Bool {
    switch self {
    case .inUse, .unknownThing, .unknownLoad, .publicRecords, .recordsClosed, .recordsInside,
      .failed:
      true
    case .unreachable, .notAStore, .busy, .newer, .readOnly, .releasedOnly, .older, .full,
      .corrupt, .personKey, .cancelled:
      false
    }
  }

  fileprivate var code: String {
    switch self {
    case .unreachable: "S9010"
    case .notAStore: "S9011"
    case .busy: "S9012"
    case .newer: "S9013"
    case .older: "S9020"
    case .readOnly: "S9014"
    case .releasedOnly: "S9021"
    case .full: "S9015"
    case .corrupt: "S9016"
    case .cancelled: "S9017"
    case .inUse: "S6020"
    case .unknownThing: "S6021"
    case .unknownLoad: "S7002"
    case .personKey: "S9019"
    case .publicRecords: "S7299"
    case .recordsClosed: "S9005"
    case .recordsInside: "S9006"
    case .failed: "S9018"
    }
  }
}

/// An error without a place in a script, as the JSON line of `--errors json`.
private func errorLine(
  code: String, _ message: String, file: String? = nil, line: Int? = nil
) -> String {
  var object: [String: any Sendable] = ["code": code, "severity": "error", "message": message]
  object["file"] = file
  object["line"] = line
  let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
  guard let data = try? JSONSerialization.data(withJSONObject: object, options: options) else {
    preconditionFailure("strings and numbers are always valid JSON")
  }
  return String(decoding: data, as: UTF8.self)
}
