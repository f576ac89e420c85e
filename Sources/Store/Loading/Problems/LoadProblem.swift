public import Lang
public import Tabular
public import Workbook

/// What is wrong with a file, where, as facts; the words are in `+Words`.
public struct LoadProblem: Sendable, Hashable, Error {
  public var kind: Kind
  public var file: String?
  /// 1-based, as an editor counts.
  public var line: Int?
  public var column: Int?
  /// The header that said it, of a wide file.
  public var header: String?
  /// The sheet of a workbook: line and column name one of its cells.
  public var sheet: String?

  init(_ kind: Kind, file: String? = nil, line: Int? = nil, column: Int? = nil) {
    self.kind = kind
    self.file = file
    self.line = line
    self.column = column
  }

  /// The same problem, in a file and perhaps in a sheet of it.
  func inside(_ file: String, sheet: String?) -> LoadProblem {
    var problem = self
    problem.file = problem.file ?? file
    problem.sheet = sheet
    return problem
  }

  public enum Kind: Sendable, Hashable {
    /// S720
    case file(FileProblem)
    /// S721
    case text(TextProblem)
    /// S722
    case header(HeaderProblem)
    /// S723
    case number(NumberProblem)
    /// S724 periods, S725 places, S726 groups
    case name(NameProblem)
    /// S727: two values for one key; the key in words, and where the other one stands.
    case duplicate(String, file: String, line: Int)
    /// S729: one row a child
    case record(RecordProblem)
    /// S728: the load as a whole
    case load(WholeProblem)
  }
}

/// A file that is no table of separated text.
public enum TextProblem: Sendable, Hashable {
  /// `scores.xls`, a workbook with a password, a sheet that is not there
  case workbook(WorkbookProblem)
  /// `report.pdf`
  case stranger(FileStranger)
  /// More than one sheet holds something, and the mapping names none.
  case severalSheets([String])
  case empty
  case unclosedQuote
  case textAfterQuote
  case nul
  case longCell
  case longRecord
  /// The mapping says `encoding = utf8`.
  case notUTF8
  /// More cells than the header has columns.
  case longRow(cells: Int, columns: Int)
}

/// A mapping that does not fit the columns of a file.
public enum HeaderProblem: Sendable, Hashable {
  /// `column("Rate")`: no row holds it; what it was mapped to, and the headers near it.
  case noColumn(String, field: String, near: [String])
  /// `column("%", 6)` of five.
  case noOccurrence(String, wanted: Int, found: Int)
  /// `column("%")` of five.
  case repeatedColumn(String, count: Int)
  case noPosition(Int, columns: Int)
  /// No one row holds all the mapped columns, though each stands somewhere.
  case noHeader([String])
  /// The statement maps no measure: a mapping that may fit.
  case noMeasure(indicator: String, suggestion: String?)
}

/// A cell that is no number, or not the number it should be.
public enum NumberProblem: Sendable, Hashable {
  case unknownToken(String, header: String)
  case notWhole(String, header: String)
  case tooLarge(String, header: String)
  case percentTooHigh(String, header: String)
  case disagreement(String)
  case emptyRange(String, header: String)
  /// `0.35` beside `35` in one column.
  case mixedScale(small: String, header: String)
}

/// A period, place or group that the store does not know.
public enum NameProblem: Error, Sendable, Hashable {
  case unknownPeriod(String, kind: PeriodKind)
  case ambiguousDate(String)
  case noPeriod
  case unknownPlace(String, level: String, near: [String])
  case ambiguousPlace(String, level: String, parents: [String])
  /// What others are said to lie in, and how many places are called so.
  case unknownParent(String, found: Int)
  case noPlace
  /// No level given, and the levels that know every name.
  case noLevel([String])
  case blankPlace
  case unknownMember(String, dimension: String, near: [String])
  case blankMember(dimension: String)
  /// A group of no dimension at all.
  case unknownGroup(String, near: [String])
  /// `F`: a group of gender, and one of income.
  case ambiguousGroup(String, dimensions: [String])
  /// A group of a dimension that another column gives already.
  case secondGroup(String, dimension: String)
}

/// What is wrong with a load as a whole, or with a thing it brings.
public enum WholeProblem: Sendable, Hashable {
  case nothing
  /// No column is named, and what they are is not sure: why, and a statement to change.
  case notSure(String, statement: String)
  /// The model has lost what the mapping names.
  case gone(String)
  case badField(String, field: String, wanted: String)
  case missingField(String)
  /// One id on two rows: where the other one stands.
  case repeatedID(String, line: Int)
  /// A field names a thing that is not there.
  case unknownReference(String, field: String, kinds: [String], near: [String])
  /// Several things have the name.
  case ambiguousReference(String, field: String, kinds: [String], count: Int)
}

/// Why a load changed nothing.
public enum LoadError: Error, Sendable, Hashable {
  /// At most twenty problems, in the order of the files; more were found when `isCut`.
  case problems([LoadProblem], isCut: Bool)
  case store(StoreError)
}
