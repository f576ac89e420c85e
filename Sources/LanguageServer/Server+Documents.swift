import Foundation
import Lang
import Shell

/// Notifications: what the editor shows, and what is wrong with it.
extension Server {
  func note(_ method: String, _ body: Data) async {
    switch method {
    case "textDocument/didOpen": open(body)
    case "textDocument/didChange": change(body)
    case "textDocument/didClose": close(body)
    // Something may have changed outside: what was checked is checked again.
    case "textDocument/didSave", "workspace/didChangeWatchedFiles": recheckAll()
    default: break
    }
  }

  private func open(_ body: Data) {
    guard let opened = parameters(OpenParameters.self, of: body)?.textDocument else {
      return sayUnread("textDocument/didOpen")
    }
    let document = Document(uri: opened.uri, version: opened.version, text: opened.text)
    documents[opened.uri] = document
    texts.set(opened.text, at: document.path)
    markChanged(opened.uri)
  }

  private func change(_ body: Data) {
    guard let change = parameters(ChangeParameters.self, of: body) else {
      return sayUnread("textDocument/didChange")
    }
    let uri = change.textDocument.uri
    guard var document = documents.removeValue(forKey: uri) else { return }
    for part in change.contentChanges { document.text.apply(part, in: encoding) }
    document.version = change.textDocument.version
    documents[uri] = document
    texts.set(document.text.text, at: document.path)
    markChanged(uri)
  }

  private func close(_ body: Data) {
    guard let uri = parameters(DocumentParameters.self, of: body)?.textDocument.uri,
      let document = documents.removeValue(forKey: uri)
    else { return }
    texts.set(nil, at: document.path)
    unchecked.removeAll { $0 == uri }
    tell("textDocument/publishDiagnostics", PublishedDiagnostics(uri: uri, diagnostics: []))
    markUsersChanged()
  }

  private func sayUnread(_ method: String) {
    tell(
      "window/logMessage",
      ShownMessage(type: .warning, message: "`\(method)` has parameters that cannot be read"))
  }

  // MARK: Checking

  private func markChanged(_ uri: String) {
    documents[uri]?.found = nil
    if !unchecked.contains(uri) { unchecked.append(uri) }
    markUsersChanged(except: uri)
  }

  /// Texts that use others may be right or wrong by them.
  private func markUsersChanged(except changed: String? = nil) {
    // Those that are not checked yet will be.
    for (uri, document) in documents where uri != changed && document.found?.usesOthers == true {
      documents[uri]?.found = nil
      if !unchecked.contains(uri) { unchecked.append(uri) }
    }
  }

  func recheckAll() {
    for uri in documents.keys.sorted() {
      documents[uri]?.found = nil
      if !unchecked.contains(uri) { unchecked.append(uri) }
    }
  }

  /// Checks the document that has waited longest; no where none waits.
  func checkNext() async -> Bool {
    guard phase == .running, let uri = unchecked.first else { return false }
    await check(uri)
    return true
  }

  /// Checks a document if its text has changed since, and tells the editor what is wrong.
  func check(_ uri: String) async {
    unchecked.removeAll { $0 == uri }
    guard var document = documents[uri], document.found == nil else { return }
    let source = document.source
    let checked = await checker.check(source)
    let uses = usedTexts(of: source)
    let problems: [PlacedProblem]
    switch checked {
    case .checked(let located): problems = document.placed(located, uses: uses)
    case .unbound(let found): problems = found.map { PlacedProblem(diagnostic: $0, span: $0.span) }
    case .failed(let code, let message):
      let span = uses.first { $0.names.isEmpty }?.span ?? SourceSpan(0, 0)
      problems = [PlacedProblem(diagnostic: Diagnostic(code, at: span, message), span: span)]
    }
    document.found = CheckedDocument(problems: problems, usesOthers: !uses.isEmpty)
    documents[uri] = document
    publish(document)
    sayStore()
  }

  private func publish(_ document: Document) {
    let problems = document.found?.problems ?? []
    tell(
      "textDocument/publishDiagnostics",
      PublishedDiagnostics(
        uri: document.uri, version: document.version,
        diagnostics: problems.map { document.published($0, in: encoding) }))
  }

  /// What each `use` brings in; nothing where it cannot be read.
  private func usedTexts(of source: SourceText) -> [UsedText] {
    parse(source).usedFiles.map { path in
      guard let used = checker.used(path.value, by: source.name) else {
        return UsedText(span: path.span, names: [])
      }
      let all = Definitions(parse(used)) { path, source in checker.used(path, by: source) }
      return UsedText(span: path.span, names: Set(all.texts.map(\.source.name)))
    }
  }

  // MARK: The store

  /// Looks whether the store has come, gone or changed.
  func lookAtStore() async {
    guard phase == .running, !documents.isEmpty else { return }
    if await checker.hasChanged() { recheckAll() }
    sayStore()
  }

  /// Tells the user once that the store is away, and once that it is there again.
  private func sayStore() {
    guard checker.problem != saidProblem else { return }
    let wasAway = saidProblem != nil
    saidProblem = checker.problem
    if let problem = checker.problem {
      let message =
        "strive: \(problem). Until it can be used, scripts are checked by grammar alone."
      tell("window/showMessage", ShownMessage(type: .warning, message: message))
    } else if wasAway {
      let message = "strive: the store can be used again."
      tell("window/showMessage", ShownMessage(type: .information, message: message))
    }
  }
}
