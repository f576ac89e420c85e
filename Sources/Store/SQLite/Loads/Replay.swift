import Lang

/// What every load that stands would make of one key, in the order of loads.
///
/// When a load is taken out, later loads may now take away what it had stood above: the answer is
/// as if it had never been loaded.
struct Replay {
  private var rules: [Rule] = []
  private var fileNames: [Int: String] = [:]

  /// How a load treats keys of its indicators and sources that it does not give.
  private struct Rule {
    var load: Int
    var replacement: Replacement
    var files: Set<String> = []
    /// Indicator and source pairs that it wrote.
    var wrote: Set<[Int]> = []
  }

  /// - Parameter load: the one taken out, which plays no part.
  init(without load: Int, in engine: Engine) throws {
    var rules: [Int: Rule] = [:]
    try engine.each(
      "SELECT code, replacement FROM load WHERE code <> ? AND replacement <> 'keys'",
      [.integer(load)]
    ) { row in
      guard let replacement = Replacement(rawValue: row.text(1)) else { return }
      rules[row.integer(0)] = Rule(load: row.integer(0), replacement: replacement)
    }
    try engine.each("SELECT DISTINCT load, indicator, source FROM load_series") { row in
      rules[row.integer(0)]?.wrote.insert([row.integer(1), row.integer(2)])
    }
    try engine.each("SELECT load, code, name FROM file") { row in
      rules[row.integer(0)]?.files.insert(row.text(2))
      fileNames[row.integer(1)] = row.text(2)
    }
    self.rules = rules.values.sorted { $0.load < $1.load }
  }

  /// The loads that take the key away, from its versions with values, oldest first.
  func takenAway(_ versions: [Version], of series: SeriesKey) -> [Int] {
    var gone: [Int] = []
    var current: Version?
    var next = versions[...]
    for rule in rules where rule.wrote.contains([series.indicator, series.source]) {
      while let version = next.first, version.load <= rule.load {
        current = version
        next.removeFirst()
      }
      guard let standing = current, standing.load < rule.load else { continue }
      switch rule.replacement {
      case .keys: continue
      case .file:
        guard let name = fileNames[standing.file], rule.files.contains(name) else { continue }
      case .all: break
      }
      gone.append(rule.load)
      current = nil
    }
    return gone
  }
}
