import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What hears a part of a workbook: elements by their names without prefix, and text.
protocol PartListener: AnyObject {
  func start(_ element: String, _ attributes: [String: String]) throws(WorkbookProblem)
  func text(_ text: String) throws(WorkbookProblem)
  func end(_ element: String) throws(WorkbookProblem)
  /// Whether enough was heard: the rest of the part is not read.
  var isDone: Bool { get }
}

extension PartListener {
  func text(_ text: String) throws(WorkbookProblem) {}
  func end(_ element: String) throws(WorkbookProblem) {}
  var isDone: Bool { false }
}

/// Reads a part from its start and tells a listener what is in it.
func parse(_ part: ZipPart, for listener: some PartListener) throws(WorkbookProblem) {
  let stream = PartStream(part)
  let parser = XMLParser(stream: stream)
  parser.shouldResolveExternalEntities = false
  let delegate = PartDelegate(listener)
  parser.delegate = delegate
  let isWhole = parser.parse()
  if let problem = delegate.problem ?? stream.problem { throw problem }
  guard isWhole || listener.isDone else { throw .damaged(part: part.name) }
}

private final class PartDelegate: NSObject, XMLParserDelegate {
  private let listener: any PartListener
  private(set) var problem: WorkbookProblem?

  init(_ listener: any PartListener) { self.listener = listener }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    tell(parser) { () throws(WorkbookProblem) in
      try listener.start(plain(element), attributes)
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    tell(parser) { () throws(WorkbookProblem) in try listener.text(text) }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    tell(parser) { () throws(WorkbookProblem) in
      try listener.text(String(decoding: block, as: UTF8.self))
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    tell(parser) { () throws(WorkbookProblem) in try listener.end(plain(element)) }
  }

  private func tell(_ parser: XMLParser, _ body: () throws(WorkbookProblem) -> Void) {
    guard problem == nil, !listener.isDone else { return }
    do {
      try body()
    } catch {
      problem = error
    }
    if problem != nil || listener.isDone { parser.abortParsing() }
  }

  /// `x:row` → `row`: some writers give the names a prefix.
  private func plain(_ element: String) -> String {
    guard let colon = element.utf8.lastIndex(of: UInt8(ascii: ":")) else { return element }
    return String(element[element.index(after: colon)...])
  }
}
