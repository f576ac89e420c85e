public import Protection

extension ReleasePlan {
  /// A released table, ready to be kept.
  public struct Released: Sendable {
    public var dimensions: [Dimension]
    public var parts: [Part]
    public var table: ReleasedTable
  }

  /// One exact row of a cut, in the order of its key.
  public struct Row: Sendable {
    public var period: Int
    public var place: Int
    public var groups: [Int]
    public var part: ExactPart

    public init(period: Int, place: Int, groups: [Int], part: ExactPart) {
      self.period = period
      self.place = place
      self.groups = groups
      self.part = part
    }
  }

  /// Reads each cut once, adds up every table in the same pass, and protects them.
  ///
  /// - Parameters:
  ///   - questions: dimensions of tables by several that were told before, in their order.
  ///   - read: hands over the rows of a query, whose columns are as for a question.
  public func released(
    _ questions: [[Dimension]] = [], policy: Policy, names: NameIndex, dialect: Dialect,
    read: (_ query: SQLQuery, _ dimensions: Int, _ body: (borrowing Row) -> Void) throws -> Void
  ) throws -> [Released] {
    var policy = policy
    policy.isInternal = false
    let exact = try exactTables(names: names, dialect: dialect, read: read)
    var linked = LinkedTables(totals: ExactTable(), dimensions: [], parents: parents)
    let singles = tables.filter { !$0.dimensions.isEmpty }
    for (table, cells) in zip(tables, exact) {
      if table.dimensions.isEmpty { linked.totals = cells } else { linked.dimensions.append(cells) }
    }
    let protected = protect(linked, policy: policy)
    return try tables.filter(\.dimensions.isEmpty).map {
      Released(dimensions: [], parts: $0.parts, table: protected.totals)
    }
      + zip(singles, protected.dimensions).map {
        Released(dimensions: $0.dimensions, parts: $0.parts, table: $1)
      }
      + asked(
        (questions + declared).uniqued(), beside: exact, policy: policy, names: names,
        dialect: dialect, read: read)
  }

  /// The exact cells of each table, in the order of `tables`.
  private func exactTables(
    names: NameIndex, dialect: Dialect,
    read: (_ query: SQLQuery, _ dimensions: Int, _ body: (borrowing Row) -> Void) throws -> Void
  ) throws -> [ExactTable] {
    var exact = tables.map { _ in ExactTable() }
    for cut in tables.flatMap(\.parts).map(\.cut).uniqued() {
      let users = tables.indices.filter { tables[$0].parts.contains { $0.cut == cut } }
      let sums = users.map { index in
        ReleaseSums(
          of: tables[index].dimensions, parts: tables[index].parts.filter { $0.cut == cut },
          from: cut, kind: indicator.kind.sum, names: names)
      }
      let scan = scan(cut)
      guard var select = scan.select else { continue }
      select.columns.append(SelectedColumn(.column("sum", of: "cell")))
      try read(SQLPrinter.print(select, in: dialect), scan.dimensions.count) { row in
        for sum in sums { sum.add(row) }
      }
      for (index, sum) in zip(users, sums) {
        let cells = sum.finish()
        exact[index].append(contentsOf: scan.hidesUncounted ? cells.hidingUncounted() : cells)
      }
    }
    return exact
  }

  /// A cut at its own grain, for every period that a table takes from it.
  private func scan(_ cut: Cut) -> Plan.Scan {
    scan(
      cut,
      periods: tables.flatMap(\.parts).filter { $0.cut == cut }.flatMap(\.periods).uniqued())
  }

  func scan(_ cut: Cut, periods: [StoredPeriod]) -> Plan.Scan {
    let kept = cut.dimensions.compactMap { code in dimensions.first { $0.code == code } }
    return Plan.Scan(
      indicator: indicator, source: source, cut: cut, periods: periods, places: nil,
      dimensions: kept, summed: [], members: [], outermost: kept, rollUp: nil, released: nil)
  }
}

extension IndicatorKind {
  /// What of its numbers is added up.
  var sum: ExactSum.Kind {
    switch self {
    case .percent: .counts
    case .count, .money: .amounts
    case .mean, .score: .means
    }
  }
}
