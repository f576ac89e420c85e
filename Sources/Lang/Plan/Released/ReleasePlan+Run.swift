public import Protection

extension ReleasePlan {
  /// A released table, ready to be kept.
  public struct Released: Sendable {
    public var dimensions: [Dimension]
    public var parts: [Part]
    public var table: ReleasedTable
  }

  /// Hands over every row of a scan, in the order of its query.
  public typealias ExactReader = (
    _ scan: Plan.Scan, _ body: (borrowing Row) -> Void
  ) throws -> Void

  /// One exact row of a cut, in the order of its key.
  public struct Row: Sendable {
    public var period: Int
    public var place: Int
    public var groups: [Int]
    public var part: ExactPart
    /// The number of its groups among those of its period, where they are numbered.
    public var combination: Int?

    public init(period: Int, place: Int, groups: [Int], part: ExactPart) {
      self.period = period
      self.place = place
      self.groups = groups
      self.part = part
    }
  }

  /// What is released of one indicator.
  public struct Release: Sendable {
    public var tables: [Released]
    /// Periods at which nothing is, because with the indicators of its family it could tell of them.
    public var refused: Set<Int>
    /// Years together, of an indicator whose people are in no other.
    public var windows: [(window: ReleasedWindow, tables: [Released])] = []
    /// Windows that are not told beside tables by several dimensions, or of a family.
    public var untold: [ReleasedWindow] = []
  }

  /// The exact cells of indicators of one family, not protected yet.
  public struct Exact: Sendable {
    fileprivate let family: [ReleasePlan]
    fileprivate let dimensions: [Dimension]
    /// For each indicator, in the order of its tables.
    fileprivate let cells: [[ExactTable]]

    fileprivate var linked: [LinkedTables.Outcome] {
      zip(family, cells).map { plan, cells in
        var linked = plan.linked(dimensions, cells)
        linked.isApart = plan.parents != family.first?.parents
        return linked
      }
    }

    /// Protects all of them together.
    ///
    /// - Parameter spread: does periods, which are protected each by itself.
    public func protected(policy: Policy, spread: any Spreading = OneByOne()) -> ReleasedTables {
      var policy = policy
      policy.isInternal = false
      let linked = linked
      return protect(
        LinkedTables(
          totals: linked.first?.totals ?? ExactTable(),
          dimensions: linked.first?.dimensions ?? [], outcomes: Array(linked.dropFirst()),
          parents: family.first?.parents ?? [:]),
        policy: policy, spread: spread)
    }
  }

  /// Reads each cut once, and adds up every table in the same pass.
  ///
  /// - Parameters:
  ///   - family: plans of one source, in the order of the model.
  public static func exact(
    _ family: [ReleasePlan], names: NameIndex, read: ExactReader
  ) throws -> Exact {
    Exact(
      family: family,
      dimensions: family.flatMap { $0.tables.flatMap(\.dimensions) }.uniqued(),
      cells: try family.map { try $0.exactTables(names: names, read: read) })
  }

  /// What is released of each indicator, tables by several dimensions included.
  ///
  /// - Parameters:
  ///   - questions: for each plan dimensions of tables by several that were told before, in their
  ///     order. Of several indicators none is told.
  public static func released(
    _ exact: Exact, protected: ReleasedTables, questions: [[[Dimension]]] = [], policy: Policy,
    names: NameIndex, read: ExactReader
  ) throws -> [Release] {
    var policy = policy
    policy.isInternal = false
    let linked = exact.linked
    return try exact.family.enumerated().map { index, plan in
      let outcome = index == 0 ? nil : protected.outcomes[index - 1]
      let released = plan.tables.map { table in
        let totals = outcome?.totals ?? protected.totals
        let groups = outcome?.dimensions ?? protected.dimensions
        let place = table.dimensions.first.flatMap { exact.dimensions.firstIndex(of: $0) }
        return Released(
          dimensions: table.dimensions, parts: table.parts,
          table: place.map { groups[$0] } ?? totals)
      }
      let asked = ((index < questions.count ? questions[index] : []) + plan.declared).uniqued()
      // Tables of a family, and ranges, would be told by sums over two dimensions or over years.
      let mayTellSums = exact.family.count == 1 && policy.ends == .off
      let hasWindows = mayTellSums && asked.isEmpty && !policy.hasInsiders
      return Release(
        tables: try released
          + plan.asked(
            asked, beside: exact.cells[index], mayTell: mayTellSums, policy: policy,
            names: names, read: read),
        refused: outcome?.refused ?? [],
        windows: hasWindows ? plan.windows(of: linked[0], exact.dimensions, policy: policy) : [],
        untold: hasWindows ? [] : plan.windows)
    }
  }

  /// Its exact cells by some dimensions, nothing where it has none.
  private func linked(_ dimensions: [Dimension], _ exact: [ExactTable]) -> LinkedTables.Outcome {
    func cells(_ dimensions: [Dimension]) -> ExactTable {
      zip(tables, exact).first { $0.0.dimensions == dimensions }?.1 ?? ExactTable()
    }
    return LinkedTables.Outcome(totals: cells([]), dimensions: dimensions.map { cells([$0]) })
  }

  /// The exact cells of each table, in the order of `tables`.
  private func exactTables(
    names: NameIndex, read: ExactReader
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
      try read(scan) { row in
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

extension Plan.Scan {
  /// The query for exact rows: columns as for a question, then the sum of values.
  public var exactSelect: Select? {
    guard var select else { return nil }
    select.columns.append(SelectedColumn(.column("sum", of: "cell")))
    return select
  }

  /// Whether it reads every cell of its cut at its periods, each as it stands, but for groups that
  /// lie in a wider one with a cell of its own.
  public var isWholeCut: Bool {
    places == nil && summed.isEmpty && members.isEmpty && rollUp == nil && released == nil
  }

  /// Codes of the groups that lie in wider ones, for each dimension.
  public var innerGroups: [Set<Int>] {
    dimensions.map { dimension in
      outermost.contains(dimension) ? Set(dimension.nested.map(\.inner.code)) : []
    }
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
