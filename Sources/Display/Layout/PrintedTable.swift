public import Tabular

/// An answer's table in the words people read, for pages that are laid out elsewhere.
///
///     PrintedTable(answer).columns[0].title             race
///     PrintedTable(answer).groups[0].rows[0][1].text    71.4 %
public struct PrintedTable: Sendable, Hashable {
  public struct Heading: Sendable, Hashable {
    public var title: String
    /// What is counted, where no cell says it: `children`.
    public var unit: String?
    public var isRight: Bool
    /// Whether it says which thing a row is about.
    public var isKey: Bool
  }

  public struct Field: Sendable, Hashable {
    public var text: String
    /// Why there is no value, where there is none.
    public var state: CellState?
  }

  /// Rows under one heading, or under none.
  public struct Group: Sendable, Hashable {
    public var heading: String?
    public var rows: [[Field]]
  }

  public var columns: [Heading]
  public var groups: [Group]

  public init(_ answer: Answer) {
    let rows = answer.table.settledRows
    let printed = answer.printedColumns(rows: rows, options: DisplayOptions())
    let leading = printed.prefix(while: \.isKey).count
    columns = printed.enumerated().map { position, column in
      Heading(
        title: column.title, unit: answer.table.columns[column.position].countedUnit,
        isRight: column.isRight,
        isKey: position < max(1, leading) && !column.isRight)
    }
    groups = answer.rowGroups(rows).map { group in
      Group(
        heading: group.heading,
        rows: group.rows.map { number in
          printed.map { column in
            Field(text: column.loneCell(number), state: rows[number][column.position].state)
          }
        })
    }
  }

  public var rowCount: Int { groups.reduce(0) { $0 + $1.rows.count } }
}

extension Column {
  fileprivate var countedUnit: String? {
    switch type {
    case .count: unit.map(oneLine)
    case .number, .money, .percent, .points, .ratio, .probability, .text, .yesno, .date, .period,
      .member:
      nil
    }
  }
}

extension Cell {
  fileprivate var state: CellState? {
    switch self {
    case .absent(let state, reason: _): state
    case .number, .integer, .text, .flag, .interval, .total: nil
    }
  }
}
