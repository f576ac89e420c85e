/// What the numbers of a column mean, which decides how they are printed.
public enum ColumnType: String, Sendable, Hashable {
  case text, yesno, date, period, member
  /// A plain number; `count` is a whole number of things or people.
  case number, count
  /// 0–100 with a unit; `points` are differences of percents.
  case percent, points
  case money
  /// A ratio or a probability: no unit, a few significant digits.
  case ratio, probability
}

/// A column of an answer.
public struct Column: Sendable, Hashable {
  /// The name in csv and json, and in `having` and `sort by`.
  public var name: String
  public var type: ColumnType
  /// What is counted, in the model's words: `children`.
  public var unit: String?
  /// The column this one belongs to: `low` and `high` are of `difference`.
  public var of: String?
  /// Whether the printed table shows it; csv, json and the rest always carry every column.
  public var isShown: Bool
  /// Whether its rows are numbers of different units, each printed with its own digits.
  public var isMixed = false

  public init(
    _ name: String, _ type: ColumnType, unit: String? = nil, of: String? = nil, shown: Bool = true
  ) {
    self.name = name
    self.type = type
    self.unit = unit
    self.of = of
    self.isShown = shown
  }
}

/// Columns and rows; every row has one cell a column.
public struct Table: Sendable, Hashable {
  public var columns: [Column]
  public var rows: [[Cell]]

  public init(columns: [Column], rows: [[Cell]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// The position of the column called `name`, ignoring case as the language does.
  public func index(of name: String) -> Int? {
    let wanted = name.lowercased()
    return columns.firstIndex { $0.name.lowercased() == wanted }
  }
}
