/// Something the reader should know about a text: a stable code, a place, one message, at most
/// one hint, and where certain the edit that mends it.
///
///     reports/kr.strive:3:5: error[S2001]: there is no indicator called `kindergarden_ready`
///        3 | gap kindergarden_ready by race
///          |     ^^^^^^^^^^^^^^^^^^ not in this store
///       did you mean `kindergarten_ready`?   (help S2001)
public struct Diagnostic: Sendable, Hashable, Error {
  public enum Severity: String, Sendable, Hashable {
    case error, warning
  }

  public var severity: Severity
  /// `S2001`; the family is the first digit, and `Docs/Errors/S2001.md` its page.
  public var code: String
  public var span: SourceSpan
  /// One sentence in plain words: lower case, no full stop, the user's spelling in backticks.
  public var message: String
  /// A few words under the carets: `not in this store`.
  public var label: String?
  /// What to do: `write `gap kindergarten_ready by race``.
  public var hint: String?
  /// An edit that mends the text and compiles when applied.
  public var fix: Fix?

  public init(
    _ code: String, at span: SourceSpan, _ message: String, label: String? = nil,
    hint: String? = nil, fix: Fix? = nil, severity: Severity = .error
  ) {
    self.severity = severity
    self.code = code
    self.span = span
    self.message = message
    self.label = label
    self.hint = hint
    self.fix = fix
  }
}

/// Replace the text inside `span` by `replacement`.
public struct Fix: Sendable, Hashable {
  public var span: SourceSpan
  public var replacement: String
  public init(_ span: SourceSpan, _ replacement: String) {
    self.span = span
    self.replacement = replacement
  }
}
