import Lang
import Tabular

/// The statements that load a file, in the order they are to be run.
struct GuessedStatements {
  /// What has to be there first, and the loads.
  var texts: [String] = []
  /// A first question about what was loaded.
  var question: String?
  var indicators: [IndicatorGuess] = []

  /// All of it in the one layout.
  var text: String {
    let script = (texts + [question].compactMap { $0 }).joined(separator: "\n\n")
    return format(SourceText(script)).map { String($0.trimmingEnd()) } ?? script
  }
}

extension Guess {
  /// - Parameters:
  ///   - indicator: the one that the statement names.
  ///   - given: fields of the statement as written, which come before what is guessed.
  func statements(
    indicator: String?, given: [(name: String, text: String)] = []
  ) -> GuessedStatements {
    var result = GuessedStatements()
    if let things {
      result.texts = [things.statement(of: pattern) { reference(profile.columns[$0]) }]
      result.question = things.question
      return result
    }
    if let state = place.newState {
      let id = identifier(state)
      result.texts.append("define place \(id) ( level = state, name = \(inQuotes(state)) )")
    }
    for dimension in groups.new {
      result.texts.append(
        "define dimension \(dimension.id) ( label = \(inQuotes(dimension.label)) )")
    }
    // A row a child is a record: nothing is proposed that would take it for a table.
    guard !roles.contains(.person) || records != nil, !loads.isEmpty else {
      return GuessedStatements()
    }
    if records != nil, !catalog.recordsAreOpen { result.texts.append(LoadMapping.opening) }
    if let records, let column = records.indicators, indicator == nil {
      return add(column, load: recordLoad(records), given: given, to: result)
    }
    let kind = records == nil ? "observations" : "records"
    let isOnly = loads.count == 1
    for load in loads {
      let found = IndicatorGuess(
        header: load.subject, kind: load.kind, profile: profile,
        wanted: isOnly || result.indicators.isEmpty ? indicator : nil, periodKind: period.kind,
        catalog: catalog, taken: result.indicators.map(\.id))
      if found.isNew { result.texts.append(found.statement) }
      result.indicators.append(found)
      result.texts.append(statement(load, as: kind, indicator: found.id, given: given))
    }
    return result
  }

  /// Records of several indicators: each is defined, and a column says of which a row is.
  private func add(
    _ column: (column: Int, names: [String]), load: GuessedLoad,
    given: [(name: String, text: String)], to statements: GuessedStatements
  ) -> GuessedStatements {
    var result = statements
    for name in column.names {
      let found = IndicatorGuess(
        named: name, kind: load.kind, periodKind: period.kind, catalog: catalog,
        taken: result.indicators.map(\.id))
      if found.isNew { result.texts.append(found.statement) }
      result.indicators.append(found)
    }
    let source = reference(profile.columns[column.column])
    result.texts.append(statement(load, as: "records", indicator: source, given: given))
    return result
  }

  private func statement(
    _ load: GuessedLoad, as kind: String, indicator: String, given: [(name: String, text: String)]
  ) -> String {
    let fields = fields(load, indicator: indicator, given: given)
    let body = fields.map { "  \($0.name) = \($0.text)" }.joined(separator: ",\n")
    return "load \(inQuotes(period.pattern)) as \(kind) (\n\(body)\n)"
  }

  /// A first question that the tables of the file can answer.
  ///
  /// - Parameter isWhole: whether no cell is hidden or missing, so that all can be added up.
  func question(_ indicator: String, cuts: [String], isWhole: Bool) -> String {
    if records != nil, place.column != nil { return "show \(indicator) by \(place.level)" }
    let tables = cuts.map { $0.split(separator: "×").map { String($0.trimmed()) } }
    if tables.contains([place.level]), place.column != nil {
      return "show \(indicator) by \(place.level)"
    }
    let table = tables.first { $0.first == place.level && $0.count == 2 } ?? tables.first
    let dimensions = (table ?? []).dropFirst()
    guard !dimensions.isEmpty else { return "show \(indicator)" }
    // Nothing is added up beside hidden parts: what there is can be described.
    guard isWhole else { return "describe \(indicator)" }
    let isOnePlace = place.column.map { profile.columns[$0].values.count == 1 } ?? true
    // Groups of one dimension are asked for over the whole area, which a source that is not public
    // answers too; those of several are added up.
    let by = dimensions.count == 1 ? dimensions.first : isOnePlace ? nil : place.level
    return by.map { "show \(indicator) by \($0)" } ?? "show \(indicator)"
  }

  /// One load: what it is of, and its measures as fields.
  private struct GuessedLoad {
    var subject: String
    var kind: IndicatorKind
    var measures: [(name: String, text: String)]
  }

  private var loads: [GuessedLoad] {
    if let records { return [recordLoad(records)] }
    if !families.isEmpty { return [wideLoad] }
    return measures.map { set in
      let fields: [(String, Int?)] = [
        ("n", set.n), ("met", set.met), ("percent", set.percent), ("value", set.value),
      ]
      let texts = fields.compactMap { name, column in
        column.map { (name: name, text: reference(profile.columns[$0])) }
      }
      let main = profile.columns[set.main]
      let isTelling = HeaderWords.subject(of: main.title).count > 2 && isUnique(main)
      let title = isTelling ? main.title : main.fullTitle
      return GuessedLoad(subject: long?.subject ?? title, kind: set.kind, measures: texts)
    }
  }

  private func recordLoad(_ records: RecordGuess) -> GuessedLoad {
    var fields = [(name: "person", text: reference(profile.columns[records.person]))]
    if let met = records.met { fields.append(("met", reference(profile.columns[met]))) }
    if let value = records.value { fields.append(("value", reference(profile.columns[value]))) }
    let main = profile.columns[records.met ?? records.value ?? records.person]
    return GuessedLoad(
      subject: main.title, kind: records.met == nil ? .mean : .percent, measures: fields)
  }

  /// The families that belong together: those with the same captures as the first one of rates.
  private var wideLoad: GuessedLoad {
    func words(_ family: WideFamily) -> HeaderWords { HeaderWords(family.pattern) }
    func isRate(_ family: WideFamily) -> Bool {
      if words(family).isRate { return true }
      let columns = family.columns.map { profile.columns[$0] }
      if columns.contains(where: { $0.numbers.withSign > 0 }) { return true }
      let title = HeaderWords((profile.header.titles + [profile.file.name]).joined(separator: " "))
      return title.isRate && columns.allSatisfy { $0.numbers.most <= 150 || $0.numbers.count == 0 }
    }
    let rate = families.first(where: isRate)
    let main = rate ?? families.first { !words($0).isPeople } ?? families.first
    guard let main else { return GuessedLoad(subject: "", kind: .count, measures: []) }
    let beside = families.filter { $0.captures == main.captures && $0.pattern != main.pattern }
    let people = beside.first { words($0).isPeople && !isRate($0) }
    let met = beside.first { words($0).isMet && !words($0).isPeople && !isRate($0) }
    var kind = IndicatorKind.percent
    var fields: [(name: String, text: String)] = []
    func add(_ name: String, _ family: WideFamily?) {
      if let family { fields.append((name, "column(\(inQuotes(family.pattern)))")) }
    }
    add("n", people)
    if rate != nil {
      add("met", met)
      add("percent", main)
    } else {
      let isWhole = main.columns.allSatisfy { profile.columns[$0].isWhole }
      kind = words(main).isMean || words(main).isScore || !isWhole ? .mean : .count
      add("value", main)
      if kind == .count { fields.removeAll { $0.name == "n" } }
    }
    let subject = main.pattern.split(separator: "{").map { part in
      part.split(separator: "}").dropFirst().joined()
    }.joined(separator: " ")
    return GuessedLoad(subject: subject, kind: kind, measures: fields)
  }

  private func fields(
    _ load: GuessedLoad, indicator: String, given: [(name: String, text: String)]
  ) -> [(name: String, text: String)] {
    var fields = [(name: "indicator", text: indicator)]
    fields += given.filter { $0.name != "indicator" }
    func add(_ name: String, _ text: String?) {
      guard let text, !fields.contains(where: { $0.name == name }) else { return }
      fields.append((name, text))
    }
    for (name, text) in layoutFields { add(name, text) }
    add("year", periodText)
    for (name, text) in placeFields { add(name, text) }
    for dimension in groups.dimensions {
      add(dimension.id, reference(profile.columns[dimension.column]))
    }
    for dimension in groups.new { add(dimension.id, reference(profile.columns[dimension.column])) }
    add("group", groups.anyGroup.map { reference(profile.columns[$0]) })
    if groups.hasNewMembers { add("members", "new") }
    for (name, text) in load.measures { add(name, text) }
    let rate = measures.first?.percent.map { profile.columns[$0] }
    if rate?.hasMixedScale == true { add("scale", "percent") }
    add("keep", keepText)
    add("tokens", tokenText)
    // Records can never be public.
    if records == nil { add("public", "no") }
    return fields
  }

  /// What the header of the file needs said, where it is not found by itself.
  private var layoutFields: [(String, String)] {
    var fields: [(String, String)] = []
    if let sheet = profile.open.sheet, !profile.otherSheets.isEmpty {
      fields.append(("sheet", inQuotes(sheet.name)))
    }
    switch profile.options.header {
    case .none: fields.append(("header", "none"))
    case .found: break
    case .lines(let first, let second):
      guard !isHeaderFound else { break }
      fields.append(("header", second.map { "[\(first), \($0)]" } ?? "\(first)"))
    }
    return fields
  }

  /// Whether a load would find the same header by the columns that are mapped.
  private var isHeaderFound: Bool {
    guard profile.header.titles.isEmpty else {
      // Below titles a header is found by its names: columns by position do not show it.
      return profile.columns.contains { isUnique($0) && !$0.title.isEmpty && isMapped($0.position) }
    }
    return true
  }

  private func isMapped(_ position: Int) -> Bool {
    position == place.column || measures.contains { $0.main == position }
      || families.contains { $0.columns.contains(position) }
  }

  private var periodText: String? {
    if let column = period.column { return reference(profile.columns[column]) }
    if let constant = period.constant { return constant }
    return period.isFound ? nil : "$year"
  }

  private var placeFields: [(String, String)] {
    var fields: [(String, String)] = []
    if let column = place.column {
      fields.append(("place", reference(profile.columns[column])))
    } else if let name = place.name {
      fields.append(("place", inQuotes(name)))
    } else {
      return [("place", "$place"), ("level", "community"), ("places", "new")]
    }
    fields.append(("level", place.level))
    if let code = place.code { fields.append(("code", reference(profile.columns[code]))) }
    let parents = place.parents.map(text)
    if place.parents.count == 1, place.parents[0].isKnown {
      fields.append(("parent", parents[0]))
    } else if !parents.isEmpty {
      fields.append(("parent", "[\(parents.joined(separator: ", "))]"))
    }
    if place.isNew { fields.append(("places", "new")) }
    return fields
  }

  /// `district(column("LEANM"), column("LEAID"))`
  private func text(_ parent: PlaceGuess.Parent) -> String {
    let columns = [parent.column, parent.code].compactMap { $0 }.map { profile.columns[$0] }
    if parent.isKnown { return inQuotes(parent.name) }
    let parts = parent.column == nil ? [inQuotes(parent.name)] : columns.map(reference)
    return "\(parent.level)(\(parts.joined(separator: ", ")))"
  }

  private var keepText: String? {
    guard let long, !long.conditions.isEmpty else { return nil }
    return long.conditions.map { "column(\(inQuotes($0.header))) = \(inQuotes($0.text))" }
      .joined(separator: " and ")
  }

  private var tokenText: String? {
    var unknown: [String] = []
    for (_, text, _) in unknownTokens where !unknown.contains(text) { unknown.append(text) }
    guard !unknown.isEmpty else { return nil }
    let rules = unknown.prefix(8).map { "token(\(inQuotes($0.quotable)), missing)" }
    return "[\(rules.joined(separator: ", "))]"
  }

  private func isUnique(_ column: ColumnProfile) -> Bool {
    profile.columns.count { folded($0.title) == folded(column.title) } == 1
  }

  /// `column("Rate")`; by the name of its group too, its number or its position where it has to be.
  private func reference(_ column: ColumnProfile) -> String {
    let title = folded(column.title)
    guard !title.isEmpty, !column.title.contains("{"), profile.options.header != .none else {
      return "column(\(column.position + 1))"
    }
    let same = profile.columns.filter { folded($0.title) == title }
    guard same.count > 1 else { return "column(\(inQuotes(column.title)))" }
    let full = folded(column.fullTitle)
    if full != title, profile.columns.count(where: { folded($0.fullTitle) == full }) == 1 {
      return "column(\(inQuotes(column.fullTitle)))"
    }
    let number = same.firstIndex { $0.position == column.position }.map { $0 + 1 } ?? 1
    return "column(\(inQuotes(column.title)), \(number))"
  }
}

extension Substring {
  fileprivate func trimmed() -> Substring {
    var rest = self[...]
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return rest
  }
}

extension String {
  fileprivate func trimmingEnd() -> Substring {
    var rest = self[...]
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return rest
  }
}
