import Lang
import Tabular

/// What a column of a file most likely is, seen alone.
enum ColumnRole: Hashable {
  case period(PeriodKind)
  case place(level: String)
  case code
  /// Groups of one dimension.
  case dimension(String)
  /// Groups of several dimensions: `All Students`, `Black`, `English Learner`.
  case anyGroup
  /// Which dimension the group beside it is of.
  case groupType
  /// What the number beside it is, in a file of one number a row.
  case measureName
  case number
  /// Names or numbers of persons: never shown.
  case person
  case text

  init(_ column: ColumnProfile, catalog: Catalog) {
    let header = HeaderWords(column.title)
    let found =
      ColumnRole.person(header) ?? ColumnRole.dimension(column, header, catalog)
      ?? ColumnRole.code(column, header) ?? ColumnRole.period(column, header)
      ?? ColumnRole.number(column, header) ?? ColumnRole.named(column, header, catalog)
    self = found ?? ColumnRole.groups(column, header, catalog) ?? .text
  }

  /// Whether a header is of names or numbers of persons, whose values are never shown.
  static func isPerson(_ header: String) -> Bool { person(HeaderWords(header)) != nil }

  private static func person(_ header: HeaderWords) -> ColumnRole? {
    let signs = [
      "student id", "student_id", "studentid", "student name", "ssid", "sasid", "first name",
      "first_name", "last name", "last_name", "birth date", "birthdate", "date of birth",
      "birthday", "dob", "ssn", "email", "e-mail", "guardian",
    ]
    return signs.contains { header.text.contains($0) } ? .person : nil
  }

  /// A header that names a dimension, over labels of which it knows some.
  private static func dimension(
    _ column: ColumnProfile, _ header: HeaderWords, _ catalog: Catalog
  ) -> ColumnRole? {
    DimensionHeaders.dimension(of: header.text, among: catalog).map { .dimension($0) }
  }

  private static func code(_ column: ColumnProfile, _ header: HeaderWords) -> ColumnRole? {
    let words: Set<String> = [
      "code", "codes", "fips", "fipst", "nces", "ncessch", "leaid", "id", "ids", "zip",
    ]
    let isNumbered =
      header.holds(["district number", "school number", "dist num", "district no", "school no"])
      || header.text == "dbn"
    guard isNumbered || !words.isDisjoint(with: header.words) else { return nil }
    return header.isRate ? nil : .code
  }

  /// Every text reads as a period of one kind, and the header or the look of them says so.
  private static func period(_ column: ColumnProfile, _ header: HeaderWords) -> ColumnRole? {
    guard (1...2_000).contains(column.values.count), !column.hasMore else { return nil }
    let isNamed = !header.words.isDisjoint(with: [
      "year", "yr", "period", "cohort", "class", "date", "month", "quarter", "schoolyear", "sy",
    ])
    let kinds: [PeriodKind] = [.schoolYear, .quarter, .month, .date, .span]
    for kind in kinds {
      let reader = PeriodReader(kind: kind, dates: nil)
      guard column.texts.allSatisfy({ reader.period($0) != nil }) else { continue }
      // Bare years look like numbers: the header has to say what they are.
      if isNamed || column.texts.allSatisfy({ $0.contains { "-/qQ".contains($0) } }) {
        return .period(kind)
      }
    }
    return nil
  }

  private static func number(_ column: ColumnProfile, _ header: HeaderWords) -> ColumnRole? {
    let isDated = !header.words.isDisjoint(with: [
      "since", "from", "to", "start", "end", "founded", "opened", "closed", "year",
    ])
    if isDated, column.isWhole, column.numbers.least >= 1_900, column.numbers.most <= 2_100 {
      return .text
    }
    if column.looksNumeric, column.numbers.count > 0 { return .number }
    let isMeasure = header.isRate || header.isPeople || header.isMet || header.isCount
    guard isMeasure, column.filled > 0 else { return nil }
    return column.numbers.count > 0 || column.looksNumeric ? .number : nil
  }

  /// Headers that name a level of place, or what stands in a long file.
  private static func named(
    _ column: ColumnProfile, _ header: HeaderWords, _ catalog: Catalog
  ) -> ColumnRole? {
    guard column.filled > 0 else { return nil }
    if ["variable", "measure", "metric", "measure type", "statistic", "indicator"]
      .contains(header.text)
    {
      return .measureName
    }
    if header.holds(["group type", "category type", "demographic type", "breakdown type"]) {
      return .groupType
    }
    return level(header, catalog).map { .place(level: $0) }
  }

  private static func level(_ header: HeaderWords, _ catalog: Catalog) -> String? {
    let known = catalog.levels.map(\.id) + PlaceLevel.builtIn.map(\.id)
    if known.contains(header.text) { return header.text }
    let signs: [(level: String, words: [String])] = [
      ("district", ["district", "districtname", "lea", "leanm", "leaname", "agency"]),
      ("school", ["school", "schoolname", "schnam", "schname", "campus"]),
      ("county", ["county"]), ("city", ["city", "town", "municipality", "borough", "boro"]),
      ("state", ["state", "stnam", "statename"]),
      ("neighborhood", ["neighborhood", "neighbourhood"]),
      ("community", ["community"]), ("site", ["site"]), ("nation", ["nation", "country"]),
    ]
    let about: Set<String> = [
      "type", "types", "sports", "program", "programs", "status", "description", "level", "grade",
      "address", "phone", "website", "abbreviation", "abbr", "campus",
    ]
    if ["place", "location", "geography", "area", "region name", "place name"].contains(header.text)
    {
      return "community"
    }
    guard header.words.count <= 3, about.isDisjoint(with: header.words) else { return nil }
    let found = signs.first { !header.words.isDisjoint(with: $0.words) }?.level
    return found ?? known.first { header.words.contains($0) }
  }

  /// Labels that all are groups: of one dimension, or of several.
  private static func groups(
    _ column: ColumnProfile, _ header: HeaderWords, _ catalog: Catalog
  ) -> ColumnRole? {
    guard (1...80).contains(column.values.count), !column.hasMore else { return nil }
    let matchers = catalog.dimensions.map { MemberMatcher($0) }
    for (dimension, matcher) in zip(catalog.dimensions, matchers) {
      let matches = column.texts.map { matcher.match($0) }
      if matches.allSatisfy({ $0 != .unknown }), matches.contains(where: { $0 != .everyone }) {
        return .dimension(dimension.id)
      }
    }
    let known = column.texts.count { text in matchers.contains { $0.match(text) != .unknown } }
    let isNamed = header.holds(["group", "subgroup", "category", "demographic"])
    guard known > 1, known == column.values.count || (isNamed && known * 2 > column.values.count)
    else { return nil }
    return .anyGroup
  }

  var inWords: String {
    switch self {
    case .period(let kind): kind.inWords
    case .place(let level): "place, a \(level.split(separator: "_").joined(separator: " "))"
    case .code: "code"
    case .dimension(let id): "groups by \(id)"
    case .anyGroup: "groups of several dimensions"
    case .groupType: "what the groups are by"
    case .measureName: "names of measures"
    case .number: "number"
    case .person: "a person"
    case .text: "text"
    }
  }
}
