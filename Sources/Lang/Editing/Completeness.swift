/// Whether a text typed at a prompt is whole, or plainly goes on on the next line.
public enum Completeness: Sendable, Hashable {
  /// It can be run, or its errors shown.
  case complete
  /// More text could make it right: a clause has only begun, a block or parenthesis is open.
  case incomplete
}

/// Asks the parser, so that a prompt and a script never disagree.
///
///     completeness(of: "gap m by")            // incomplete
///     completeness(of: "if $x = 1 then")      // incomplete
///     completeness(of: "gap m by race")       // complete
///     completeness(of: "gap m bi race by")    // complete: no more text mends `bi`
public func completeness(of text: String) -> Completeness {
  let parsed = parse(SourceText(text))
  guard parsed.hasErrors else { return .complete }
  let tokens = parsed.tokens.dropLast()
  guard let last = tokens.last, last.kind != .unknown else { return .complete }
  let isCurable = parsed.diagnostics.allSatisfy { problem in
    problem.severity == .warning || problem.awaitsMore(after: last.end)
  }
  return isCurable ? .incomplete : .complete
}

extension Diagnostic {
  /// Whether what is missing could follow the last token, which ends there.
  func awaitsMore(after end: Int) -> Bool {
    switch code {
    // Something was expected, and the end was found.
    case "S1001", "S1002", "S1003": span.start == end && span.end == end
    // A bracket or block is open: what would close it is missing at the end.
    case "S1008", "S1009": fix?.span.start == end
    // A comma with nothing after it.
    case "S1021": span.end == end
    // A verb that is a name too, after `let x =`.
    case "S1016": span.end == end
    default: false
    }
  }
}
