/// Something that could be written at a place, and one line about it.
public struct CompletionItem: Sendable, Hashable {
  /// What stands in the text: `kindergarten_ready`, `since`, `"Riverbend City"`.
  public var text: String
  public var summary: String

  public init(_ text: String, _ summary: String) {
    self.text = text
    self.summary = summary
  }
}

/// What could stand at the cursor, and where the word begins that it takes the place of.
public struct Completions: Sendable, Hashable {
  public var start: Int
  public var items: [CompletionItem]
  /// A file of the folder could stand here; only the outside world knows which there are.
  public var takesFile: Bool

  public init(from start: Int, _ items: [CompletionItem] = [], takesFile: Bool = false) {
    self.start = start
    self.items = items
    self.takesFile = takesFile
  }
}
