import Lang

/// Which tables by several dimensions were told, of an indicator from a source: declared, or asked
/// for by anybody, in which order. They stay told; what else may be told depends on them.
struct Ledger {
  let engine: Engine

  /// So many tables of one indicator and no more: each makes the next one riskier and slower.
  static let most = 200

  /// False where the ledger is full.
  @discardableResult
  func note(_ dimensions: [Dimension], of pair: ReleaseWriter.Pair) throws -> Bool {
    try note(
      AskedTable(
        indicator: pair.indicator, source: pair.source,
        dimensions: dimensions.map(\.code).sorted()))
  }

  /// False where the ledger is full.
  func note(_ table: AskedTable) throws -> Bool {
    let pair = ReleaseWriter.Pair(indicator: table.indicator, source: table.source)
    let known = try texts(of: pair)
    let text = table.dimensions.map { "\($0)" }.joined(separator: ",")
    if known.contains(text) { return true }
    guard known.count < Ledger.most else { return false }
    try engine.run(
      "INSERT INTO ledger (indicator, source, position, dimensions) VALUES (?, ?, ?, ?)",
      .integer(table.indicator), .integer(table.source), .integer(known.count + 1), .text(text))
    return true
  }

  func questions(
    of pair: ReleaseWriter.Pair, dimensions: [Dimension]
  ) throws -> [[Dimension]] {
    try texts(of: pair).map { text in
      text.split(separator: ",").compactMap { code in
        dimensions.first { $0.code == Int(code) }
      }
    }.filter { $0.count > 1 }
  }

  private func texts(of pair: ReleaseWriter.Pair) throws -> [String] {
    var texts: [String] = []
    try engine.each(
      "SELECT dimensions FROM ledger WHERE indicator = ? AND source = ? ORDER BY position",
      [.integer(pair.indicator), .integer(pair.source)]
    ) { row in texts.append(row.text(0)) }
    return texts
  }
}
