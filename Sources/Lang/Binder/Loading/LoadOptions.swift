public import Tabular

/// How files are read and what may be created, whatever they hold.
public struct LoadOptions: Sendable, Hashable {
  /// Lines to pass over before the header.
  public var skip: Int?
  public var header: HeaderRows = .found
  /// nil: the only sheet that holds something.
  public var sheet: SheetChoice?
  /// nil: found from the bytes.
  public var encoding: TextEncoding?
  /// One byte; nil: found from the first lines.
  public var delimiter: UInt8?
  public var dates: DateOrder?
  public var scale: PercentScale = .auto
  public var tokens: [TokenRule] = []
  public var duplicates: DuplicateRule = .stop
  public var replace: ReplaceRule = .file
  /// Rows to take: `keep = column("Cohort") != "2006 Aug"`.
  public var keep: LineCondition?
  public var createsPlaces = false
  public var createsMembers = false

  public init() {}
}

public enum HeaderRows: Sendable, Hashable {
  /// The first row, or pair of rows, that holds every mapped column.
  case found
  /// `header = 5`, `header = [4, 5]`: lines of the file, from 1.
  case lines(Int, Int?)
  /// `header = none`: columns are named by position.
  case none
}

public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8, windows1252, utf16
}

/// `sheet = "2015-16"`, or `sheet = 2` counted from 1.
public enum SheetChoice: Sendable, Hashable {
  case named(String)
  case numbered(Int)
}

/// The order of the parts of a date such as `3/4/2024`.
public enum DateOrder: String, Sendable, Hashable, CaseIterable {
  case mdy, dmy, ymd
}

/// What `0.35` in a column of percents means.
public enum PercentScale: String, Sendable, Hashable, CaseIterable {
  case percent, fraction, auto
}

/// What two different values for one key in one load mean.
public enum DuplicateRule: String, Sendable, Hashable, CaseIterable {
  case stop, first, last
}

/// Which keys of earlier loads disappear when this one lacks them.
public enum ReplaceRule: String, Sendable, Hashable, CaseIterable {
  case file, keys, all
}

/// `token("n<5", suppressed)`
public struct TokenRule: Sendable, Hashable {
  public var text: String
  public var state: CellState
  public init(_ text: String, _ state: CellState) {
    self.text = text
    self.state = state
  }
}

/// A condition on one row of a file, or on what was captured of its name.
public indirect enum LineCondition: Sendable, Hashable {
  /// `column("Cohort") != "2006 Aug"`, `column("Type") in ("A", "B")`
  case equal(MappingValue, [String], negated: Bool)
  /// `column("Grade") >= 3`
  case compare(MappingValue, ComparisonOperator, Double)
  /// `column("Rate") is missing`
  case missing(MappingValue, negated: Bool)
  case contains(MappingValue, String)
  case startsWith(MappingValue, String)
  case not(LineCondition)
  case and([LineCondition])
  case or([LineCondition])
}
