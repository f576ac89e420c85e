/// Tables about the same people: everyone in each place, and the groups of each of some dimensions
/// in the same places.
public struct LinkedTables: Sendable {
  /// Cells without groups.
  public var totals: ExactTable
  /// For each dimension its cells, one group each.
  public var dimensions: [ExactTable]
  /// Two of the dimensions together, in the widest place and in the lowest ones: only the numbers of
  /// the widest place are released, and they are safe only as far as those below are known here.
  public var pairs: [Pair]
  /// The same people by further marks, of which nobody meets two: graduated, still enrolled.
  public var outcomes: [Outcome]
  /// The place each place lies in, by code.
  public var parents: [Int: Int]

  /// Everyone and each dimension, by another mark.
  public struct Outcome: Sendable {
    public var totals: ExactTable
    /// In the order of the tables' dimensions.
    public var dimensions: [ExactTable]
    /// Whether its places lie in each other otherwise than those of the tables: it is not shown.
    public var isApart: Bool

    public init(totals: ExactTable, dimensions: [ExactTable], isApart: Bool = false) {
      self.totals = totals
      self.dimensions = dimensions
      self.isApart = isApart
    }
  }

  /// Cells of two groups each, one of either dimension.
  public struct Pair: Sendable {
    /// Positions in `dimensions`.
    public var first: Int
    public var second: Int
    public var cells: ExactTable

    public init(first: Int, second: Int, cells: ExactTable) {
      self.first = first
      self.second = second
      self.cells = cells
    }
  }

  public init(
    totals: ExactTable, dimensions: [ExactTable], pairs: [Pair] = [], outcomes: [Outcome] = [],
    parents: [Int: Int]
  ) {
    self.totals = totals
    self.dimensions = dimensions
    self.pairs = pairs
    self.outcomes = outcomes
    self.parents = parents
  }
}

/// What may be shown of linked tables, cell by cell in their order.
public struct ReleasedTables: Sendable {
  public let totals: ReleasedTable
  public let dimensions: [ReleasedTable]
  /// All hidden at the periods at which a pair cannot be made safe beside its dimensions.
  public let pairs: [ReleasedTable]
  public let outcomes: [Outcome]

  /// What is shown by another mark.
  public struct Outcome: Sendable {
    public let totals: ReleasedTable
    public let dimensions: [ReleasedTable]
    /// Periods at which nothing is: its numbers are not of the same people, or with it nothing could
    /// be shown of the others.
    public let refused: Set<Int>
  }
}

/// Hides in all tables together what a reader of all of them could use to work out a small group's
/// numbers.
///
/// A small place is hidden, with one and the same companion in every dimension, and shows no group.
/// Then each dimension is audited by itself, over all levels of places at once. This is enough:
/// dimensions share only the totals of places. Shown ones tell nothing new, and hidden ones cannot
/// be told by one dimension from another, because whatever the people of hidden places who stand in
/// for each other, the groups of each dimension can be dealt out to make them up, as every group of
/// a hidden place is hidden too, zeros included.
///
/// Where a dimension cannot be made safe beside a place's total, as where all met the mark, that
/// place is hidden and everything is looked at again. If that is the widest place, only its number
/// of people is shown.
///
/// A table of two dimensions is audited beside the tables of both, which stay as they are. Several
/// such tables of the same people are margins of one of three dimensions, so only the first of
/// those that share a dimension is released.
///
/// Several marks of the same people have one pattern: where one shows a group, so do all. Those who
/// met each mark, and those who met none, are parts of a cell that add up apart, and each must keep
/// its room; what is open of one part tells nothing about another.
///
/// - Parameter spread: does the periods, which are independent.
public func protect(
  _ tables: LinkedTables, policy: Policy, spread: any Spreading = OneByOne()
) -> ReleasedTables {
  guard !policy.isInternal else {
    return ReleasedTables(
      totals: ReleasedTable(cells: tables.totals.cells),
      dimensions: tables.dimensions.map { ReleasedTable(cells: $0.cells) },
      pairs: tables.pairs.map { ReleasedTable(cells: $0.cells.cells) },
      outcomes: tables.outcomes.map { outcome in
        ReleasedTables.Outcome(
          totals: ReleasedTable(cells: outcome.totals.cells),
          dimensions: outcome.dimensions.map { ReleasedTable(cells: $0.cells) }, refused: [])
      })
  }
  let rule = LineRule(policy)
  var shown = ShownTables(tables)
  let periods = shown.periods.sorted()
  let families = spread.map(periods.count) { index in
    LinkedFamily(tables, period: periods[index], rule: rule, ends: policy.ends)
  }
  for (period, family) in zip(periods, families) {
    shown.hide(family, in: tables, at: period, ends: policy.ends)
  }
  return shown.released
}
