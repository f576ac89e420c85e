/// What a line editor asks of whoever knows the language: all of it is about text alone.
///
/// Offsets count bytes of UTF-8.
public struct EditingRules {
  /// Whether Enter hands the text over; otherwise it opens a row.
  public var isComplete: (_ text: String) -> Bool
  /// How parts of the text look; parts left out look plain.
  public var spans: (_ text: String) -> [StyledSpan]
  /// What could be written at an offset.
  public var completion: (_ text: String, _ offset: Int) -> Completion
  /// The rest of the word at the end of the text, shown dim before it is typed.
  public var hint: (_ text: String) -> String?

  public init(
    isComplete: @escaping (_ text: String) -> Bool = { _ in true },
    spans: @escaping (_ text: String) -> [StyledSpan] = { _ in [] },
    completion: @escaping (_ text: String, _ offset: Int) -> Completion = { _, offset in
      Completion(from: offset, [])
    },
    hint: @escaping (_ text: String) -> String? = { _ in nil }
  ) {
    self.isComplete = isComplete
    self.spans = spans
    self.completion = completion
    self.hint = hint
  }
}

/// A stretch of the text and its look.
public struct StyledSpan: Sendable, Hashable {
  public var start: Int
  public var end: Int
  public var style: TextStyle

  public init(_ start: Int, _ end: Int, _ style: TextStyle) {
    self.start = start
    self.end = end
    self.style = style
  }
}

/// Looks that every terminal of the last thirty years has.
public enum TextStyle: String, Sendable, Hashable {
  case bold = "1"
  case dim = "2"
  case red = "31"
  case green = "32"
  case yellow = "33"
  case blue = "34"
  case magenta = "35"
  case cyan = "36"

  /// The text between the codes that begin and end the look.
  public func callAsFunction(_ text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
}

/// What could stand at the cursor, and where it would begin.
public struct Completion: Sendable, Hashable {
  public struct Item: Sendable, Hashable {
    /// What is written.
    public var text: String
    /// One line about it.
    public var summary: String
    /// What follows it when it is the only one: most often a blank.
    public var suffix: String

    public init(_ text: String, _ summary: String = "", suffix: String = " ") {
      self.text = text
      self.summary = summary
      self.suffix = suffix
    }
  }

  /// Where the word begins that an item takes the place of.
  public var start: Int
  public var items: [Item]

  public init(from start: Int, _ items: [Item]) {
    self.start = start
    self.items = items
  }

  /// The longest text that all items begin with, ignoring case.
  var common: String {
    guard let first = items.first?.text else { return "" }
    return items.dropFirst().reduce(first) { common, item in
      let same = zip(common, item.text).prefix { $0.lowercased() == $1.lowercased() }.count
      return String(common.prefix(same))
    }
  }
}
