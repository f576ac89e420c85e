import Lang
import Workbook

/// The start of a file: how it is written, and a reader that stands before its first record.
struct FileBeginning {
  var reader: CSVReader
  var encoding: TextEncoding
  var hasMark: Bool
  var lineEnd: LineEnd?
  /// The sheet of a workbook, read from memory.
  var sheet: SheetTable?

  init(
    _ name: String, texts: FileTexts, options: LoadOptions, delimiter: UInt8? = nil,
    for step: LoadProgress.Step = .header
  ) throws(LoadProblem) {
    do throws(FileProblem) {
      let pieces = try texts.pieces(of: name, as: options.encoding, for: step)
      let head = try FileBeginning.head(of: pieces, name)
      encoding = pieces.decoder.encoding ?? .utf8
      hasMark = pieces.decoder.hasMark
      lineEnd = LineEnd(of: head)
      reader = CSVReader(
        head, then: pieces, delimiter: delimiter ?? options.delimiter ?? findDelimiter(head))
    } catch {
      throw LoadProblem(.file(error), file: name)
    }
  }

  /// The start of the sheet that a workbook holds, or of a text.
  static func of(
    _ name: String, texts: FileTexts, options: LoadOptions
  ) throws(LoadProblem) -> FileBeginning {
    if let sheet = try texts.sheet(of: name, options: options) { return FileBeginning(sheet) }
    return try FileBeginning(name, texts: texts, options: options)
  }

  init(_ sheet: SheetTable) {
    self.sheet = sheet
    encoding = .utf8
    hasMark = false
    lineEnd = nil
    reader = CSVReader(sheet.bytes, delimiter: SheetText.unitSeparator)
  }

  /// Enough text to see how the file is written.
  private static func head(
    of pieces: TextPieces, _ name: String
  ) throws(FileProblem) -> [UInt8] {
    var head: [UInt8] = []
    do throws(PieceProblem) {
      while head.count < delimiterSample {
        let piece = try pieces.next()
        guard !piece.isEmpty else { break }
        head += piece
      }
    } catch {
      switch error {
      case .file(let problem): throw problem
      // The reader will come to the same bytes again and say where they are.
      case .notUTF8(let valid): head += valid
      }
    }
    return head
  }
}
