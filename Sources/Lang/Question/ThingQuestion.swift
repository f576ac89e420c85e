public import Tabular

/// A question about things, resolved: which ones, or how many.
///
///     list partners by outcome where serves = early_reading
///     count partners by sector having count > 3
public struct ThingQuestion: Sendable, Hashable {
  public enum Asked: Sendable, Hashable {
    case list, count
    /// `show grants.amount`: the sum of a field.
    case sum(String)
  }

  public var asked: Asked
  /// The kind of thing: `partner`.
  public var kind: String
  /// `schools` are places of one level.
  public var level: PlaceLevel?
  /// Columns of a list, those that are printed first.
  public var columns: [ThingColumn]
  public var groups: [ThingGroup] = []
  public var condition = ThingCondition.and([])
  public var standing = Standing.always
  public var rows = RowOperations()
  public var output = Output()
  /// Fields that conditions compare, whose missing values a footnote counts.
  public var tested: [String] = []
  /// `$today`, where the answer depends on it.
  public var asOf: CalendarDate?
  /// The question in canonical spelling, and where it stands.
  public var text: String
  public var span: SourceSpan

  public init(
    _ asked: Asked, kind: String, level: PlaceLevel? = nil, columns: [ThingColumn] = [],
    text: String = "", span: SourceSpan
  ) {
    self.asked = asked
    self.kind = kind
    self.level = level
    self.columns = columns
    self.text = text
    self.span = span
  }
}

/// A column of a list.
public struct ThingColumn: Sendable, Hashable {
  public enum Content: Sendable, Hashable {
    case id
    /// `sector`
    case field(String)
    /// `serves`: the labels of related things.
    case related(Relation)
  }

  public var content: Content
  public var isShown: Bool
  public init(_ content: Content, shown isShown: Bool = true) {
    self.content = content
    self.isShown = isShown
  }

  public var name: String {
    switch content {
    case .id: "id"
    case .field(let name): name
    case .related(let relation): relation.name
    }
  }
}

/// What a list stands under headings by, or a count is broken down by.
public enum ThingGroup: Sendable, Hashable {
  /// `by sector`
  case field(String)
  /// `by outcome`: related things of one kind; nil: of any kind the relation leads to.
  case related(Relation, kind: String?, name: String)
  /// `by district`: the place of this level that a thing lies in.
  case level(PlaceLevel, PlacePath)

  public var name: String {
    switch self {
    case .field(let name): name
    case .related(_, _, let name): name
    case .level(let level, _): level.id
    }
  }
}

/// How a thing is somewhere.
public enum PlacePath: Sendable, Hashable {
  /// It is a place.
  case itself
  /// A field names the place: `place` of a site.
  case field(String)
  /// A related thing's field does: the sites of a partner.
  case related(Relation, String)
}

/// Which dated things are meant (R17).
public enum Standing: Sendable, Hashable {
  /// All, former ones too.
  case always
  /// Those current on any day of a stretch; an open end is nil.
  case during(from: CalendarDate?, to: CalendarDate?)
}
