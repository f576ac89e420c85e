/// Records of one series that wait to be written, and which children it has already.
struct SeriesBuffer {
  var part: RecordPart
  /// The place of its indicator among those known.
  let indicator: Int
  /// One bit a child of the load.
  private var seen: [UInt64] = []

  init(_ part: RecordPart, indicator: Int) {
    self.part = part
    self.indicator = indicator
  }

  /// Notes a child; no when the series has it.
  mutating func notes(_ child: Int) -> Bool {
    let word = child >> 6
    if word >= seen.count { seen += Array(repeating: 0, count: word * 3 / 2 + 1 - seen.count) }
    let bit = UInt64(1) << UInt64(child & 63)
    guard seen[word] & bit == 0 else { return false }
    seen[word] |= bit
    return true
  }
}
