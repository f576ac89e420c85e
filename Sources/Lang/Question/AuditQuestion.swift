public import Tabular

/// Whether the data can be trusted: which kinds of finding, and where to look.
///
///     audit suppression by year where indicator = hs_graduation
public struct AuditQuestion: Sendable, Hashable {
  public var kinds: [AuditKind]
  public var scope: AuditScope
  /// Nothing: one row a finding. Else findings are counted by these.
  public var groups: [AuditGroup]
  public var rows: RowOperations
  public var output: Output
  public var today: CalendarDate
  /// The question in canonical spelling, and where it stands.
  public var text: String
  public var span: SourceSpan
}

/// What an audit looks for.
public enum AuditKind: String, Sendable, Hashable, CaseIterable {
  case suppression, duplicates, jumps, totals, coverage, freshness, tokens, claims
}

/// Where an audit looks.
public struct AuditScope: Sendable, Hashable {
  public var indicators: [Indicator]
  /// Whether all indicators are meant.
  public var isEverything: Bool
  public var source: Int?
  /// These places and none other; nil: everywhere.
  public var places: Set<Int>?
  public var placeWords: String?
  public var members: [MemberFilter]
  /// nil: every period.
  public var time: TimeSelection?

  public init(indicators: [Indicator], isEverything: Bool) {
    self.indicators = indicators
    self.isEverything = isEverything
    members = []
  }
}

/// What findings are counted by.
public enum AuditGroup: Sendable, Hashable {
  case kind, finding, indicator, source, table, period, place
  case level(PlaceLevel)
  case dimension(Dimension)

  /// The name of its column.
  var id: String {
    switch self {
    case .kind: "kind"
    case .finding: "finding"
    case .indicator: "indicator"
    case .source: "source"
    case .table: "table"
    case .period: "year"
    case .place: "place"
    case .level(let level): level.id
    case .dimension(let dimension): dimension.id
    }
  }
}
