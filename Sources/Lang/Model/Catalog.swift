public import Protection
public import Tabular

/// Everything a question may name, as the store holds it at one version: an immutable value.
///
/// Invariant of this room: after the binder there are codes and types, no names. Codes are
/// positive integers given once per store, private to it; nothing printed shows them.
public struct Catalog: Sendable {
  /// Grows by one with every write.
  public var dataVersion = 0
  /// What holds for whoever asks: of a store with internal release, readers get no exact numbers.
  public var policy = Policy()
  /// Who asks, as far as the store knows.
  public var asker = Asker.reader
  /// Whether records of children may be loaded (`define policy records ( open = yes )`).
  public var recordsAreOpen = false
  /// The made-up partnership: every heading says so.
  public var isSample = false
  /// What the place line of a heading calls the whole: `Riverbend`.
  public var name: String?
  /// The store's own `$today`, where it has one (the sample).
  public var today: CalendarDate?

  public var outcomes: [Outcome] = []
  public var indicators: [Indicator] = []
  public var indicatorSets: [IndicatorSet] = []
  public var dimensions: [Dimension] = []
  /// Levels of place from the widest to the narrowest, as the data have them.
  public var levels: [PlaceLevel] = []
  public var places: [Place] = []
  public var sources: [Source] = []
  public var agreements: [Agreement] = []
  public var periods: [StoredPeriod] = []
  public var cuts: [Cut] = []
  /// Which indicator has data in which cut, period and source.
  public var series: [Series] = []
  public var breaks: [SeriesBreak] = []
  public var targets: [Target] = []
  public var baselines: [Baseline] = []
  public var releases: [Release] = []
  /// Things of the other collections, by kind: `partner` → partners.
  public var entities: [String: [Entity]] = [:]
  /// Values in use of open-vocabulary fields, by `kind.field`: `partner.sector` → words.
  public var vocabulary: [String: [String]] = [:]

  public init() {}
}

/// What whoever asks may know of a store.
public enum Asker: Sendable, Hashable {
  /// May write the store, and with it change its policy.
  case owner
  case reader
}

public struct Outcome: Sendable, Hashable {
  public var id: String
  public var label: String
  /// Life stage, 1 early childhood … 7 employment.
  public var stage: Int?
  public init(id: String, label: String, stage: Int? = nil) {
    self.id = id
    self.label = label
    self.stage = stage
  }
}

/// What a number of an indicator is.
public enum IndicatorKind: String, Sendable, Hashable, CaseIterable {
  case percent, count, mean, money, score
}

public enum Direction: String, Sendable, Hashable, CaseIterable {
  case higher, lower
}

public struct Indicator: Sendable, Hashable {
  public var code: Int
  public var id: String
  public var label: String
  public var outcome: String?
  public var kind: IndicatorKind
  /// What is counted: `children`, `students`.
  public var unit: String
  public var better: Direction
  public var numerator: String?
  public var denominator: String?
  public var periodKind: PeriodKind
  /// A count at one moment (enrolment), never summed over time.
  public var isStock: Bool
  public var caution: String?
  /// Period of the baseline, the target value (0–100 for a percent) and the year it is due.
  public var baseline: Int?
  public var target: Double?
  public var targetYear: Int?
  public var aliases: [String]
  /// Ids of the sources that answer where several could, the best first.
  public var sources: [String]
  /// Indicators of the same people, nobody of whom counts in two of them.
  public var family: String?
  /// How its numbers are worked out of others; nil where they are stored.
  public var formula: Formula?

  public init(
    code: Int, id: String, label: String, outcome: String? = nil, kind: IndicatorKind = .percent,
    unit: String = "people", better: Direction = .higher, numerator: String? = nil,
    denominator: String? = nil, periodKind: PeriodKind = .schoolYear, isStock: Bool = false,
    caution: String? = nil, baseline: Int? = nil, target: Double? = nil, targetYear: Int? = nil,
    aliases: [String] = [], sources: [String] = [], family: String? = nil
  ) {
    self.code = code
    self.id = id
    self.label = label
    self.outcome = outcome
    self.kind = kind
    self.unit = unit
    self.better = better
    self.numerator = numerator
    self.denominator = denominator
    self.periodKind = periodKind
    self.isStock = isStock
    self.caution = caution
    self.baseline = baseline
    self.target = target
    self.targetYear = targetYear
    self.aliases = aliases
    self.sources = sources
    self.family = family
  }
}

public struct IndicatorSet: Sendable, Hashable {
  public var id: String
  public var label: String
  public var members: [String]
  public init(id: String, label: String, members: [String]) {
    self.id = id
    self.label = label
    self.members = members
  }
}

/// A way to break numbers down: race, gender, income, …
public struct Dimension: Sendable, Hashable {
  public var code: Int
  public var id: String
  public var label: String
  /// Members stand from the least to the most advantaged.
  public var isOrdered: Bool
  /// Members of a published table partition everyone: parts may be summed to the whole.
  public var isComplete: Bool
  /// Id of the declared reference member.
  public var reference: String?
  /// In the model's order.
  public var members: [Member]

  public init(
    code: Int, id: String, label: String, ordered: Bool = false, complete: Bool = true,
    reference: String? = nil, members: [Member] = []
  ) {
    self.code = code
    self.id = id
    self.label = label
    self.isOrdered = ordered
    self.isComplete = complete
    self.reference = reference
    self.members = members
  }
}

/// A group: one member of a dimension.
public struct Member: Sendable, Hashable {
  public var code: Int
  public var id: String
  public var label: String
  public var aliases: [String]
  /// Ids of the members it unites, for a defined group (`students_of_color`); else empty.
  public var unites: [String]
  /// Id of the wider member whose people include this one's: free lunch, of low income.
  public var parent: String?

  public init(
    code: Int, id: String, label: String, aliases: [String] = [], unites: [String] = [],
    parent: String? = nil
  ) {
    self.code = code
    self.id = id
    self.label = label
    self.aliases = aliases
    self.unites = unites
    self.parent = parent
  }
}

extension Dimension {
  /// Pairs of a member and the wider one it lies in; empty where groups stand side by side.
  var nested: [(inner: Member, outer: Member)] {
    members.compactMap { inner in
      guard let parent = inner.parent.map(folded),
        let outer = members.first(where: { folded($0.id) == parent })
      else { return nil }
      return (inner, outer)
    }
  }

  /// Without the members that lie in others of the set, so that nobody is counted twice.
  func outermost(of kept: [Member]) -> [Member] {
    let ids = Set(kept.map { folded($0.id) })
    return kept.filter { member in member.parent.map { !ids.contains(folded($0)) } ?? true }
  }
}

/// `district`, with the word for several: `districts`.
public struct PlaceLevel: Sendable, Hashable {
  public var id: String
  public var plural: String
  public init(id: String, plural: String) {
    self.id = id
    self.plural = plural
  }
}

public struct Place: Sendable, Hashable {
  public var code: Int
  /// Given by a definition; places made by a load have none.
  public var id: String?
  public var level: String
  public var name: String
  public var parent: Int?
  public var aliases: [String]
  /// By system: `nces` → `0900001`.
  public var codes: [String: String]
  public var latitude: Double?
  public var longitude: Double?

  public init(
    code: Int, id: String? = nil, level: String, name: String, parent: Int? = nil,
    aliases: [String] = [], codes: [String: String] = [:], latitude: Double? = nil,
    longitude: Double? = nil
  ) {
    self.code = code
    self.id = id
    self.level = level
    self.name = name
    self.parent = parent
    self.aliases = aliases
    self.codes = codes
    self.latitude = latitude
    self.longitude = longitude
  }
}

public struct Source: Sendable, Hashable {
  public var code: Int
  public var id: String
  public var label: String
  public var isPublic: Bool
  /// `protected = no`: its percents without group sizes may be of anybody; nil where nobody said.
  public var isProtected: Bool?
  /// Id of the agreement its data came under.
  public var agreement: String?
  public init(code: Int, id: String, label: String, isPublic: Bool) {
    self.code = code
    self.id = id
    self.label = label
    self.isPublic = isPublic
  }
}

public struct StoredPeriod: Sendable, Hashable {
  public var code: Int
  public var period: Period
  public init(code: Int, period: Period) {
    self.code = code
    self.period = period
  }
}

/// A margin of published or derived data: a level of place and the dimensions it is broken by.
public struct Cut: Sendable, Hashable {
  public var code: Int
  public var level: String
  /// Codes of dimensions, in the order of the table's key columns.
  public var dimensions: [Int]
  /// The relation that holds its cells: `cut_district_race`, with the key columns `indicator,
  /// source, period, place`, then one column a dimension named `by_` and its id, then `state, n,
  /// met_low, met_high, value_low, value_high` (values in millionths).
  public var relation: String
  public init(code: Int, level: String, dimensions: [Int], relation: String) {
    self.code = code
    self.level = level
    self.dimensions = dimensions
    self.relation = relation
  }
}

/// That there are data: an indicator in a cut, from a source, at a period.
public struct Series: Sendable, Hashable {
  public var indicator: Int
  public var source: Int
  public var cut: Int
  public var period: Int
  /// Dimensions of which only one group is listed: it is not everyone, and adding up is over it.
  public var lone: Set<Int>
  /// Made of records: every child there is, so that a place without a cell has nobody.
  public var isOfRecords: Bool
  public init(
    indicator: Int, source: Int, cut: Int, period: Int, lone: Set<Int> = [],
    isOfRecords: Bool = false
  ) {
    self.indicator = indicator
    self.source = source
    self.cut = cut
    self.period = period
    self.lone = lone
    self.isOfRecords = isOfRecords
  }
}

/// Where a series stops being comparable: a new test, a changed definition.
public struct SeriesBreak: Sendable, Hashable {
  public var indicator: String
  /// Where it is only there: the id of the place, or its code.
  public var place: String?
  /// The year of the first period after it.
  public var endYear: Int
  public var reason: String
  public init(indicator: String, place: String? = nil, endYear: Int, reason: String) {
    self.indicator = indicator
    self.place = place
    self.endYear = endYear
    self.reason = reason
  }
}

/// A thing of a collection as far as names are concerned.
public struct Entity: Sendable, Hashable {
  public var id: String
  public var label: String
  public var aliases: [String]
  public init(id: String, label: String, aliases: [String] = []) {
    self.id = id
    self.label = label
    self.aliases = aliases
  }
}
