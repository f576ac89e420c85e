import Lang

/// Counts of records by place and groups, of one series and cut.
///
/// A hash table of our own: there may be more than a million cells, and a dictionary takes several
/// times the room and the time.
struct CellTable {
  private(set) var keys: [UInt64] = []
  private var counts: [Int32] = []
  private var met: [Int32] = []
  /// Of the values, in millionths.
  private var sums: [Int] = []
  /// Of the squares of the values, exact whatever the order of the records.
  private var squaresOfMillionths: [Int128] = []
  private var slots: [Int32] = Array(repeating: -1, count: 256)
  private var shift: UInt64 = 56
  private let hasValues: Bool

  init(hasValues: Bool) {
    self.hasValues = hasValues
  }

  /// Adds the records that count: those with a value, or known to have met the mark or not.
  mutating func add(_ part: RecordPart) throws(StoreError) {
    for index in 0..<part.count {
      if hasValues {
        guard index < part.values.count, part.values[index] != RecordPart.noValue else { continue }
        let cell = cell(part.places[index], part.groupings[index])
        let (sum, isTooLarge) = sums[cell].addingReportingOverflow(part.values[index])
        let value = Int128(part.values[index])
        let (squares, areTooLarge) = squaresOfMillionths[cell]
          .addingReportingOverflow(value * value)
        guard !isTooLarge, !areTooLarge else {
          throw .failed("the values are too large to be added up")
        }
        sums[cell] = sum
        squaresOfMillionths[cell] = squares
        counts[cell] += 1
      } else if part.met[index] >= 0 {
        let cell = cell(part.places[index], part.groupings[index])
        counts[cell] += 1
        met[cell] += Int32(part.met[index])
      }
    }
  }

  /// The place of a cell's counts, made when new.
  private mutating func cell(_ place: Int32, _ grouping: Int32) -> Int {
    let key = UInt64(UInt32(bitPattern: place)) << 32 | UInt64(UInt32(bitPattern: grouping))
    var slot = slot(of: key)
    while slots[slot] >= 0 {
      let known = Int(slots[slot])
      if keys[known] == key { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(truncatingIfNeeded: keys.count)
    keys.append(key)
    counts.append(0)
    if hasValues {
      sums.append(0)
      squaresOfMillionths.append(0)
    } else {
      met.append(0)
    }
    if keys.count * 2 > slots.count { grow() }
    return keys.count - 1
  }

  /// The high bits of a product: the low ones of the key alone would put neighbours together.
  private func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  /// Gives the room back that finding cells takes; nothing is added any more.
  mutating func close() { slots = [] }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    shift -= 1
    for (index, key) in keys.enumerated() {
      var slot = slot(of: key)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
  }

  /// What the relation of a cut has of a cell.
  struct Numbers {
    var n: Int
    /// How many met the mark, where that is what is measured.
    var met: Int?
    /// The rate or mean in millionths.
    var value: Int
    /// Of the values, in millionths, where there are any; and of their squares.
    var sum: Int?
    var squares: Double?
  }

  func numbers(of cell: Int) -> Numbers {
    let n = Int(counts[cell])
    guard hasValues else {
      let met = Int(met[cell])
      let rate = 100_000_000 * Double(met) / Double(n)
      return Numbers(n: n, met: met, value: Int(rate.rounded()))
    }
    let mean = Double(sums[cell]) / Double(n)
    return Numbers(
      n: n, value: Int(mean.rounded()), sum: sums[cell], squares: squares(cell))
  }

  private func squares(_ cell: Int) -> Double {
    let (whole, rest) = squaresOfMillionths[cell].quotientAndRemainder(
      dividingBy: 1_000_000_000_000)
    return Double(whole) + Double(rest) / 1e12
  }

  func place(_ cell: Int) -> Int { Int(keys[cell] >> 32) }
  func grouping(_ cell: Int) -> Int { Int(keys[cell] & 0xFFFF_FFFF) }
}
