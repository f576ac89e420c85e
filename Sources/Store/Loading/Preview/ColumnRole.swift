import Lang
import Tabular

/// What a column of a file most likely is.
enum ColumnRole: Hashable {
  case period
  case place(level: String)
  case code
  case dimension(String)
  case n, met, percent, number
  /// Names or numbers of persons: never shown.
  case person
  case text

  init(_ column: ColumnProfile, catalog: Catalog) {
    let name = folded(column.title)
    func holds(_ words: [String]) -> Bool { words.contains { name.contains($0) } }
    let words = Set(name.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    if ColumnRole.isPerson(name) {
      self = .person
    } else if let dimension = ColumnRole.dimension(column, name, catalog) {
      self = .dimension(dimension)
    } else if holds(["code", "fips", "nces"]) || words.contains("id") {
      self = .code
    } else if ColumnRole.holdsPeriods(column, words) {
      self = .period
    } else if column.looksNumeric || (column.numbers > 0 && ColumnRole.isMeasure(name)) {
      self = ColumnRole.measure(name, column)
    } else if let level = ColumnRole.level(name, catalog) {
      self = .place(level: level)
    } else {
      self = .text
    }
  }

  var isMeasure: Bool {
    switch self {
    case .n, .met, .percent, .number: true
    case .period, .place, .code, .dimension, .person, .text: false
    }
  }

  var isPerson: Bool { self == .person }

  var inWords: String {
    switch self {
    case .period: "period"
    case .place(let level): "place, a \(level)"
    case .code: "code of a place"
    case .dimension(let id): "dimension \(id)"
    case .n: "number of people"
    case .met: "number who met it"
    case .percent: "percent"
    case .number: "number"
    case .person: "a person"
    case .text: "text"
    }
  }

  private static func isPerson(_ name: String) -> Bool {
    let signs = [
      "student id", "student name", "ssid", "sasid", "first name", "last name", "birth", "dob",
      "ssn", "email", "e-mail", "phone", "guardian",
    ]
    return signs.contains { name.contains($0) }
  }

  /// By its header, else because every value is a group of one dimension.
  private static func dimension(
    _ column: ColumnProfile, _ name: String, _ catalog: Catalog
  ) -> String? {
    if let id = DimensionHeaders.dimension(of: name, among: catalog) { return id }
    guard (1...40).contains(column.values.count), column.numbers == 0 else { return nil }
    return catalog.dimensions.first { dimension in
      let matcher = MemberMatcher(dimension)
      return column.values.keys.allSatisfy { matcher.match($0) != .unknown }
        && column.values.keys.contains { matcher.match($0) != .everyone }
    }?.id
  }

  /// Every value reads as a school year, and the header or the dashes in them say so too.
  private static func holdsPeriods(_ column: ColumnProfile, _ words: Set<String>) -> Bool {
    guard (1...200).contains(column.values.count) else { return false }
    let isNamed = !words.isDisjoint(with: ["year", "yr", "period", "cohort", "class"])
    guard isNamed || column.values.keys.allSatisfy({ $0.contains("-") }) else { return false }
    let reader = PeriodReader(kind: .schoolYear, dates: nil)
    return column.values.keys.allSatisfy { reader.period($0) != nil }
  }

  private static func measure(_ name: String, _ column: ColumnProfile) -> ColumnRole {
    func holds(_ words: [String]) -> Bool { words.contains { name.contains($0) } }
    if holds(["rate", "percent", "pct", "%"]) { return .percent }
    if column.hasPoint { return .number }
    if holds(["cohort", "tested", "enroll", "total", "denominator", "number of students"]) {
      return .n
    }
    return holds(["count", "graduates", "met", "numerator", "number"]) ? .met : .number
  }

  private static func isMeasure(_ name: String) -> Bool {
    ["rate", "percent", "pct", "%", "count", "number", "cohort"].contains { name.contains($0) }
  }

  private static func level(_ name: String, _ catalog: Catalog) -> String? {
    let levels = catalog.levels + PlaceLevel.builtIn
    return levels.first { name.hasPrefix($0.id) || name.hasSuffix($0.id) }?.id
  }
}
