public import Lang

/// A script in the canonical layout, or what keeps it from having one.
public enum FormattedScript: Sendable {
  case formatted(String)
  /// Its problems, rendered.
  case problems(String)
}

public func formatScript(_ source: SourceText) -> FormattedScript {
  let parsed = parse(source)
  guard !parsed.hasErrors, let text = format(parsed) else {
    return .problems(render(parsed.diagnostics, in: source) + "\n")
  }
  return .formatted(text)
}
