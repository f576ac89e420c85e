/// What can be wrong with `define` and `remove`, as facts; the words are in `+Diagnostic`.
enum ModelProblem {
  /// `define partnr cps ( … )`
  case unknownKind(Name, known: [Candidate])
  /// `define load 12`
  case derivedKind(Collection, verb: String, at: SourceSpan)
  /// `define partner ( name = "CPS" )`
  case missingId(Collection, at: SourceSpan)
  /// `define role chair ( … )`
  /// Without fields after it, leaving it out alone mends nothing.
  case needlessId(Name, Collection, keys: [String], hasFields: Bool)
  /// ``define partner `Our center` ( … )``
  case badId(Name)
  /// `define outcome early_reading` where that is an indicator
  case takenId(Name, isA: String)
  /// `define dimension year`
  case reservedId(Name)
  /// `sectr = health`
  case noSuchField(Name, of: Collection, known: [Candidate])
  /// `sector = health, sector = education`
  case fieldTwice(Name)
  /// `joined = yes`
  case wrongType(written: String, field: String, wanted: FieldType, at: SourceSpan)
  /// `label = Attendance`
  case needsQuotes(written: String, field: String, at: SourceSpan)
  /// `target = 70` of an indicator in percent
  case needsPercent(written: String, field: String, at: SourceSpan)
  /// `target = 70%` of a count
  case notInPercent(written: String, indicator: String, kind: IndicatorKind, at: SourceSpan)
  /// `define partner cps ( sector = education )`
  case missingFields([String], of: Collection, at: SourceSpan)
  /// `define serves ( about = early_reading )`
  case nobodyServes(at: SourceSpan)
  /// `kind = cboo`
  case unknownChoice(String, field: String, at: SourceSpan, known: [Candidate])
  /// `start = 2024-09-01, end = 2023-06-30`
  case endsBeforeStart(start: String, end: String, at: SourceSpan)
  /// `stage = 12`, `latitude = 100`
  case outOfRange(field: String, low: String, high: String, at: SourceSpan)
  /// `min_n = 3`
  case groupTooSmall(at: SourceSpan)
  /// `define policy secrecy`
  case unknownPolicy(Name)
  /// `reference = rich` of a dimension without it
  case notAGroup(String, of: String, at: SourceSpan, known: [Candidate])
  /// `remove policy privacy`
  case staysForever(at: SourceSpan)
  /// `remove role ( start = 2020-07-01 )`
  case notAKey(Name, of: Collection, keys: [String])
  /// `remove role ( )`
  case removesNothing(Collection, keys: [String], at: SourceSpan)
  /// `part_of = g1` of g1 itself
  case partOfItself(String, at: SourceSpan)
  /// `windows = ["2021-2019"]`
  case noWindow(String, at: SourceSpan)
  /// `windows = ["2019-2021", "2021-2023"]`: both have 2021.
  case windowsOverlap(String, String, at: SourceSpan)
}

extension Binder {
  mutating func report(_ problem: ModelProblem) { report(problem.diagnostic) }
}
