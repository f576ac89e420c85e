import Lang

extension ObservationLoad {
  /// Whether the bare numbers of a file's percents are fractions.
  ///
  /// They are when all of the column are at most 1; `0.35` beside `35` stops the load.
  func isFraction(_ plan: FilePlan, in file: OpenFile) throws -> Bool {
    switch mapping.options.scale {
    case .percent: return false
    case .fraction: return true
    case .auto: break
    }
    guard observations.kind == .percent, let feed = plan.percent else { return false }
    var reader = file.reader
    var row = CSVRow()
    var hasLarge = false
    var hasBare = false
    var firstSmall: (text: String, offset: Int)?
    try file.skipHeader(&reader, &row)
    while try file.next(&reader, &row) {
      guard plan.keep?.takes(row, reader) ?? true else { continue }
      let (bytes, range) = feed.bytes(row, reader)
      guard let number = printedNumber(bytes, range), !number.hasPercentSign else { continue }
      guard number.mantissa >= 0 else { continue }
      hasBare = true
      if number.double > 1 { hasLarge = true }
      if firstSmall == nil, number.double > 0, number.double < 1 {
        firstSmall = (String(decoding: bytes[range], as: UTF8.self), range.lowerBound)
      }
    }
    guard hasLarge else { return hasBare }
    if let small = firstSmall {
      let place = reader.location(of: small.offset)
      throw LoadProblem(
        .number(.mixedScale(small: small.text, header: feed.name(in: file.header))),
        line: place.line, column: place.column)
    }
    return false
  }
}
