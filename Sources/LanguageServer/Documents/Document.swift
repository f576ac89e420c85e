import Lang

/// A document that is open in an editor.
struct Document: Sendable {
  /// As the client writes it.
  let uri: String
  var version: Int?
  var text: DocumentText
  /// What the last check found, still true of this text; nil where it has changed since.
  var found: CheckedDocument?

  init(uri: String, version: Int?, text: String) {
    self.uri = uri
    self.version = version
    self.text = DocumentText(text)
  }

  /// What diagnostics call it.
  var path: String { DocumentAddress.path(of: uri) }

  var source: SourceText { SourceText(text.text, name: path) }

  func range(of span: SourceSpan, in encoding: PositionEncoding) -> PositionRange {
    PositionRange(
      start: text.position(of: span.start, in: encoding),
      end: text.position(of: span.end, in: encoding))
  }

  func span(of range: PositionRange, in encoding: PositionEncoding) -> SourceSpan {
    SourceSpan(
      text.offset(of: range.start, in: encoding), text.offset(of: range.end, in: encoding))
  }
}

/// What a check has found in a document.
struct CheckedDocument: Sendable {
  var problems: [PlacedProblem]
  /// Whether other files come in by `use`, so that it may be right or wrong by them.
  var usesOthers: Bool
}

/// A problem where the editor shows it: in the document itself, even if it stands in a used file.
struct PlacedProblem: Sendable {
  var diagnostic: Diagnostic
  /// The stretch of the open document.
  var span: SourceSpan
  /// The text the problem is in, where that is another one.
  var elsewhere: SourceText?
}
