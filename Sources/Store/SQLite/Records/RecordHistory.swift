import Lang

/// What stands of the records of an indicator and source, after every load in its turn.
///
/// A later load has the last word on a child, and takes away what its rule of replacement says.
struct RecordHistory {
  let engine: Engine
  private var rules: [Rule] = []
  private var fileNames: [Int: String] = [:]

  private struct Rule {
    var load: Int
    var replacement: Replacement
    var files: Set<String> = []
  }

  /// Where a child stands after the loads so far.
  private struct Standing {
    var record: Record
    var file: Int
    var cut: Int
  }

  init(indicator: Int, source: Int, engine: Engine) throws {
    self.engine = engine
    var rules: [Int: Rule] = [:]
    try engine.each(
      """
      SELECT code, replacement FROM load WHERE code IN (
        SELECT DISTINCT load FROM record_part WHERE indicator = ? AND source = ?)
      """, [.integer(indicator), .integer(source)]
    ) { row in
      rules[row.integer(0)] = Rule(
        load: row.integer(0), replacement: Replacement(rawValue: row.text(1)) ?? .keys)
    }
    try engine.each("SELECT load, code, name FROM file") { row in
      guard rules[row.integer(0)] != nil else { return }
      rules[row.integer(0)]?.files.insert(row.text(2))
      fileNames[row.integer(1)] = row.text(2)
    }
    self.rules = rules.values.sorted { $0.load < $1.load }
  }

  /// The records that count of a series, as parts by cut.
  func standing(in series: RecordSeries) throws -> [RecordPart] {
    let reader = RecordParts(engine: engine)
    var children: [Int32: Standing] = [:]
    for rule in rules {
      switch rule.replacement {
      case .keys: break
      case .all: children.removeAll()
      case .file:
        if !children.isEmpty {
          children = children.filter { child in
            fileNames[child.value.file].map { !rule.files.contains($0) } ?? true
          }
        }
      }
      for part in try reader.read(series, load: rule.load) {
        for index in 0..<part.count {
          children[part.persons[index]] = Standing(
            record: part.record(index), file: part.file, cut: part.cut)
        }
      }
    }
    var parts: [Int: RecordPart] = [:]
    for child in children.values {
      parts[child.cut, default: RecordPart(series: series, file: 0, cut: child.cut)]
        .append(child.record)
    }
    return parts.values.sorted { $0.cut < $1.cut }
  }
}
