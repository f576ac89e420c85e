import Tabular

/// The files and lines behind an answer, as far as they may be told.
///
/// Of a public source the lines of the cells that are shown; of any other the files alone, without
/// how many rows there are.
struct Provenance {
  /// Lines named before "and 140 more".
  static let linesShown = 20

  let plan: Plan
  let names: NameIndex

  init(_ plan: Plan, names: NameIndex) {
    self.plan = plan
    self.names = names
  }

  /// `Rows` and `Files`, each with what it names; empty where nothing came from a file.
  func text(from snapshot: any Snapshot) async throws -> String {
    let loads = Dictionary(
      try await snapshot.files().map { ($0.load, $0.date) }
    ) { first, _ in first }
    var lines: Set<FileLine> = []
    var loadOfFile: [String: Int] = [:]
    var closed: Set<String> = []
    for (scan, reading) in scans {
      let series = scan.periods.map { period in
        Series(
          indicator: scan.indicator.code, source: scan.source.code, cut: scan.cut.code,
          period: period.code)
      }
      for row in try await snapshot.rows(.series(series))
      where !row.file.isEmpty && isBehind(row, scan, reading) {
        loadOfFile[row.file] = max(row.load, loadOfFile[row.file] ?? 0)
        if scan.source.isPublic {
          lines.formUnion(row.mark)
        } else {
          closed.insert(row.file)
        }
      }
    }
    func named(_ file: String) -> String {
      guard let load = loadOfFile[file] else { return file }
      let date = (loads[load] ?? nil).map { " of \($0)" } ?? ""
      return "\(file), load \(load)\(date)"
    }
    return rows(lines.sorted(), named) + files(closed.sorted(), named)
  }

  /// Scans whose cells are in the answer, with what they answer for.
  private var scans: [(Plan.Scan, Plan.Reading)] {
    plan.blocks.flatMap(\.stored).flatMap { block in
      let whole = block.whole.map { reading in
        reading.scans.filter { $0.level == reading.level }.map { ($0, reading) }
      }
      return block.answering.map { ($0, block.cells) } + (whole ?? [])
    }
  }

  /// Whether a row is of a cell that was read for the answer, and shown.
  private func isBehind(_ row: StoredRow, _ scan: Plan.Scan, _ reading: Plan.Reading) -> Bool {
    switch row.state {
    case .suppressed, .withheld: return false
    case .actual, .rounded, .interval, .noPeople, .missing, .notApplicable, .notPublished, .notYet,
      .error:
      break
    }
    let asked = Set(reading.places)
    guard names.ancestors(of: row.key.place).contains(where: asked.contains) else { return false }
    if let places = scan.places, !places.contains(where: { $0.code == row.key.place }) {
      return false
    }
    return scan.members.allSatisfy { filter in
      guard let position = scan.cut.dimensions.firstIndex(of: filter.dimension.code),
        row.key.groups.indices.contains(position)
      else { return true }
      return filter.members.contains { $0.code == row.key.groups[position] }
    }
  }

  private func rows(_ lines: [FileLine], _ named: (String) -> String) -> String {
    guard !lines.isEmpty else { return "" }
    var text = "\nRows\n"
    let shown = lines.prefix(Self.linesShown)
    for file in shown.map(\.file).uniqued() {
      let numbers = shown.filter { $0.file == file }.map { "\($0.line)" }
      let word = numbers.count == 1 ? "line" : "lines"
      text += "  \(named(file)): \(word) \(numbers.joined(separator: ", "))\n"
    }
    return lines.count > shown.count
      ? text + "  and \(grouped(lines.count - shown.count)) more\n" : text
  }

  private func files(_ files: [String], _ named: (String) -> String) -> String {
    guard !files.isEmpty else { return "" }
    let shown = files.prefix(Self.linesShown)
    let text = "\nFiles\n" + shown.map { "  \(named($0))\n" }.joined()
    return files.count > shown.count
      ? text + "  and \(grouped(files.count - shown.count)) more\n" : text
  }
}
