import Lang
import Tabular

/// Which columns break the numbers of a file down, and by what.
struct GroupGuess {
  /// Dimensions of the store by id, with their columns.
  var dimensions: [(id: String, column: Int)] = []
  /// A column of groups of several dimensions.
  var anyGroup: Int?
  /// Dimensions to be defined first.
  var new: [(id: String, label: String, column: Int)] = []
  var hasNewMembers = false
  var problems: [String] = []

  init(
    _ profile: FileProfile, roles: [ColumnRole], keys: [Int], catalog: Catalog
  ) throws(LoadProblem) {
    for (column, role) in zip(profile.columns, roles) where column.filled > 0 {
      switch role {
      case .dimension(let id):
        guard !dimensions.contains(where: { $0.id == id }) else { continue }
        dimensions.append((id, column.position))
        noteUnknown(column, id, catalog)
      case .anyGroup:
        guard anyGroup == nil else { continue }
        anyGroup = column.position
        noteUnknown(column, catalog)
      case .period, .place, .code, .groupType, .measureName, .number, .person, .text: continue
      }
    }
    let known = keys + dimensions.map(\.column) + [anyGroup].compactMap { $0 }
    let texts = zip(profile.columns, roles).filter { column, role in
      role == .text && (2...40).contains(column.values.count) && !column.hasMore
    }.map(\.0)
    let rows = try KeyedRows(profile, keys: known, others: texts.map(\.position))
    for column in rows.needed {
      guard let profile = texts.first(where: { $0.position == column }) else { continue }
      let label = HeaderWords.subject(of: profile.title)
      guard let id = freeID(label, catalog) else { continue }
      new.append((id, label, column))
      hasNewMembers = true
    }
    if let lines = rows.repeated {
      problems.append(
        "lines \(lines.first) and \(lines.second) are of the same place, period and groups: "
          + "what tells them apart is not seen")
    }
  }

  private mutating func noteUnknown(_ column: ColumnProfile, _ id: String, _ catalog: Catalog) {
    guard let dimension = catalog.dimensions.first(where: { $0.id == id }) else { return }
    let matcher = MemberMatcher(dimension)
    if column.texts.contains(where: { matcher.match($0) == .unknown }) { hasNewMembers = true }
  }

  private mutating func noteUnknown(_ column: ColumnProfile, _ catalog: Catalog) {
    let matchers = catalog.dimensions.map { MemberMatcher($0) }
    let unknown = column.texts.filter { text in
      matchers.allSatisfy { $0.match(text) == .unknown }
    }
    guard let first = unknown.first else { return }
    problems.append(
      "`\(first.quotable)` in `\(column.title.quotable)` is a group of no dimension: "
        + "`define group` gives it one")
  }

  private func freeID(_ label: String, _ catalog: Catalog) -> String? {
    let id = identifier(label)
    return isFree(id, in: catalog) ? id : isFree(id + "_group", in: catalog) ? id + "_group" : nil
  }
}

/// Rows of a file by what should be their key, to see whether it tells them apart.
private struct KeyedRows {
  private(set) var needed: [Int] = []
  private(set) var repeated: (first: Int, second: Int)?
  private static let most = 20_000

  private struct Row {
    var line: Int
    var key: Int
    var others: [Int]
  }

  /// - Parameter others: columns that may tell rows apart, if the key does not.
  init(_ profile: FileProfile, keys: [Int], others: [Int]) throws(LoadProblem) {
    var rows: [Row] = []
    func hash(_ reader: CSVReader, _ cell: Range<Int>) -> Int {
      var hasher = Hasher()
      reader.bytes[cell].withUnsafeBytes { hasher.combine(bytes: $0) }
      return hasher.finalize()
    }
    do throws(LoadProblem) {
      try profile.eachRow { row, reader in
        // A row of one cell is a note below the data.
        guard row.cells.count(where: { !$0.isEmpty }) > 1 || row.cells.count == 1 else {
          return true
        }
        var hasher = Hasher()
        for key in keys { hasher.combine(hash(reader, row.cell(key))) }
        rows.append(
          Row(
            line: row.line, key: hasher.finalize(),
            others: others.map { hash(reader, row.cell($0)) }))
        return rows.count < KeyedRows.most
      }
    } catch {
      guard profile.problem != nil else { throw error }
    }
    var chosen: [Int] = []
    var left = KeyedRows.repeats(rows, chosen)
    while left.count > 0, chosen.count < 3 {
      let tries = others.indices.filter { !chosen.contains($0) }.map { other in
        (other, KeyedRows.repeats(rows, chosen + [other]))
      }
      guard let best = tries.min(by: { $0.1.count < $1.1.count }), best.1.count < left.count else {
        break
      }
      chosen.append(best.0)
      left = best.1
    }
    // A column that leaves rows alike told nothing.
    needed = chosen.sorted().map { others[$0] }
    repeated = left.first
  }

  private static func repeats(
    _ rows: [Row], _ chosen: [Int]
  ) -> (count: Int, first: (first: Int, second: Int)?) {
    var seen: [Int: Int] = [:]
    var count = 0
    var first: (Int, Int)?
    for row in rows {
      var hasher = Hasher()
      hasher.combine(row.key)
      for other in chosen { hasher.combine(row.others[other]) }
      let key = hasher.finalize()
      if let line = seen[key] {
        count += 1
        first = first ?? (line, row.line)
      } else {
        seen[key] = row.line
      }
    }
    return (count, first)
  }
}
