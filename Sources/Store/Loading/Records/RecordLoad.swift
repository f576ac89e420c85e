import Lang
import Tabular

/// One load of records: one row a child and period, checked line by line, written in parts.
///
/// Names are understood as those of observations are; each spelling is looked up once.
final class RecordLoad {
  let mapping: LoadMapping
  let records: RecordMapping
  let texts: FileTexts
  let matched: [MatchedFile]
  let writer: any RecordWriter
  /// Understands periods, places and groups, and collects problems, notes and the summary.
  let names: ObservationLoad

  var source = 0
  var indicators: [KnownIndicator] = []
  var indicatorCache = ByteCache<Int32>()
  var parents = ByteCache<Int32>()
  /// Places by name, one table a parent.
  var places: [ByteCache<Int32>] = []
  /// Groups by label, one table a dimension: the place of each in `members`.
  var groups: [ByteCache<Int32>] = []
  var members: [[Int]] = []
  var combinations = CombinationTable(dimensions: 0)
  /// What neighbouring cells say together: series, places and groups.
  var seriesRuns = ByteCache<Int32>()
  var placeRuns = ByteCache<Int32>()
  var groupRuns = ByteCache<Int32>()
  /// The store's codes of combinations, by their numbers; -1 while unknown.
  var groupings: [Int32] = []
  var persons = ByteCache<Int32>(mostEntries: .max)
  var personCodes: [Int32] = []
  var metCache = ByteCache<MetReading>()
  var cells: CellReader
  var series: [SeriesBuffer] = []
  var seriesNumbers: [RecordSeries: Int32] = [:]
  var duplicates = DuplicateRecords()
  var cut = 0
  var waiting = 0
  var counted = 0
  /// Records whose number is not there, by the reason.
  var states: [CellState: Int] = [:]

  /// An indicator and, by the bytes of a period, its series.
  struct KnownIndicator {
    var code: Int
    var id: String
    var kind: IndicatorKind
    var periodKind: PeriodKind
    var series = ByteCache<Int32>()
  }

  /// Whether a child met the mark, or why nobody knows.
  enum MetReading: Hashable {
    case met(Int8)
    case state(CellState)
  }

  /// Records held back before the fullest series is written.
  static let mostWaiting = 2_000_000
  /// Rows of a file that are read, so that a rehearsal ends.
  var mostRows = Int.max

  init(
    _ mapping: LoadMapping, _ records: RecordMapping, texts: FileTexts, matched: [MatchedFile],
    writer: any RecordWriter
  ) {
    self.mapping = mapping
    self.records = records
    self.texts = texts
    self.matched = matched
    self.writer = writer
    cells = CellReader(mapping.options.tokens)
    names = ObservationLoad(
      mapping, records.names, texts: texts, matched: matched, writer: writer)
  }

  func run() throws -> LoadSummary {
    guard writer.catalog.recordsAreOpen else { throw LoadError.store(.recordsClosed) }
    names.summary.files = matched.map(\.name)
    names.summary.unit = "records"
    if let earlier = try names.equalLoad() {
      names.summary.load = earlier
      names.summary.isUnchanged = true
      return names.summary
    }
    try begin()
    for file in matched { try read(file, number: try writer.addFile(file.name)) }
    try names.problems.throwIfAny()
    guard !texts.hasLearned else {
      throw LoadError.problems([LoadProblem(.text(.notUTF8))], isCut: false)
    }
    guard counted > 0 else {
      throw LoadError.problems([LoadProblem(.load(.nothing))], isCut: false)
    }
    texts.beginWriting()
    try writer.finish()
    names.summary.rows = counted
    states[.actual] = counted - states.values.reduce(0, +)
    names.summary.cells = states
    names.finishSummary()
    names.summary.notes += writer.releaseNotes
    return names.summary
  }

  private func begin() throws {
    names.resolveDimensions()
    try resolveIndicator()
    names.level = try names.resolveLevel()
    names.preparePlaces()
    try checkSource()
    names.summary.load = try writer.begin(
      LoadHeader(
        pattern: mapping.files.text, mapping: mapping.canonical,
        replace: mapping.options.replace.replacement, date: mapping.date?.label))
    source = try writer.source(names.sourceOfLoad)
    for indicator in indicators { try checkTables(of: indicator) }
  }

  /// Records never go to a source whose numbers are shown as they are.
  private func checkSource() throws(LoadError) {
    try names.checkAgreement()
    let id = records.names.source.id
    let known = writer.catalog.sources.first { folded($0.id) == folded(id) }
    guard known?.isPublic != true else {
      throw .problems([LoadProblem(.record(.publicSource(id)))], isCut: false)
    }
  }

  func checkTables(of indicator: KnownIndicator) throws {
    guard try writer.hasObservations(of: indicator.code, source: source) else { return }
    let problem = RecordProblem.tablesBeside(
      indicator: indicator.id, source: records.names.source.id)
    throw LoadError.problems([LoadProblem(.record(problem))], isCut: false)
  }

  private func resolveIndicator() throws(LoadError) {
    guard case .one(let id) = records.indicator else { return }
    guard let found = writer.catalog.indicators.first(where: { folded($0.id) == folded(id) }) else {
      throw .problems([LoadProblem(.load(.gone("indicator `\(id)`")))], isCut: false)
    }
    indicators = [KnownIndicator(found)]
  }

  private func read(_ file: MatchedFile, number: Int) throws {
    do {
      let open = try OpenFile(file, texts: texts, mapping: mapping)
      do {
        try readRows(of: open, number: number)
      } catch let problem as LoadProblem {
        throw problem.inside(file.name, sheet: open.sheet?.name)
      }
    } catch var problem as LoadProblem {
      // It is read again in another encoding once all files have been looked at.
      guard !texts.hasLearned || problem.kind != .text(.notUTF8) else { return }
      problem.file = problem.file ?? file.name
      try names.problems.add(problem)
    }
  }
}

extension RecordLoad.KnownIndicator {
  init(_ indicator: Indicator) {
    self.init(
      code: indicator.code, id: indicator.id, kind: indicator.kind,
      periodKind: indicator.periodKind)
  }
}
