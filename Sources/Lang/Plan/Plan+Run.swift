import Protection
import Tabular

extension MetricQuestion {
  /// Its plan over what a snapshot holds.
  func plan(on snapshot: any Snapshot, names: NameIndex) async throws -> Plan {
    let catalog = snapshot.catalog
    var plan = try await Planner(self, catalog: catalog, names: names, lookup: snapshot.lookup)
      .plan()
    for block in plan.blocks.indices {
      plan.blocks[block].withhold(by: catalog, on: today)
    }
    return plan
  }
}

extension Plan.Block {
  fileprivate mutating func withhold(by catalog: Catalog, on day: CalendarDate) {
    cells.withhold(by: catalog, on: day)
    whole?.withhold(by: catalog, on: day)
    for operand in operands.indices { operands[operand].withhold(by: catalog, on: day) }
  }
}

extension Plan.Reading {
  /// Marks what is read from sources whose agreement has ended.
  fileprivate mutating func withhold(by catalog: Catalog, on day: CalendarDate) {
    for index in scans.indices {
      scans[index].isWithheld = catalog.withholding(scans[index].source, on: day) != nil
    }
  }

  /// The policy of the store and what was agreed on top of it.
  private func policy(_ catalog: Catalog) -> Policy {
    catalog.policy(over: scans.map(\.source).uniqued())
  }

  /// Runs the scans and protects what comes back: nothing here sees an exact cell.
  func released(from snapshot: any Snapshot, in dialect: Dialect) async throws -> ReleasedTable {
    try await protect(
      table(scans, from: snapshot, in: dialect), as: shape, policy: policy(snapshot.catalog))
  }

  /// Why cells are hidden, for the store's owner.
  func reasons(from snapshot: any Snapshot, in dialect: Dialect) async throws -> [HiddenCell] {
    // Sums over years are made when data are written, and stand nowhere else.
    guard snapshot.catalog.asker == .owner, !isWindow else { return [] }
    return try await reasonsHidden(
      in: released(from: snapshot, in: dialect),
      from: table(scans.map(\.exact), from: snapshot, in: dialect),
      policy: policy(snapshot.catalog))
  }

  private func table(
    _ scans: [Plan.Scan], from snapshot: any Snapshot, in dialect: Dialect
  ) async throws -> ExactTable {
    var table = ExactTable()
    for scan in scans {
      guard let select = scan.select else {
        preconditionFailure("ids are checked where they are defined, so every column has a name")
      }
      let query = SQLPrinter.print(select, in: dialect)
      let cells = try await snapshot.cells(query, dimensions: scan.dimensions.count)
      var read = scan.rollUp.map { $0.complete(cells) } ?? cells
      if scan.hidesUncounted, !policy(snapshot.catalog).isInternal { read = read.hidingUncounted() }
      if scan.isWithheld { read = read.withheld() }
      table.append(contentsOf: read)
    }
    return table
  }
}

extension Plan.Scan {
  /// Rates of groups whose size nobody gave, from a source that did not protect small ones.
  var hidesUncounted: Bool {
    guard source.isProtected == false else { return false }
    switch indicator.kind {
    case .percent, .mean, .score: return true
    case .count, .money: return false
    }
  }

  /// The cells that a released table was made of.
  fileprivate var exact: Plan.Scan {
    guard let released else { return self }
    var scan = self
    scan.released = nil
    scan.places = released.places
    scan.outermost = summed + dimensions
    return scan
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
