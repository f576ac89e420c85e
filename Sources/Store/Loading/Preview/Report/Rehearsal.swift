import Lang
import Tabular

/// What a load would bring: run to the end against a copy of the model, with nothing written.
struct Rehearsal {
  private(set) var summary: LoadSummary?
  private(set) var problems: [LoadProblem] = []
  /// Only the first rows of the file were tried.
  private(set) var isCut = false

  /// Whether no cell is hidden or missing.
  var isWhole: Bool {
    (summary?.cells ?? [:]).allSatisfy { state, count in
      switch state {
      case .suppressed, .missing: count == 0
      default: true
      }
    }
  }

  /// Rows tried, so that a preview of a very large file ends.
  static let mostRows = 5_000

  /// - Parameter script: definitions and one or more loads; the first load is tried.
  init(_ script: String, file: MatchedFile, texts: FileTexts, rows: Int, catalog: Catalog) {
    let parsed = parse(SourceText(script))
    guard !parsed.hasErrors else { return }
    var model = catalog
    // What is proposed opens the store to records first.
    model.recordsAreOpen = true
    for statement in parsed.script.statements {
      switch statement.kind {
      case .define: model.add(statement)
      case .load:
        guard summary == nil, problems.isEmpty else { return }
        let bound = bindLoad(statement, catalog: model)
        guard let mapping = bound.mapping else { return }
        run(mapping, file, texts, model)
        isCut = rows > Rehearsal.mostRows && (summary != nil || !problems.isEmpty)
      default: continue
      }
    }
  }

  private mutating func run(
    _ mapping: LoadMapping, _ file: MatchedFile, _ texts: FileTexts, _ model: Catalog
  ) {
    var file = file
    if let captures = mapping.files.match(file.name) { file.captures = captures }
    let writer = RehearsalWriter(model)
    do {
      switch mapping.content {
      case .observations(let observations):
        let load = ObservationLoad(
          mapping, observations, texts: texts, matched: [file], writer: writer)
        load.mostRows = Rehearsal.mostRows
        summary = try load.run()
      case .records(let records):
        let load = RecordLoad(mapping, records, texts: texts, matched: [file], writer: writer)
        load.mostRows = Rehearsal.mostRows
        summary = try load.run()
      case .things, .inferred: return
      }
    } catch LoadError.problems(let found, _) {
      problems = found
    } catch {
      // What stops the store stops the load as well, and is said there.
    }
  }
}

extension Catalog {
  /// Adds what a guessed definition defines, as far as a load looks at it.
  fileprivate mutating func add(_ statement: Lang.Statement) {
    guard case .define(let kind, let id, let fields) = statement.kind, let id else { return }
    func text(_ name: String) -> String? {
      guard let field = fields.first(where: { $0.name.folded == name }) else { return nil }
      switch field.value.kind {
      case .literal(.text(let text)): return text
      case .name(let name): return name.text
      default: return nil
      }
    }
    switch kind.folded {
    case "indicator":
      indicators.append(
        Indicator(
          code: (indicators.map(\.code).max() ?? 0) + 1, id: id.text,
          label: text("label") ?? id.text,
          kind: text("kind").flatMap { IndicatorKind(rawValue: $0) } ?? .percent,
          periodKind: text("period").flatMap { PeriodKind(rawValue: $0) } ?? .schoolYear))
    case "dimension":
      dimensions.append(
        Dimension(
          code: (dimensions.map(\.code).max() ?? 0) + 1, id: id.text,
          label: text("label") ?? id.text))
    case "place":
      places.append(
        Place(
          code: (places.map(\.code).max() ?? 0) + 1, id: id.text, level: text("level") ?? "state",
          name: text("name") ?? id.text))
    default: return
    }
  }
}

/// Gives numbers to what a load makes, and keeps nothing.
private final class RehearsalWriter: RecordWriter {
  let catalog: Catalog
  private var last: Int
  private var periods: [Period: Int] = [:]

  init(_ catalog: Catalog) {
    self.catalog = catalog
    let codes =
      catalog.places.map(\.code) + catalog.dimensions.flatMap { $0.members.map(\.code) }
      + catalog.cuts.map(\.code) + catalog.periods.map(\.code) + catalog.sources.map(\.code)
    last = codes.max() ?? 0
    for known in catalog.periods { periods[known.period] = known.code }
  }

  private func next() -> Int {
    last += 1
    return last
  }

  func knows(mapping: String) throws -> Bool { false }
  func equalLoad(mapping: String, files: [LoadFile]) throws -> Int? { nil }
  func begin(_ load: LoadHeader) throws -> Int { 0 }
  func addFile(_ name: String) throws -> Int { 1 }
  func setMark(of file: Int, _ mark: LoadFile) throws {}
  func source(_ source: LoadSource) throws -> Int { next() }
  func createPlace(level: String, name: String, parent: Int?) throws -> Int { next() }
  func createMember(dimension: Int, id: String, label: String) throws -> Int { next() }
  func locatePlace(_ place: Int, latitude: Double, longitude: Double) throws {}
  func addPlaceAlias(_ alias: String, of place: Int) throws {}
  func addPlaceCode(system: String, code: String, of place: Int) throws {}

  func period(_ period: Period) throws -> Int {
    if let known = periods[period] { return known }
    let code = next()
    periods[period] = code
    return code
  }

  func cut(level: String, dimensions: [Int]) throws -> Int { next() }
  func append(_ observation: ObservationRow) throws {}
  func noteDuplicate(_ duplicate: DuplicateRow) throws {}
  func hasObservations(of indicator: Int, source: Int) throws -> Bool { false }
  func hasRecords(of indicator: Int, source: Int) throws -> Bool { false }
  func finish() throws {}

  func person(_ id: [UInt8]) throws -> Int { next() }
  func grouping(_ groups: [Int], cut: Int) throws -> Int { next() }
  func append(_ parts: [RecordPart]) throws {}
  func parts(of series: RecordSeries) throws -> [RecordPart] { [] }
}
