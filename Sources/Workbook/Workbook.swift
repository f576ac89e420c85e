/// A workbook as Excel and others write it (`.xlsx`, ECMA-376): its sheets, and each as rows of text.
///
///     let workbook = try Workbook(bytes)
///     let text = try workbook.text(of: workbook.sheet(.name("2015-16")))
///
/// Only what tables need is read: no charts, no formulas, no styles beyond what a number means.
public struct Workbook {
  private let archive: ZipArchive
  private let list: SheetList

  public struct Sheet: Sendable, Hashable {
    public var name: String
    public var isHidden: Bool
    var part: String
  }

  /// Whether the first bytes of a file are those of a workbook, in this format or an older one.
  public static func mayBe(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: zipMark) || bytes.starts(with: compoundMark)
  }

  private static let zipMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  /// The compound files of Excel 97 to 2003, which also hold workbooks that have a password.
  private static let compoundMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  public init(_ bytes: [UInt8]) throws(WorkbookProblem) {
    if bytes.starts(with: Workbook.compoundMark) {
      throw isEncrypted(bytes) ? .locked : .unreadable(.oldExcel)
    }
    archive = try ZipArchive(bytes)
    list = try SheetList(archive)
  }

  /// All sheets of cells, in the order of their tabs.
  public var sheets: [Sheet] {
    list.sheets.map { Sheet(name: $0.name, isHidden: $0.isHidden, part: $0.part) }
  }

  /// The visible sheets that hold anything.
  public func filledSheets() throws(WorkbookProblem) -> [Sheet] {
    var found: [Sheet] = []
    for sheet in sheets where !sheet.isHidden {
      let probe = SheetProbe()
      try parse(archive.open(sheet.part), for: probe)
      if probe.isDone { found.append(sheet) }
    }
    return found
  }

  public func sheet(named name: String) throws(WorkbookProblem) -> Sheet {
    let found = sheets.first { $0.name == name }
    // Excel takes names that differ in case for the same.
    let near = sheets.first { $0.name.lowercased() == name.lowercased() }
    guard let sheet = found ?? near else { throw .noSheet(name, known: sheets.map(\.name)) }
    return sheet
  }

  /// The sheet at a position from 1; a number past the last may be a name: `sheet = 2016`.
  public func sheet(number: Int) throws(WorkbookProblem) -> Sheet {
    if sheets.indices.contains(number - 1) { return sheets[number - 1] }
    guard let named = sheets.first(where: { $0.name == "\(number)" }) else {
      throw .noSheetNumber(number, known: sheets.map(\.name))
    }
    return named
  }

  public func text(of sheet: Sheet) throws(WorkbookProblem) -> SheetText {
    let shared = SharedTexts()
    if let part = list.sharedTexts { try parse(archive.open(part), for: shared) }
    let styles = CellStyles(isFrom1904: list.isFrom1904)
    if let part = list.styles { try parse(archive.open(part), for: styles) }
    let reader = SheetReader(shared: shared, styles: styles, part: sheet.part)
    try parse(archive.open(sheet.part), for: reader)
    return SheetText(name: sheet.name, bytes: reader.text, hiddenRows: reader.hiddenRows)
  }
}

/// A sheet as text: UTF-8, cells and rows divided by the separators of ASCII.
public struct SheetText: Sendable {
  public var name: String
  public var bytes: [UInt8]
  /// Rows that are not shown in the workbook and stand in the text like any other.
  public var hiddenRows: Int

  /// Divides cells.
  public static let unitSeparator: UInt8 = 0x1F
  /// Divides rows.
  public static let recordSeparator: UInt8 = 0x1E
}

/// Whether a compound file is an encrypted workbook: the name of its one stream, in UTF-16.
private func isEncrypted(_ bytes: [UInt8]) -> Bool {
  let name = Array("EncryptedPackage".utf8).flatMap { [$0, 0] as [UInt8] }
  guard bytes.count > name.count else { return false }
  // The directory may stand anywhere; its names are whole and in order.
  for start in 0..<min(bytes.count - name.count, 4_000_000)
  where bytes[start] == name[0] && bytes[start..<(start + name.count)].elementsEqual(name) {
    return true
  }
  return false
}
