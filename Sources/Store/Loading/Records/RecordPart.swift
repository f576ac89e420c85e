/// Some records of one file, of one indicator, source and period, column by column.
///
/// A child is a number of the store; what file and line said it is known of every record.
public struct RecordPart: Sendable, Hashable {
  public var series: RecordSeries
  public var file: Int
  public var cut: Int
  public var persons: [Int32] = []
  public var places: [Int32] = []
  /// One code for the groups of a record, as cells have it.
  public var groupings: [Int32] = []
  public var lines: [Int32] = []
  /// 1 or 0, and -1 where it is not known.
  public var met: [Int8] = []
  /// In millionths; `RecordPart.noValue` where there is none. Empty when no record has one.
  public var values: [Int] = []

  public static let noValue = Int.min
  /// The most records of a part.
  static let most = 65_536

  public init(series: RecordSeries, file: Int, cut: Int) {
    self.series = series
    self.file = file
    self.cut = cut
  }

  var count: Int { persons.count }

  mutating func append(_ record: Record) {
    persons.append(record.person)
    places.append(record.place)
    groupings.append(record.grouping)
    lines.append(record.line)
    met.append(record.met)
    if values.isEmpty, record.value != RecordPart.noValue {
      values = Array(repeating: RecordPart.noValue, count: persons.count - 1)
    }
    if !values.isEmpty || record.value != RecordPart.noValue { values.append(record.value) }
  }

  func record(_ index: Int) -> Record {
    Record(
      person: persons[index], place: places[index], grouping: groupings[index],
      line: lines[index], met: met[index],
      value: index < values.count ? values[index] : RecordPart.noValue)
  }

  /// Forgets the records and keeps the room for others.
  mutating func clear() {
    persons.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    groupings.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    met.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }
}

/// What one file says of one child; the codes are the store's.
struct Record: Hashable {
  var person: Int32
  var place: Int32
  var grouping: Int32
  var line: Int32
  var met: Int8
  var value: Int

  /// Whether two records say the same, wherever they stand.
  func saysTheSame(as other: Record) -> Bool {
    place == other.place && grouping == other.grouping && met == other.met && value == other.value
  }
}

/// What records of different children have in common.
public struct RecordSeries: Sendable, Hashable, Comparable {
  public var indicator: Int
  public var source: Int
  public var period: Int

  public init(indicator: Int, source: Int, period: Int) {
    self.indicator = indicator
    self.source = source
    self.period = period
  }

  public static func < (a: RecordSeries, b: RecordSeries) -> Bool {
    (a.indicator, a.source, a.period) < (b.indicator, b.source, b.period)
  }
}
