import Protection

extension MetricQuestion {
  /// Its plan over what a snapshot holds.
  func plan(on snapshot: any Snapshot, names: NameIndex) async throws -> Plan {
    try await Planner(self, catalog: snapshot.catalog, names: names, lookup: snapshot.lookup)
      .plan()
  }
}

extension Plan.Reading {
  /// Runs the scans and protects what comes back: nothing here sees an exact cell.
  func released(from snapshot: any Snapshot, in dialect: Dialect) async throws -> ReleasedTable {
    try await protect(
      table(from: snapshot, in: dialect), as: shape, policy: snapshot.catalog.policy)
  }

  /// Why cells are hidden, for the store's owner.
  func reasons(from snapshot: any Snapshot, in dialect: Dialect) async throws -> [HiddenCell] {
    guard snapshot.catalog.asker == .owner else { return [] }
    return try await reasonsHidden(
      in: table(from: snapshot, in: dialect), as: shape, policy: snapshot.catalog.policy)
  }

  private func table(from snapshot: any Snapshot, in dialect: Dialect) async throws -> ExactTable {
    var table = ExactTable()
    for scan in scans {
      guard let select = scan.select else {
        preconditionFailure("ids are checked where they are defined, so every column has a name")
      }
      let query = SQLPrinter.print(select, in: dialect)
      let cells = try await snapshot.cells(query, dimensions: scan.dimensions.count)
      table.append(contentsOf: scan.rollUp.map { $0.complete(cells) } ?? cells)
    }
    return table
  }
}

extension Plan.RollUp {
  /// Sums that lack parts are no numbers.
  fileprivate func complete(_ cells: ExactTable) -> ExactTable {
    guard !isPartial, !incomplete.isEmpty else { return cells }
    return cells.missing { key in
      incomplete.contains(Plan.PlacePeriod(place: key.place, period: key.period))
    }
  }
}
