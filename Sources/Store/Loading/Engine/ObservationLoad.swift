import Lang
import Tabular

/// One load of numbers: names resolved, rows written, and what was made counted.
///
/// Lives inside the body of one write transaction; a thrown error undoes everything.
final class ObservationLoad {
  let mapping: LoadMapping
  let observations: ObservationMapping
  let texts: FileTexts
  let matched: [MatchedFile]
  let writer: any LoadWriter

  /// A preview tries the first rows of a file only.
  var mostRows = Int.max
  var problems = ProblemList()
  var summary = LoadSummary(load: 0, files: [])
  var counts = NoteCounts()
  var keys = KeyTable()
  /// Rows held back while a later one may replace them (`duplicates = last`).
  var waiting: [ObservationRow] = []
  /// What the rows of each file are broken by, for the list of coarser files.
  var fileDimensions: [(file: String, dimensions: Set<Int>)] = []
  /// The store's number of each of those files.
  var fileNumbers: [Int] = []

  var indicator = 0
  var source = 0
  var isPublic = false
  var level = ""
  /// Numbers of cuts by level and dimensions.
  var cuts: [CutKey: Int] = [:]
  var periods = ByteCache<Int>()
  var placeCache = ByteCache<PlaceHit>()
  var places: PlaceMatcher
  var parents = ByteCache<Int>()
  /// The places of each level that others of the load lie in.
  var parentLevels: [PlaceMatcher] = []
  var dimensions: [LoadedDimension] = []
  /// Groups of any dimension by their spelling; nil is everyone.
  var anyGroups = ByteCache<RowGroup?>()
  var cells: CellReader

  struct CutKey: Hashable {
    var level: String
    var dimensions: [Int]
  }

  /// A place and its level, as a name of the file meant it.
  struct PlaceHit {
    var place: Int
    var level: String
  }

  init(
    _ mapping: LoadMapping, _ observations: ObservationMapping, texts: FileTexts,
    matched: [MatchedFile], writer: any LoadWriter
  ) {
    self.mapping = mapping
    self.observations = observations
    self.texts = texts
    self.matched = matched
    self.writer = writer
    places = PlaceMatcher([], level: "", system: "")
    cells = CellReader(mapping.options.tokens)
  }

  func run() throws -> LoadSummary {
    summary.files = matched.map(\.name)
    if let earlier = try equalLoad() {
      summary.load = earlier
      summary.isUnchanged = true
      return summary
    }
    try resolveModel()
    level = try resolveLevel()
    preparePlaces()
    let header = LoadHeader(
      pattern: mapping.files.text, mapping: mapping.canonical,
      replace: mapping.options.replace.replacement, date: mapping.date?.label)
    summary.load = try writer.begin(header)
    source = try writer.source(sourceOfLoad)
    guard try !writer.hasRecords(of: indicator, source: source) else {
      throw LoadError.problems(
        [LoadProblem(.record(.recordsBeside(source: observations.source.id)))], isCut: false)
    }
    for file in matched { try read(file, number: try writer.addFile(file.name)) }
    try problems.throwIfAny()
    guard !texts.hasLearned else {
      throw LoadError.problems([LoadProblem(.text(.notUTF8))], isCut: false)
    }
    guard summary.rows > 0 else {
      throw LoadError.problems([LoadProblem(.load(.nothing))], isCut: false)
    }
    for row in waiting { try writer.append(row) }
    try writer.finish()
    finishSummary()
    summary.notes += writer.releaseNotes
    return summary
  }

  /// The load that brought the same already. Only where this mapping is known must every file be
  /// read once more for its mark, before anything is written.
  func equalLoad() throws -> Int? {
    guard try writer.knows(mapping: mapping.canonical) else { return nil }
    var found: [LoadFile] = []
    for file in matched {
      do throws(FileProblem) {
        found.append(try texts.mark(of: file.name))
      } catch {
        try problems.add(LoadProblem(.file(error), file: file.name))
      }
    }
    try problems.throwIfAny()
    return try writer.equalLoad(mapping: mapping.canonical, files: found)
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
      try problems.add(problem)
    }
  }
}

extension ReplaceRule {
  var replacement: Replacement {
    switch self {
    case .file: .file
    case .keys: .keys
    case .all: .all
    }
  }
}
