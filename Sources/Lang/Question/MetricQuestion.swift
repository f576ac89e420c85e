import Statistics
public import Tabular

/// A question about numbers, resolved: codes and types, concrete members and places. Periods stay
/// as said until the plan knows which have data.
public struct MetricQuestion: Sendable, Hashable {
  public var verb: VerbName
  public var indicators: [Indicator]
  public var grouping: [Grouping]
  public var members: [MemberFilter]
  public var places: PlaceSelection
  public var time: TimeSelection
  /// The two periods of `change`.
  public var ends: PeriodEnds?
  /// What `vs` names, or what `gap` assumes.
  public var comparison: Comparison?
  /// `all`, over time: indicators that cannot be answered so are left out.
  public var leavesOutOthers = false
  /// What `using` names.
  public var methods: Set<Method> = []
  /// The measures of inequality that `gap … using` asks for, in the order asked.
  var measures: [InequalityMeasure] = []
  public var rows: RowOperations
  public var extras: Set<Extra>
  /// Columns that `with` brings into the printed table: `with p, ratio`.
  public var shownColumns: Set<String> = []
  public var output: Output
  /// The source asked for in `where source = …`.
  public var source: Int?
  public var settings: Settings
  /// The day of the question, by which agreements end.
  public var today: CalendarDate
  /// The question in canonical spelling, and where it stands.
  public var text: String
  public var span: SourceSpan
}

extension MetricQuestion {
  /// What `by` says: an answer over time has a row or a column a period without being told.
  var named: [Grouping] {
    verb.isOverTime ? grouping.filter { $0 != .period } : grouping
  }
}

extension VerbName {
  /// Whether its answer is about how numbers change from period to period.
  var isOverTime: Bool {
    switch self {
    case .trend, .change, .progress: true
    case .show, .gap, .list, .count, .map, .audit: false
    }
  }
}

/// `using across_breaks, theil_sen`: how an answer over time is worked out.
public enum Method: String, Sendable, Hashable, CaseIterable {
  /// Compares periods that the model says are not comparable.
  case acrossBreaks = "across_breaks"
  /// The median of the slopes between all pairs of periods.
  case theilSen = "theil_sen"
  /// A line of least squares in which a period counts by its people.
  case weighted
}

/// What `by` names.
public enum Grouping: Sendable, Hashable {
  case dimension(Dimension)
  case level(PlaceLevel)
  case period

  /// The name of its column.
  public var id: String {
    switch self {
    case .dimension(let dimension): dimension.id
    case .level(let level): level.id
    case .period: "year"
    }
  }
}

/// `where race in (black, white)`: the members of one dimension that are kept, in model order.
public struct MemberFilter: Sendable, Hashable {
  public var dimension: Dimension
  public var members: [Member]
  /// As the heading says it: `Black or White`, `not White`.
  public var words: String
  /// Written with `!=` or `not`: children with none recorded stay in.
  public var isNegative: Bool
}

/// The places an answer is about, all of one level.
public struct PlaceSelection: Sendable, Hashable {
  public var level: String
  public var places: [Int]
  /// One row a place rather than all together.
  public var isGrouped: Bool
  /// Nothing was said: the widest place with data.
  public var isAssumed: Bool
  /// As the heading says it: `Hartford School District`, `all districts`.
  public var words: String
}

/// Which periods are meant.
public struct TimeSelection: Sendable, Hashable {
  public var kind: Kind
  /// Where it was said; the question's span where nothing was.
  public var span: SourceSpan

  public enum Kind: Sendable, Hashable {
    /// Nothing said: the latest period with data.
    case assumedLatest
    case latest
    /// `last 5 years`
    case last(Int)
    /// `in 2020 to 2024`, `since 2020`, `where year >= 2020`
    case matching(PeriodCondition)
  }
}

/// A condition on periods, evaluated over those that have data.
public indirect enum PeriodCondition: Sendable, Hashable {
  case compare(ComparisonOperator, PeriodPoint)
  case `in`([PeriodPoint])
  case latest
  case not(PeriodCondition)
  case and([PeriodCondition])
  case or([PeriodCondition])
}

/// A period as written: `2024` is any that ends in 2024, `2024-Q1` only that quarter.
public struct PeriodPoint: Sendable, Hashable {
  public var endYear: Int
  public var part: Int?
  /// As written, for messages.
  public var label: String

  public init(endYear: Int, part: Int? = nil, label: String) {
    self.endYear = endYear
    self.part = part
    self.label = label
  }
}

/// Who is compared with whom in `gap`.
public struct Comparison: Sendable, Hashable {
  /// Position in `grouping` of what is compared.
  public var compared: Int
  public var reference: Reference
  public var referenceSpan: SourceSpan?

  public enum Reference: Sendable, Hashable {
    /// Nothing said: declared reference, most advantaged, or the best shown group with n ≥ 30.
    case assumed
    case best
    case overall
    case rest
    case member(Member)
    case place(Int)
    /// The place of this wider level that each place lies in.
    case level(String)
    case target
  }
}

/// `with total, n, ci, partial, projection, mix, missing, target`
public enum Extra: String, Sendable, Hashable, CaseIterable {
  case total, n, ci, partial
  /// What a trend or progress would come to at its pace.
  case projection
  /// How much of a change is the groups' rates, and how much their shares.
  case mix
  /// What a group or place should reach, and the straight path there.
  case target
  /// Rows of what has no number; inequality is measured however many groups lack one.
  case missing
}

/// `as csv`, `into "file.csv"`
public struct Output: Sendable, Hashable {
  public var format: String?
  public var file: String?
  public init(format: String? = nil, file: String? = nil) {
    self.format = format
    self.file = file
  }
}
