import Crypto
import Lang
import Workbook

/// The chosen sheet of a workbook as text, and the mark of the file it lies in.
struct SheetTable {
  var bytes: [UInt8]
  var name: String
  /// Rows that the sheet does not show.
  var hiddenRows: Int
  var mark: LoadFile
}

/// A sheet that was read, of a file by a choice.
struct ReadSheet {
  var file: String
  var choice: SheetChoice?
  var sheet: SheetTable
}

extension FileTexts {
  /// The sheet to read; nil where the file is no workbook.
  ///
  /// What a file is, its first bytes say: a workbook may be called anything.
  func sheet(of name: String, options: LoadOptions) throws(LoadProblem) -> SheetTable? {
    let beginning: [UInt8]
    do throws(FileProblem) {
      beginning = try self.beginning(of: name)
    } catch {
      throw LoadProblem(.file(error), file: name)
    }
    if let stranger = FileStranger(beginning) {
      throw LoadProblem(.text(.stranger(stranger)), file: name)
    }
    guard Workbook.mayBe(beginning) else { return nil }
    let last = lastSheet.use { $0 }
    if let last, last.file == name, last.choice == options.sheet { return last.sheet }
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try self.bytes(of: name)
    } catch {
      throw LoadProblem(.file(error), file: name)
    }
    guard let text = try sheetText(bytes, name: name, options: options) else { return nil }
    let hash = SHA256.hash(data: bytes).hexadecimal
    let sheet = SheetTable(
      bytes: text.bytes, name: text.name, hiddenRows: text.hiddenRows,
      mark: LoadFile(name: name, sha256: hash, bytes: bytes.count))
    lastSheet.use { $0 = ReadSheet(file: name, choice: options.sheet, sheet: sheet) }
    return sheet
  }

  /// Of several sheets a preview takes the one that holds most; the names of the others.
  func chooseSheet(of name: String, options: inout LoadOptions) throws(LoadProblem) -> [String] {
    guard options.sheet == nil else { return [] }
    let bytes: [UInt8]
    do throws(FileProblem) {
      guard Workbook.mayBe(try beginning(of: name)) else { return [] }
      bytes = try self.bytes(of: name)
    } catch {
      throw LoadProblem(.file(error), file: name)
    }
    var filled: [(name: String, size: Int)] = []
    do throws(WorkbookProblem) {
      let workbook = try Workbook(bytes)
      let sheets = try workbook.filledSheets()
      guard sheets.count > 1 else { return [] }
      for sheet in sheets {
        filled.append((sheet.name, try workbook.text(of: sheet).bytes.count))
      }
    } catch {
      throw LoadProblem(.text(.workbook(error)), file: name)
    }
    guard let most = filled.max(by: { $0.size < $1.size }) else { return [] }
    options.sheet = .named(most.name)
    return filled.map(\.name).filter { $0 != most.name }
  }

  private func sheetText(
    _ bytes: [UInt8], name: String, options: LoadOptions
  ) throws(LoadProblem) -> SheetText? {
    guard Workbook.mayBe(bytes) else { return nil }
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
      if let sheet { return try workbook.text(of: sheet) }
    } catch {
      throw LoadProblem(.text(.workbook(error)), file: name)
    }
    let names = filled.map(\.name)
    throw LoadProblem(.text(names.isEmpty ? .empty : .severalSheets(names)), file: name)
  }
}
