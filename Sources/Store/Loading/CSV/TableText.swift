import Lang
import Workbook

/// The text of a file as a table: as it stands, or the chosen sheet of a workbook.
///
/// What a file is, its first bytes say: a workbook may be called anything.
func tableText(
  _ bytes: [UInt8], name: String, options: LoadOptions
) throws(LoadProblem) -> DecodedText {
  guard Workbook.mayBe(bytes) else { return decode(bytes, as: options.encoding) }
  var filled: [Workbook.Sheet] = []
  do throws(WorkbookProblem) {
    let workbook = try Workbook(bytes)
    let sheet: Workbook.Sheet?
    switch options.sheet {
    case .named(let wanted): sheet = try workbook.sheet(named: wanted)
    case .numbered(let number): sheet = try workbook.sheet(number: number)
    case nil:
      filled = try workbook.filledSheets()
      sheet = filled.count == 1 ? filled.first : nil
    }
    if let sheet {
      let text = try workbook.text(of: sheet)
      return DecodedText(
        bytes: text.bytes, encoding: .utf8, hasMark: false, sheet: text.name,
        hiddenRows: text.hiddenRows)
    }
  } catch {
    throw LoadProblem(.text(.workbook(error)), file: name)
  }
  let names = filled.map(\.name)
  throw LoadProblem(.text(names.isEmpty ? .empty : .severalSheets(names)), file: name)
}

extension DecodedText {
  /// What divides its cells: the separator of sheets, the one given, or the one found.
  func delimiter(_ options: LoadOptions) -> UInt8 {
    sheet != nil ? SheetText.unitSeparator : options.delimiter ?? findDelimiter(bytes)
  }
}
