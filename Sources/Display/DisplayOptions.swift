/// What the reader asked for beside the format itself.
public struct DisplayOptions: Sendable, Hashable {
  /// Columns of the terminal; text for people stays within it.
  public var width: Int
  /// Bold and dim text on a terminal; it only underlines what the text already says.
  public var color: Bool
  /// What a missing cell is in csv and tsv (`--null TEXT`).
  public var null: String
  /// Starts csv and tsv with the mark by which Excel knows UTF-8 (`--bom`).
  public var bom: Bool
  /// The columns a table leaves out, and every row whatever `maxRows` says (`--full`).
  public var full: Bool
  /// Rows printed before the rest is only counted; `nil` prints all, as files and pipes must.
  public var maxRows: Int?
  /// Keeps csv and tsv text from being run as a formula by a spreadsheet.
  public var guardsFormulas: Bool

  /// Draws charts with the characters of ASCII alone.
  public var isASCII: Bool

  public init(
    width: Int = 100, color: Bool = false, null: String = "", bom: Bool = false,
    full: Bool = false, maxRows: Int? = nil, guardsFormulas: Bool = true,
    isASCII: Bool = false
  ) {
    self.width = width
    self.color = color
    self.null = null
    self.bom = bom
    self.full = full
    self.maxRows = maxRows
    self.guardsFormulas = guardsFormulas
    self.isASCII = isASCII
  }
}
