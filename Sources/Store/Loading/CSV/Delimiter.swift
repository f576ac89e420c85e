/// Bytes looked at to find the delimiter.
let delimiterSample = 64 * 1024

/// The byte between cells: the candidate that gives the first rows the most cells of one width.
///
/// A comma where nothing tells them apart.
func findDelimiter(_ bytes: [UInt8]) -> UInt8 {
  let candidates: [UInt8] = [.comma, UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|")]
  let sample = Array(bytes.prefix(delimiterSample))
  var best: (delimiter: UInt8, score: Int) = (.comma, 0)
  for candidate in candidates {
    let score = score(of: candidate, in: sample)
    if score > best.score { best = (candidate, score) }
  }
  return best.delimiter
}

/// Cells in rows of the commonest width, when a row has more than one.
private func score(of delimiter: UInt8, in sample: [UInt8]) -> Int {
  var reader = CSVReader(sample, delimiter: delimiter)
  var row = CSVRow()
  var widths: [Int: Int] = [:]
  var rows = 0
  while rows < 40, (try? reader.next(&row)) == true {
    rows += 1
    if row.cells.count > 1 { widths[row.cells.count, default: 0] += 1 }
  }
  return widths.map { ($0.key - 1) * $0.value }.max() ?? 0
}

/// How the lines of a file end, by its first line end.
enum LineEnd: String {
  case lf = "LF"
  case crlf = "CRLF"
  case cr = "CR"

  init?(of bytes: [UInt8]) {
    guard let index = bytes.firstIndex(where: { $0 == .lineFeed || $0 == .carriageReturn }) else {
      return nil
    }
    let isPair =
      bytes[index] == .carriageReturn && index + 1 < bytes.count
      && bytes[index + 1] == .lineFeed
    self = bytes[index] == .lineFeed ? .lf : isPair ? .crlf : .cr
  }
}
