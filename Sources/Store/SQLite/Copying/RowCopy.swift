import Lang

/// Copies rows of one store's relations into the same relations of another.
struct RowCopy {
  let old: Engine
  let new: Engine

  /// - Parameters:
  ///   - condition: which rows, with a `?` for each of `values`.
  ///   - fixed: columns that get this value in every row, whatever they held.
  func copy(
    _ relation: String, where condition: String = "1", _ values: [BoundValue] = [],
    fixed: [String: BoundValue] = [:]
  ) throws {
    let columns = try columns(of: relation)
    let names = try columns.map { try quoted($0) }.joined(separator: ", ")
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    let name = try quoted(relation)
    let insert = try new.prepare("INSERT INTO \(name) (\(names)) VALUES (\(places))")
    try old.each("SELECT \(names) FROM \(name) WHERE \(condition)", values) { row in
      var copied: [BoundValue] = []
      for (index, column) in columns.enumerated() {
        copied.append(fixed[column] ?? row.value(index))
      }
      try insert.bind(copied)
      try insert.execute()
    }
  }

  /// The new store is of the newest layout, and an old one was brought to it when it was opened.
  private func columns(of relation: String) throws -> [String] {
    var columns: [String] = []
    try new.each("SELECT name FROM pragma_table_info(?)", [.text(relation)]) { row in
      columns.append(row.text(0))
    }
    guard !columns.isEmpty else { throw StoreError.failed("there is no relation `\(relation)`") }
    return columns
  }
}
