import Lang
import Tabular

/// A file as a preview sees it: how it is written, its header, and what its columns hold.
struct FileProfile {
  let file: MatchedFile
  private let open: OpenFile
  private(set) var columns: [ColumnProfile]
  private(set) var rows = 0
  private(set) var problems: [String] = []

  var header: Header { open.header }

  init(
    _ file: MatchedFile, texts: FileTexts, options: LoadOptions, catalog: Catalog
  ) throws(LoadProblem) {
    self.file = file
    var options = options
    if options.header == .found {
      var reader = try FileBeginning.of(file.name, texts: texts, options: options).reader
      do throws(CSVProblem) {
        if let line = try FileProfile.headerLine(&reader, options) {
          options.header = .lines(line, nil)
        }
      } catch {
        throw LoadProblem(error, in: reader, file: file.name)
      }
    }
    open = try OpenFile(file, texts: texts, mapped: [], options: options)
    columns = open.header.columns.enumerated().map {
      ColumnProfile($0.element.text, position: $0.offset)
    }
    var reader = try open.rows(for: .look)
    var row = CSVRow()
    do throws(LoadProblem) {
      while try open.next(&reader, &row) {
        guard !row.isBlank else { continue }
        rows += 1
        for index in columns.indices { columns[index].see(reader.text(row.cell(index))) }
      }
    } catch {
      problems.append(error.text)
    }
    for index in columns.indices { columns[index].settle(catalog: catalog) }
    problems += columns.flatMap(\.warnings)
  }

  /// The first line whose cells are nearly all filled, none of them a number.
  private static func headerLine(
    _ reader: inout CSVReader, _ options: LoadOptions
  ) throws(CSVProblem) -> Int? {
    var row = CSVRow()
    var rows: [(line: Int, filled: Int, hasNumber: Bool, width: Int)] = []
    while rows.count < 80, try reader.next(&row) {
      guard row.line > options.skip ?? 0 else { continue }
      let filled = row.cells.filter { !$0.isEmpty }
      let hasNumber = filled.contains { printedNumber(reader.bytes, $0) != nil }
      rows.append((row.line, filled.count, hasNumber, row.cells.count))
    }
    let width = rows.map(\.filled).max() ?? 0
    return rows.first { !$0.hasNumber && $0.filled * 5 >= width * 4 && $0.filled > 0 }?.line
  }

  /// How the file is written, in two to four lines.
  var heading: [String] {
    let encoding =
      switch open.encoding {
      case .utf8: open.hasMark ? "UTF-8 with a byte order mark" : "UTF-8"
      case .windows1252: "Windows-1252"
      case .utf16: "UTF-16"
      }
    if let sheet = open.sheet { return workbookHeading(sheet) }
    let separator =
      switch open.delimiter {
      case UInt8(ascii: "\t"): "tabs"
      case UInt8(ascii: ";"): "semicolons"
      case UInt8(ascii: "|"): "bars"
      default: "commas"
      }
    let parts = [
      encoding, open.lineEnd.map { "lines end in \($0.rawValue)" }, "cells between \(separator)",
    ]
    return contents(under: "\(file.name): \(parts.compactMap { $0 }.joined(separator: ", "))")
  }

  private func workbookHeading(_ sheet: SheetTable) -> [String] {
    var line = "\(file.name): a workbook, sheet `\(sheet.name.quotable)`"
    if sheet.hiddenRows > 0 { line += ", \(grouped(sheet.hiddenRows)) rows hidden" }
    return contents(under: line)
  }

  private func contents(under line: String) -> [String] {
    var lines = [line]
    lines += header.titles.prefix(4).map { "  above the header: \($0.quotable)" }
    let below = "\(rows == 1 ? "1 row" : "\(grouped(rows)) rows"), \(columns.count) columns"
    lines.append(header.line > 0 ? "  header on line \(header.line), then \(below)" : "  \(below)")
    return lines
  }
}
