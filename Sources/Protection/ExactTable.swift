public import Tabular

/// Cells as the store aggregated them, before protection.
///
/// The wall of privacy is this type: a store can fill one, nothing outside this module can look
/// into it, and `protect` is the only way from here to numbers that can be printed.
public struct ExactTable: Sendable {
  var cells: [ReleasedCell] = []

  public init() {}

  public mutating func append(_ key: CellKey, _ measures: Measures) {
    cells.append(ReleasedCell(key: key, measures: measures, isHidden: false))
  }

  /// The cells of another scan, for a table that several cuts answer.
  public mutating func append(contentsOf other: ExactTable) {
    cells += other.cells
  }

  /// The same cells, some of them missing: sums that lack a part.
  public func missing(where isIncomplete: (CellKey) -> Bool) -> ExactTable {
    var table = self
    for (position, cell) in cells.enumerated() where isIncomplete(cell.key) {
      table.cells[position] = ReleasedCell(
        key: cell.key, measures: Measures(.missing), isHidden: false)
    }
    return table
  }

  /// The same cells without a number: what they came under lets nobody see them.
  public func withheld() -> ExactTable {
    var table = self
    for (position, cell) in cells.enumerated() {
      table.cells[position] = ReleasedCell(
        key: cell.key, measures: Measures(.withheld), isHidden: false)
    }
    return table
  }

  /// The same cells, values without a number of people hidden: they may be of very few.
  public func hidingUncounted() -> ExactTable {
    var table = self
    for (position, cell) in cells.enumerated()
    where cell.measures.value != nil && cell.measures.n == nil && cell.measures.met == nil {
      table.cells[position] = ReleasedCell(
        key: cell.key, measures: Measures(.suppressed), isHidden: false)
    }
    return table
  }
}

/// Where a cell stands in its table, in codes of the catalog that asked.
public struct CellKey: Sendable, Hashable {
  /// Position in the plan's list of periods.
  public var period: Int
  public var place: Int
  /// One member a dimension, in the plan's order.
  public var groups: [Int]

  public init(period: Int, place: Int, groups: [Int] = []) {
    self.period = period
    self.place = place
    self.groups = groups
  }
}

/// What is known about one cell.
public struct Measures: Sendable, Hashable {
  public var state: CellState
  /// People in the denominator; for a mean, people with a value.
  public var n: Int?
  /// People who met the mark, lowest and highest possible; equal ends are a count.
  public var met: ClosedRange<Int>?
  /// A value that came without counts: a percent on 0–100, a mean, a count, money.
  public var value: ClosedRange<Double>?
  /// Places added up, where a sum leaves out those it does not know.
  public var places: Int?

  public init(
    _ state: CellState, n: Int? = nil, met: ClosedRange<Int>? = nil,
    value: ClosedRange<Double>? = nil, places: Int? = nil
  ) {
    self.state = state
    self.n = n
    self.met = met
    self.value = value
    self.places = places
  }

  /// People who met the mark, as far as the digits of a rounded rate tell; a range otherwise.
  public var likelyMet: ClosedRange<Int>? {
    guard state == .rounded, let met else { return met }
    let middle = met.lowerBound + (met.upperBound - met.lowerBound) / 2
    return middle...middle
  }
}
