import Tabular

@testable import Protection

/// Cells in a line of text, so that a test reads as its input and its expected output.
///
///     4/12    4 met of 12        3-5/12   between 3 and 5 met       0   nobody
///     *12     hidden by its source, n known    *   hidden           -   missing
///     =7      a value without n
enum Notation {
  static func measures(_ text: some StringProtocol) -> Measures {
    if text == "0" { return Measures(.noPeople, n: 0, met: 0...0) }
    if text == "-" { return Measures(.missing) }
    if text.hasPrefix("*") { return Measures(.suppressed, n: Int(text.dropFirst())) }
    if text.hasPrefix("=") {
      return Measures(.actual, value: Double(text.dropFirst()).map { $0...$0 })
    }
    let halves = text.split(separator: "/")
    let ends = halves.first?.split(separator: "-").compactMap { Int($0) } ?? []
    guard let low = ends.first, let high = ends.last else { return Measures(.error) }
    return Measures(
      ends.count > 1 ? .interval : .actual, n: halves.last.flatMap { Int($0) }, met: low...high)
  }

  static func text(_ measures: Measures) -> String {
    switch measures.state {
    case .noPeople: return "0"
    case .suppressed: return "*" + (measures.n.map { "\($0)" } ?? "")
    case .withheld: return "w"
    case .actual, .rounded, .interval:
      let n = measures.n.map { "\($0)" }
      if let met = measures.met {
        let ends = met.count == 1 ? "\(met.lowerBound)" : "\(met.lowerBound)-\(met.upperBound)"
        return ends + "/" + (n ?? "?")
      }
      let value = measures.value.map { "=\($0.lowerBound)" }
      return (value ?? "?") + (n.map { "/\($0)" } ?? "")
    case .missing, .notApplicable, .notPublished, .notYet, .error: return "-"
    }
  }

  /// The groups 0, 1, 2, … of one place.
  static func line(_ text: String, period: Int = 0) -> [(CellKey, Measures)] {
    text.split(separator: " ").enumerated().map {
      (CellKey(period: period, place: 0, groups: [$0]), measures($1))
    }
  }

  /// The groups of one place beside everyone in it: what `total` says, else all groups together.
  static func protected(
    _ line: String, total: String? = nil, policy: Policy = Policy()
  ) -> ReleasedTables {
    let totals = total.map { [(CellKey(period: 0, place: 0), measures($0))] } ?? []
    return protect(
      LinkedTables(totals: table(totals), dimensions: [table(self.line(line))], parents: [:]),
      policy: policy)
  }

  static func table(_ cells: [(CellKey, Measures)]) -> ExactTable {
    cells.reduce(into: ExactTable()) { $0.append($1.0, $1.1) }
  }

  static func text(_ table: ReleasedTable) -> String {
    table.cells.map { text($0.measures) }.joined(separator: " ")
  }
}

/// SplitMix64: the same numbers on every machine for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
