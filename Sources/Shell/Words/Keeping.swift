import Editor
import Foundation
import Lang

/// Words that keep what a session did, and take it back.
extension WordCommand {
  static let save = WordCommand(
    name: "save", usage: "save FILE.strive",
    summary: "Writes the statements that worked, in order, as a script.",
    run: { talk, name in talk.save(to: name.withoutQuotes) },
    candidates: { typed, _ in FileNames.beginning(with: typed) })

  static let undo = WordCommand(
    name: "undo", usage: "undo",
    summary: "Takes back the last define, remove, load or unload of this session."
  ) { talk, _ in
    do {
      try await talk.undoLast()
    } catch let error as StoreError {
      Session.print(.store(error), asJSON: false)
    } catch let problem as SessionProblem {
      Session.print(problem, asJSON: false)
    } catch {
      standardError("that cannot be undone: \(plainWords(error))\n")
    }
  }

  static let history = WordCommand(
    name: "history", usage: "history [WORD]",
    summary: "Statements typed before, the newest last; with a word, those that hold it."
  ) { talk, word in
    let found = talk.entries.dropLast().filter {
      word.isEmpty || $0.lowercased().contains(word.lowercased())
    }
    let shown = found.suffix(50)
    if found.count > shown.count { standardError("the newest 50 of \(found.count)\n") }
    if found.isEmpty {
      return standardError("nothing typed before\(word.isEmpty ? "" : " holds that")\n")
    }
    talk.reportingProblems {
      try talk.session.printer.print(
        shown.map { $0.split(separator: "\n").joined(separator: "\n    ") + "\n" }.joined())
    }
  }

  static let open = WordCommand(
    name: "open", usage: "open [STORE]",
    summary: "Goes on with another store; without a name, with the sample.",
    run: { talk, name in await talk.open(name.withoutQuotes) },
    candidates: { typed, _ in FileNames.beginning(with: typed) })
}

extension Conversation {
  fileprivate func save(to name: String) {
    guard !session.options.isSafe else { return standardError("`--safe` writes no files\n") }
    guard !name.isEmpty else { return standardError("name a file: `save brief.strive`\n") }
    let path = name.hasSuffix(".strive") ? name : name + ".strive"
    guard !FileManager.default.fileExists(atPath: path) else {
      return standardError("there is a file \(path) already; `save` writes over none\n")
    }
    let script = worked.script
    guard !script.isEmpty else { return standardError("nothing has worked yet\n") }
    let store = session.options.store.map { " -s \($0)" } ?? ""
    let file = OutputFile(path)
    reportingProblems {
      try file.write("# Asked at the prompt; run it with: strive run\(store) \(path)\n\n" + script)
      try file.finish()
      let count = worked.pieces.filter { !$0.isUndone }.count
      standardError("written: \(path), \(count) statement\(count == 1 ? "" : "s")\n")
    }
    if path.contains("/"), script.namesFiles {
      standardError(
        "files in it are named from this folder; move the script here, or mend their names\n")
    }
  }

  fileprivate func open(_ name: String) async {
    guard !session.options.isSafe else { return standardError("`--safe` stays with its store\n") }
    var options = session.options
    options.store = name.isEmpty ? nil : name
    do {
      let next = try await Session(options)
      _ = session.finish(.ok)
      use(next)
      await refreshNames()
      standardError(
        "on \(session.interpreter.placeInWords ?? name)\(name.isEmpty ? " (sample)" : "")\n")
    } catch {
      Session.print(error, asJSON: options.errorsAsJSON)
    }
  }
}

extension String {
  /// Whether a script reads files: their names are relative to the script.
  fileprivate var namesFiles: Bool {
    parse(SourceText(self)).script.statements.contains { statement in
      switch statement.kind {
      case .load, .preview, .use: true
      default: false
      }
    }
  }
}
