public import Tabular

/// What a `load` or `preview` statement asks for: names resolved, types checked, no file opened.
///
///     load "rates_{year}.csv" as observations ( indicator = hs_graduation, n = column("Cohort") )
public struct LoadMapping: Sendable, Hashable {
  public var files: FilePattern
  public var content: Content
  public var options: LoadOptions
  /// The mapping in one spelling, whatever the order and layout of its fields: with the hashes of
  /// the files it tells whether a load would bring anything new.
  public var canonical: String
  /// `$today` of the run, which the store keeps as the day of the load.
  public var date: CalendarDate?

  public enum Content: Sendable, Hashable {
    case observations(ObservationMapping)
    case records(RecordMapping)
    case things(ThingMapping)
    /// No column is named: what they are is seen from the file.
    case inferred(InferredMapping)
  }

  public init(
    files: FilePattern, content: Content, options: LoadOptions = LoadOptions(), canonical: String
  ) {
    self.files = files
    self.content = content
    self.options = options
    self.canonical = canonical
  }
}

/// A load that names no column: `load "rates.csv" as observations ( indicator = hs_graduation )`.
public struct InferredMapping: Sendable, Hashable {
  /// Id of the indicator, where the statement names one.
  public var indicator: String?
  /// Every field of the statement as written, to stand in the mapping that is found.
  public var given: [GivenField]

  public struct GivenField: Sendable, Hashable {
    public var name: String
    public var text: String
  }
}

/// Where the parts of an observation stand in a file. Names are ids; codes are found at the load.
public struct ObservationMapping: Sendable, Hashable {
  /// Id of the one indicator the numbers are of.
  public var indicator: String
  public var kind: IndicatorKind
  public var periodKind: PeriodKind

  /// `year`, `period` or `date`; `quarter` and `month` beside it.
  public var period: MappingValue?
  public var quarter: MappingValue?
  public var month: MappingValue?

  public var place: MappingValue?
  public var level: String?
  /// What the place lies in, from the widest to the nearest.
  public var parents: [ParentMapping] = []
  /// The place's code in a system: `code = column("District Code"), system = "ct"`.
  public var code: MappingValue?
  public var system: String?
  /// An address that ends in `(40.67, -73.96)`, or the two in columns of their own.
  public var location: MappingValue?
  public var latitude: MappingValue?
  public var longitude: MappingValue?

  /// Dimensions by id, in the order of the statement.
  public var dimensions: [DimensionMapping] = []
  /// A group of any dimension, each looked up in all of them: `group = column("Subgroup")`.
  public var group: MappingValue?
  /// Whether a column headed by a known dimension is that dimension (`groups = none` forbids).
  public var findsDimensions = true

  public var n: MappingValue?
  public var met: MappingValue?
  public var percent: MappingValue?
  public var value: MappingValue?

  public var source: SourceMapping

  public init(
    indicator: String, kind: IndicatorKind, periodKind: PeriodKind, source: SourceMapping
  ) {
    self.indicator = indicator
    self.kind = kind
    self.periodKind = periodKind
    self.source = source
  }

  public var hasMeasure: Bool { !measures.isEmpty }

  /// The columns of numbers, by the field they are mapped to.
  public var measures: [(field: String, value: MappingValue)] {
    [("n", n), ("met", met), ("percent", percent), ("value", value)].compactMap { field, value in
      value.map { (field, $0) }
    }
  }
}

/// A place that others lie in: `state(column("STNAM"), column("FIPST"))`.
public struct ParentMapping: Sendable, Hashable {
  /// nil: a place of any level that is known by this name.
  public var level: String?
  public var name: MappingValue
  public var code: MappingValue?
  public init(level: String?, name: MappingValue, code: MappingValue? = nil) {
    self.level = level
    self.name = name
    self.code = code
  }
}

public struct DimensionMapping: Sendable, Hashable {
  public var dimension: String
  public var value: MappingValue
  public init(_ dimension: String, _ value: MappingValue) {
    self.dimension = dimension
    self.value = value
  }
}

/// Where the numbers come from, and who may see them.
public struct SourceMapping: Sendable, Hashable {
  public var id: String
  public var label: String?
  public var publisher: String?
  /// `public = yes`; nil where the statement does not say.
  public var isPublic: Bool?
  /// `protected = no`: percents without group sizes are hidden.
  public var isProtected: Bool?
  /// Id of the agreement the data came under.
  public var agreement: String?

  public init(id: String) {
    self.id = id
  }
}

/// Things of a collection, one a row: `load "partners.csv" as partners ( id = column("Id") )`.
public struct ThingMapping: Sendable, Hashable {
  /// `partner`
  public var kind: String
  public var id: MappingValue?
  public var fields: [LoadedField]

  public init(kind: String, id: MappingValue?, fields: [LoadedField]) {
    self.kind = kind
    self.id = id
    self.fields = fields
  }
}

public struct LoadedField: Sendable, Hashable {
  public var name: String
  public var type: FieldType
  public var isRequired: Bool
  public var value: MappingValue
  public init(name: String, type: FieldType, isRequired: Bool, value: MappingValue) {
    self.name = name
    self.type = type
    self.isRequired = isRequired
    self.value = value
  }
}
