/// An answer: a table, what it is about, and everything that was assumed to make it.
///
/// Every format prints the same answer; nothing in it may need a look at the store again, and
/// nothing hidden for privacy is in it at all.
public struct Answer: Sendable, Hashable {
  /// `gap`, `show`, `list`, …
  public var verb: String
  /// The question in canonical spelling.
  public var question: String
  /// First line of the heading, left: `Ready for kindergarten · gap by race`.
  public var title: String
  /// First line of the heading, right: `Riverbend, all districts`.
  public var place: String?
  /// Second line of the heading: what was assumed when nothing was said, in reading order.
  public var assumptions: [String]
  public var period: PeriodRange?
  /// What is counted: `children`.
  public var unit: String?
  /// `higher` or `lower`, where the indicator says.
  public var better: String?
  /// The group compared with, as chosen.
  public var reference: String?
  /// The cut that answered: `district × race`.
  public var cut: String?
  public var table: Table
  /// Hidden cells of the whole protected table, counted before any condition.
  public var hidden: Int
  /// Cells withheld by an agreement.
  public var withheld: Int
  public var notes: [Note]
  /// Names of the methods used: `Newcombe hybrid score interval, 95 %`.
  public var methods: [String]
  public var sources: [String]
  public var dataVersion: Int
  /// The date of `$today`, when the answer used it.
  public var asOf: CalendarDate?
  public var isSample: Bool
  /// Whether it holds numbers that only the owner's own people may see.
  public var isInternal: Bool
  /// The level of every `low` and `high` in the table: 95 for a 95 % range.
  public var confidence: Double
  /// The answer as one or two sentences to read aloud.
  public var reading: String?
  /// Column by whose values the rows stand under headings (`list … by F`).
  public var headings: [String]

  public init(
    verb: String, question: String, title: String, place: String? = nil,
    assumptions: [String] = [], period: PeriodRange? = nil, unit: String? = nil,
    better: String? = nil, reference: String? = nil, cut: String? = nil, table: Table,
    hidden: Int = 0, withheld: Int = 0, notes: [Note] = [], methods: [String] = [],
    sources: [String] = [], dataVersion: Int = 0, asOf: CalendarDate? = nil,
    isSample: Bool = false, isInternal: Bool = false, confidence: Double = 95,
    reading: String? = nil, headings: [String] = []
  ) {
    self.verb = verb
    self.question = question
    self.title = title
    self.place = place
    self.assumptions = assumptions
    self.period = period
    self.unit = unit
    self.better = better
    self.reference = reference
    self.cut = cut
    self.table = table
    self.hidden = hidden
    self.withheld = withheld
    self.notes = notes
    self.methods = methods
    self.sources = sources
    self.dataVersion = dataVersion
    self.asOf = asOf
    self.isSample = isSample
    self.isInternal = isInternal
    self.confidence = confidence
    self.reading = reading
    self.headings = headings
  }
}

/// The periods an answer is about, first and last.
public struct PeriodRange: Sendable, Hashable {
  public var from: Period
  public var to: Period
  public init(from: Period, to: Period) {
    self.from = from
    self.to = to
  }
}

/// A footnote: a stable code for programs, a sentence for people.
public struct Note: Sendable, Hashable {
  public var code: String
  public var text: String
  public init(code: String, text: String) {
    self.code = code
    self.text = text
  }
}
