import Protection
import Tabular

/// One audit: reads what it needs, hands each kind its part, and makes the answer.
///
/// Numbers come as released cells only; everything else that is read holds no number.
struct AuditRun {
  let question: AuditQuestion
  let snapshot: any Snapshot
  let dialect: Dialect
  let names: NameIndex
  var findings: [Finding] = []
  var notes: [Note] = []
  /// What was looked at, for the last line: `9,123 changes examined`.
  var examined: [String] = []
  let catalog: Catalog
  /// By indicator.
  private(set) var periodsAsked: [Int: Set<Int>] = [:]
  private let indicators: [Int: Indicator]
  private let sources: [Int: Source]
  private let cuts: [Int: Cut]
  private let periods: [Int: Period]
  private let dimensionsOfCuts: [Int: [Dimension]]

  init(
    _ question: AuditQuestion, on snapshot: any Snapshot, in dialect: Dialect, names: NameIndex
  ) {
    self.question = question
    self.snapshot = snapshot
    self.dialect = dialect
    self.names = names
    let catalog = snapshot.catalog
    self.catalog = catalog
    indicators = Dictionary(question.scope.indicators.map { ($0.code, $0) }) { first, _ in first }
    sources = Dictionary(catalog.sources.map { ($0.code, $0) }) { first, _ in first }
    cuts = Dictionary(catalog.cuts.map { ($0.code, $0) }) { first, _ in first }
    periods = Dictionary(catalog.periods.map { ($0.code, $0.period) }) { first, _ in first }
    dimensionsOfCuts = cuts.mapValues { cut in
      cut.dimensions.compactMap { code in catalog.dimensions.first { $0.code == code } }
    }
    for indicator in question.scope.indicators {
      periodsAsked[indicator.code] = Set(
        AuditRun.periods(of: indicator, question.scope.time, catalog))
    }
  }

  var scope: AuditScope { question.scope }

  func answer() async throws -> Answer {
    var run = self
    try await run.look()
    var answer = AuditAnswer(question, catalog, names)
    return try await answer.answer(run, from: snapshot)
  }

  private mutating func look() async throws {
    let needsTables = question.kinds.contains { kind in
      switch kind {
      case .suppression, .jumps, .totals: true
      case .duplicates, .coverage, .freshness, .tokens, .claims: false
      }
    }
    var tables: [AuditTable] = []
    if needsTables {
      for indicator in scope.indicators { tables += try await self.tables(of: indicator) }
    }
    for kind in question.kinds {
      switch kind {
      case .suppression: try await lookForSuppression(tables)
      case .duplicates: try await lookForDuplicates()
      case .jumps: lookForJumps(tables)
      case .totals: lookForTotals(tables)
      case .coverage: try await lookForCoverage()
      case .freshness: try await lookForFreshness()
      case .tokens: try await lookForTokens()
      case .claims: break
      }
    }
  }

  // MARK: Where to look

  /// Codes of the periods of an indicator that are asked about.
  private static func periods(
    of indicator: Indicator, _ time: TimeSelection?, _ catalog: Catalog
  ) -> [Int] {
    let used = Set(catalog.series.filter { $0.indicator == indicator.code }.map(\.period))
    let known = catalog.periods.filter { used.contains($0.code) }
      .sorted { $0.period < $1.period }
    guard let time, let latest = known.last else { return known.map(\.code) }
    switch time.kind {
    case .assumedLatest: return known.map(\.code)
    case .latest: return [latest.code]
    case .last(let count): return known.suffix(count).map(\.code)
    case .matching(let condition):
      return known.filter { condition.holds($0.period, latest: latest.period) }.map(\.code)
    }
  }

  func isAsked(_ series: Series) -> Bool {
    guard scope.source == nil || scope.source == series.source else { return false }
    return periodsAsked[series.indicator]?.contains(series.period) == true
  }

  func isAsked(place: Int) -> Bool { scope.places?.contains(place) ?? true }

  /// Whether groups are those asked about; a table without the dimension is not.
  func isAsked(groups: [Int], of cut: Cut) -> Bool {
    scope.members.allSatisfy { filter in
      guard let position = cut.dimensions.firstIndex(of: filter.dimension.code),
        groups.indices.contains(position)
      else { return false }
      return filter.members.contains { $0.code == groups[position] }
    }
  }

  func isAsked(_ key: StoredKey) -> Bool {
    guard isAsked(key.series), isAsked(place: key.place), let cut = cut(key.series.cut) else {
      return false
    }
    return isAsked(groups: key.groups, of: cut)
  }

  // MARK: Names

  func cut(_ code: Int) -> Cut? { cuts[code] }
  func source(_ code: Int) -> Source? { sources[code] }
  func period(_ code: Int) -> Period? { periods[code] }
  func indicator(_ code: Int) -> Indicator? { indicators[code] }
  func dimensions(of cut: Cut) -> [Dimension] { dimensionsOfCuts[cut.code] ?? [] }

  /// `White`, `Asian, girls`, `everyone`
  func words(_ groups: [Int], of cut: Cut) -> String {
    let labels = zip(groups, dimensions(of: cut)).map { code, dimension in
      dimension.members.first { $0.code == code }?.label ?? "?"
    }
    return labels.isEmpty ? "everyone" : labels.joined(separator: ", ")
  }

  /// A finding about one key, with its names filled in.
  func finding(_ type: FindingType, _ key: StoredKey, _ what: String = "") -> Finding {
    var finding = Finding(
      type: type, indicator: indicator(key.series.indicator), source: source(key.series.source),
      place: key.place, period: period(key.series.period), cut: cut(key.series.cut))
    finding.groups = key.groups
    finding.what = what
    return finding
  }
}

extension StoredRow {
  /// Where it stands; nothing for numbers that came from no file.
  var mark: [FileLine] { file.isEmpty ? [] : [FileLine(file: file, line: line)] }
}
