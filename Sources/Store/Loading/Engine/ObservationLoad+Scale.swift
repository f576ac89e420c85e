import Lang

extension ObservationLoad {
  /// Whether the bare numbers of a file's percents are fractions.
  ///
  /// They are when all of the column are at most 1; `0.35` beside `35` stops the load. The columns
  /// of a wide file are one: it is the same measure in all of them.
  func isFraction(_ percents: [Feed], keep: RowFilter?, in file: OpenFile) throws -> Bool {
    switch mapping.options.scale {
    case .percent: return false
    case .fraction: return true
    case .auto: break
    }
    guard observations.kind == .percent, !percents.isEmpty else { return false }
    var reader = try file.rows(for: .look)
    var row = CSVRow()
    var hasLarge = false
    var hasBare = false
    var firstSmall: (text: String, header: String, line: Int, column: Int)?
    while try file.next(&reader, &row) {
      guard keep?.takes(row, reader) ?? true else { continue }
      for feed in percents {
        let (bytes, range) = feed.bytes(row, reader)
        guard let number = printedNumber(bytes, range), !number.hasPercentSign else { continue }
        guard number.mantissa >= 0 else { continue }
        hasBare = true
        if number.double > 1 { hasLarge = true }
        if firstSmall == nil, number.double > 0, number.double < 1 {
          let text = String(decoding: bytes[range], as: UTF8.self)
          let place = reader.location(of: range.lowerBound)
          firstSmall = (text, feed.name(in: file.header), place.line, place.column)
        }
      }
    }
    guard hasLarge else { return hasBare }
    if let small = firstSmall {
      throw LoadProblem(
        .number(.mixedScale(small: small.text, header: small.header)),
        line: small.line, column: small.column)
    }
    return false
  }
}
