import Lang

extension Document {
  /// What the editor underlines.
  func published(_ problem: PlacedProblem, in encoding: PositionEncoding) -> PublishedDiagnostic {
    let diagnostic = problem.diagnostic
    let range = range(of: problem.span, in: encoding)
    var message = diagnostic.message
    if let hint = diagnostic.hint { message += "\n\(hint)" }
    guard let elsewhere = problem.elsewhere else {
      return PublishedDiagnostic(
        range: range, severity: diagnostic.level, code: diagnostic.code, message: message)
    }
    let text = DocumentText(elsewhere.text)
    let place = Location(
      uri: DocumentAddress.uri(ofPath: elsewhere.name),
      range: PositionRange(
        start: text.position(of: diagnostic.span.start, in: encoding),
        end: text.position(of: diagnostic.span.end, in: encoding)))
    return PublishedDiagnostic(
      range: range, severity: diagnostic.level, code: diagnostic.code,
      message: "in a file that is used here: \(message)",
      relatedInformation: [.init(location: place, message: diagnostic.message)])
  }

  /// Problems of this text stay where they are; those of used files go to their `use`.
  func placed(_ problems: [LocatedDiagnostic], uses: [UsedText]) -> [PlacedProblem] {
    problems.map { problem in
      guard problem.source.name != path else {
        return PlacedProblem(diagnostic: problem.diagnostic, span: problem.diagnostic.span)
      }
      let use = uses.first { $0.names.contains(problem.source.name) } ?? uses.first
      return PlacedProblem(
        diagnostic: problem.diagnostic, span: use?.span ?? SourceSpan(0, 0),
        elsewhere: problem.source)
    }
  }
}

/// A `use`, and the files that come in by it.
struct UsedText {
  var span: SourceSpan
  var names: Set<String>
}

extension Diagnostic {
  /// 1 an error, 2 a warning, 3 for information.
  fileprivate var level: Int {
    // Nothing in the text is wrong: whoever starts the script gives the value.
    if code == "S7003" { return 3 }
    switch severity {
    case .error: return 1
    case .warning: return 2
    }
  }
}
