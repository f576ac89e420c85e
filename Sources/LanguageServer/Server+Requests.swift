import Foundation
import Lang
import Shell

/// Requests: each is answered, by a result or by why there is none.
extension Server {
  func answer(_ id: MessageID, _ method: String, _ body: Data) async throws(RequestProblem) {
    switch method {
    case "initialize": reply(id, initialize(body))
    case "shutdown":
      phase = .shutDown
      reply(id, Nothing?.none)
    case "textDocument/completion": reply(id, try await completion(body))
    case "completionItem/resolve": reply(id, try await resolution(body))
    case "textDocument/hover": reply(id, try await hover(body))
    case "textDocument/definition": reply(id, try definition(body))
    case "textDocument/documentSymbol": reply(id, try symbols(body))
    case "textDocument/formatting": reply(id, try formatting(body))
    case "textDocument/codeAction": reply(id, try await codeActions(body))
    default: throw RequestProblem(.methodNotFound, "there is no method `\(method)` here")
    }
  }

  private func initialize(_ body: Data) -> InitializeResult {
    let client = parameters(InitializeParameters.self, of: body)
    encoding = PositionEncoding(offered: client?.capabilities?.general?.positionEncodings)
    phase = .running
    return InitializeResult(
      capabilities: ServerCapabilities(positionEncoding: encoding), serverInfo: serverInfo)
  }

  private func completion(_ body: Data) async throws(RequestProblem) -> CompletionList {
    let (document, position) = try place(body)
    let offset = document.text.offset(of: position, in: encoding)
    let completer = await checker.completer(in: document.source, at: offset)
    return document.completions(at: position, from: completer, in: encoding)
  }

  private func resolution(_ body: Data) async throws(RequestProblem) -> OfferedItem {
    let item = try read(OfferedItem.self, of: body)
    return item.resolved(by: await checker.completer(in: SourceText(""), at: 0))
  }

  private func hover(_ body: Data) async throws(RequestProblem) -> Hover? {
    let (asked, position) = try place(body)
    await check(asked.uri)
    let document = documents[asked.uri] ?? asked
    let offset = document.text.offset(of: position, in: encoding)
    let completer = await checker.completer(in: document.source, at: offset)
    return document.hover(
      at: position, from: completer, definitions(of: document), in: encoding, page: errorPage)
  }

  private func definition(_ body: Data) throws(RequestProblem) -> Location? {
    let (document, position) = try place(body)
    let definitions = definitions(of: document)
    let offset = document.text.offset(of: position, in: encoding)
    guard let word = definitions.texts.first?.word(at: offset) else { return nil }
    if case .usedFile(let path) = word.kind {
      return checker.used(path, by: document.path).map { location(of: SourceSpan(0, 0), in: $0) }
    }
    return definitions.place(of: word, at: offset).map {
      location(of: $0.given.nameSpan, in: $0.source)
    }
  }

  private func symbols(_ body: Data) throws(RequestProblem) -> [DocumentSymbol] {
    try document(read(DocumentParameters.self, of: body).textDocument.uri).symbols(in: encoding)
  }

  private func formatting(_ body: Data) throws(RequestProblem) -> [TextEdit]? {
    try document(read(DocumentParameters.self, of: body).textDocument.uri)
      .formatting(in: encoding)
  }

  private func codeActions(_ body: Data) async throws(RequestProblem) -> [CodeAction] {
    let asked = try read(CodeActionParameters.self, of: body)
    let uri = try document(asked.textDocument.uri).uri
    // `quickfix` is wanted where a kind above it is.
    let isWanted = asked.context?.only?.contains { ["", CodeAction.quickFix].contains($0) } ?? true
    guard isWanted else { return [] }
    await check(uri)
    return documents[uri]?.codeActions(touching: asked.range, in: encoding) ?? []
  }

  // MARK: What requests are about

  private func read<P: Decodable>(_ type: P.Type, of body: Data) throws(RequestProblem) -> P {
    guard let read = parameters(type, of: body) else {
      throw RequestProblem(.invalidParams, "the parameters cannot be read")
    }
    return read
  }

  private func place(_ body: Data) throws(RequestProblem) -> (Document, Position) {
    let asked = try read(PlaceParameters.self, of: body)
    return (try document(asked.textDocument.uri), asked.position)
  }

  private func document(_ uri: String) throws(RequestProblem) -> Document {
    guard let document = documents[uri] else {
      throw RequestProblem(.invalidParams, "this document is not open")
    }
    return document
  }

  private func definitions(of document: Document) -> Definitions {
    Definitions(parse(document.source)) { path, source in checker.used(path, by: source) }
  }

  /// A place of any text; of an open one by the address its editor knows.
  private func location(of span: SourceSpan, in source: SourceText) -> Location {
    let open = documents.values.first { $0.path == source.name }
    let text = DocumentText(source.text)
    return Location(
      uri: open?.uri ?? DocumentAddress.uri(ofPath: source.name),
      range: PositionRange(
        start: text.position(of: span.start, in: encoding),
        end: text.position(of: span.end, in: encoding)))
  }
}
