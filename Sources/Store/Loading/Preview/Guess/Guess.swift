import Lang
import Tabular

/// How a file could be loaded: what its columns are, and the statements that say so.
struct Guess {
  let profile: FileProfile
  let catalog: Catalog
  let pattern: FilePattern
  private(set) var roles: [ColumnRole]
  private(set) var period: PeriodGuess
  private(set) var place: PlaceGuess
  private(set) var groups: GroupGuess
  private(set) var families: [WideFamily]
  private(set) var long: LongGuess?
  /// Each row is of one child.
  let records: RecordGuess?
  /// The file is a table of things and not of numbers.
  let things: ThingGuess?
  private(set) var measures: [MeasureSet] = []
  /// Numbers of other indicators that the file has besides.
  private(set) var others: [String] = []
  private(set) var problems: [String] = []

  /// More indicators than these are named and not written out.
  private static let mostSets = 4

  init(
    _ profile: FileProfile, pattern: FilePattern, catalog: Catalog
  ) throws(LoadProblem) {
    self.profile = profile
    self.catalog = catalog
    self.pattern = pattern
    let roles = profile.columns.map { ColumnRole($0, catalog: catalog) }
    self.roles = roles
    things = ThingGuess(profile, pattern: pattern)
    records = RecordGuess(profile, roles: roles)
    let numbers = zip(profile.columns, roles).filter { $0.1 == .number }.map(\.0)
    families = WideHeaders(catalog).families(numbers)
    let hasYears = families.contains { $0.captures.contains("year") }
    period = PeriodGuess(profile, roles: roles, pattern: pattern, isWide: hasYears)
    place = PlaceGuess(profile, roles: roles, catalog: catalog)
    // Records of several indicators are kept whole: a column says of which each is.
    let isOfSeveral = records?.indicators != nil
    long = isOfSeveral ? nil : try LongGuess(profile, roles: roles, numbers: numbers)
    let kept = long.map { profile.keeping($0.conditions) } ?? profile
    groups = try GroupGuess(
      kept, roles: roles,
      keys: ([place.column, place.code, period.column] + place.parents.map(\.column)
        + [records?.person, records?.indicators?.column]).compactMap { $0 },
      catalog: catalog)
    try findMeasures(numbers)
    if things == nil { findProblems() }
  }

  private mutating func findMeasures(_ numbers: [ColumnProfile]) throws(LoadProblem) {
    if let long {
      measures = [long.measure]
      return
    }
    guard families.isEmpty, records == nil else { return }
    let sets = try MeasureGuess(profile, numbers: numbers).sets
    measures = Array(sets.prefix(Guess.mostSets))
    others = sets.dropFirst(Guess.mostSets).map { profile.columns[$0.main].title }
  }

  private mutating func findProblems() {
    if let problem = profile.problem { problems.append(problem.text) }
    guard profile.rows > 0 else { return problems.append("no row stands below the header") }
    guard !measures.isEmpty || !families.isEmpty || records != nil else {
      return problems.append("no column holds numbers to load")
    }
    if roles.contains(.person) {
      problems.append(
        records == nil
          ? "it has columns of persons, so each row may be one child: no load is proposed"
          : "each row is of one person: these are records, kept apart and never listed")
    }
    if !period.isFound {
      problems.append("no column, title or name of the file says when: write the year for `$year`")
    }
    problems += place.problems + groups.problems
    for (column, text, count) in unknownTokens {
      problems.append(
        "`\(text.quotable)` in `\(column.title.quotable)` has no known meaning"
          + (count > 1 ? ", \(grouped(count)) times" : "") + ": `tokens` says it")
    }
    for set in measures {
      guard let rate = set.percent, profile.columns[rate].hasMixedScale else { continue }
      problems.append(
        "`\(profile.columns[rate].title.quotable)` holds numbers below and above 1: "
          + "`scale` says what they are")
    }
    if !others.isEmpty {
      let names = others.prefix(6).map { "`\($0.quotable)`" }.joined(separator: ", ")
      problems.append("more numbers that could be loaded the same way: \(names)")
    }
  }
}

extension Guess {
  /// What stands where numbers should and means nothing known; what is below zero and cannot be.
  var unknownTokens: [(column: ColumnProfile, text: String, count: Int)] {
    let signed = Set(
      measures.filter { $0.kind != .percent && $0.kind != .count }.compactMap(\.value))
    var found: [(ColumnProfile, String, Int)] = []
    for column in profile.columns where roles[column.position] == .number {
      for (form, count) in column.listedForms {
        guard case .unknown(let text) = form, text != "…" else { continue }
        found.append((column, text, count))
      }
      guard column.numbers.negative > 0, !signed.contains(column.position) else { continue }
      for value in column.values where value.form == .exact && value.text.hasPrefix("-") {
        found.append((column, value.text, value.count))
      }
    }
    return Array(found.prefix(12))
  }
}

extension FileProfile {
  /// The same file with only the rows that hold these texts.
  func keeping(_ conditions: [(header: String, text: String)]) -> FileProfile {
    var copy = self
    copy.take(
      conditions.map { condition in
        .equal(
          MappingValue(.header(condition.header, occurrence: nil), at: SourceSpan(0, 0)),
          [condition.text], negated: false)
      })
    return copy
  }
}
