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
  /// The place each place lies in, by code.
  public var parents: [Int: Int]

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
    totals: ExactTable, dimensions: [ExactTable], pairs: [Pair] = [], parents: [Int: Int]
  ) {
    self.totals = totals
    self.dimensions = dimensions
    self.pairs = pairs
    self.parents = parents
  }
}

/// What may be shown of linked tables, cell by cell in their order.
public struct ReleasedTables: Sendable {
  public let totals: ReleasedTable
  public let dimensions: [ReleasedTable]
  /// All hidden at the periods at which a pair cannot be made safe beside its dimensions.
  public let pairs: [ReleasedTable]
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
public func protect(_ tables: LinkedTables, policy: Policy) -> ReleasedTables {
  guard !policy.isInternal else {
    return ReleasedTables(
      totals: ReleasedTable(cells: tables.totals.cells),
      dimensions: tables.dimensions.map { ReleasedTable(cells: $0.cells) },
      pairs: tables.pairs.map { ReleasedTable(cells: $0.cells.cells) })
  }
  let rule = LineRule(policy)
  var totals = tables.totals.cells
  var dimensions = tables.dimensions.map(\.cells)
  var pairs = tables.pairs.map(\.cells.cells)
  let periods = Set((totals + dimensions.flatMap { $0 }).map(\.key.period))
  for period in periods {
    let slice = LinkedSlice(tables, period: period)
    let hidden = slice.hidden(by: rule, ends: policy.ends)
    for position in hidden.totals { totals[position] = totals[position].hidden }
    for position in hidden.rates { totals[position] = totals[position].withoutRate }
    for (dimension, positions) in hidden.dimensions.enumerated() {
      for position in positions {
        dimensions[dimension][position] = dimensions[dimension][position].hidden
      }
    }
    for (pair, positions) in hidden.pairs.enumerated() {
      for position in positions { pairs[pair][position] = pairs[pair][position].hidden }
    }
    guard let band = hidden.band else { continue }
    for index in totals.indices where totals[index].key.period == period {
      totals[index] = totals[index].coded(policy.ends, band: band)
    }
    for dimension in dimensions.indices {
      for index in dimensions[dimension].indices
      where dimensions[dimension][index].key.period == period {
        dimensions[dimension][index] = dimensions[dimension][index].coded(policy.ends, band: band)
      }
    }
  }
  return ReleasedTables(
    totals: ReleasedTable(cells: totals), dimensions: dimensions.map { ReleasedTable(cells: $0) },
    pairs: pairs.map { ReleasedTable(cells: $0) })
}
