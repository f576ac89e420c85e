/// A name as written, with its place: an indicator, a dimension, a column, a member, …
///
///     kindergarten_ready   `weird name`   grants.amount   end (soft)
public struct Name: Sendable, Hashable {
  /// The parts between dots, without backticks, in the user's spelling.
  public var parts: [String]
  public var span: SourceSpan
  /// Written in backticks: never a keyword, so no hint about keywords applies.
  public var isQuoted: Bool
  /// One of the soft words (`count change target …`), standing where a column stands.
  public var isSoft: Bool

  public init(_ parts: [String], at span: SourceSpan, quoted: Bool = false, soft: Bool = false) {
    self.parts = parts
    self.span = span
    self.isQuoted = quoted
    self.isSoft = soft
  }

  /// The name as one text: `grants.amount`.
  public var text: String { parts.joined(separator: ".") }
  /// For comparison: names are case-insensitive.
  public var folded: String { text.lowercased() }
  /// A name the parser made up where one was missing; a diagnostic has been given for it.
  public var isMissing: Bool { parts.isEmpty }
}

/// `$year`
public struct Variable: Sendable, Hashable {
  /// Without the dollar sign.
  public var name: String
  public var span: SourceSpan
  public init(_ name: String, at span: SourceSpan) {
    self.name = name
    self.span = span
  }
}

/// A quoted text with its place.
public struct TextLiteral: Sendable, Hashable {
  /// The text itself: quotes removed, doubled quotes made one.
  public var value: String
  public var span: SourceSpan
  public init(_ value: String, at span: SourceSpan) {
    self.value = value
    self.span = span
  }
}
