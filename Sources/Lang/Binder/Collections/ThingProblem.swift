/// What can be wrong with a question about things, as facts; the words are in `+Diagnostic`.
enum ThingProblem {
  // MARK: S21 names
  /// `list records`
  case closedRecords(at: SourceSpan)
  /// `list partnerz`
  case unknownCollection(Name, known: [Candidate])
  /// `where sectr = health`
  case unknownField(Name, of: Collection, known: [Candidate])
  /// `where sector = helth`: a word that no thing has there.
  case unknownWord(String, field: String, kind: String, at: SourceSpan, known: [Candidate])
  /// `where body = leadership_tabel`
  case unknownThing(String, kinds: [String], at: SourceSpan, known: [Candidate])
  /// `where place = Lincoln` with a Lincoln in three districts.
  case ambiguousThing(String, at: SourceSpan, among: [String])
  /// `without cycels`
  case unknownRelation(Name, of: Collection, known: [Candidate])
  /// `list kindergarten_ready`
  case notACollection(Name, isA: String, use: String?)

  /// `describe blak`
  case meansNothing(String, at: SourceSpan, known: [Candidate])

  // MARK: S41 types
  /// `where amount = yes`
  case wrongValue(String, field: String, wanted: FieldType, at: SourceSpan)
  /// `where sector > health`
  case noOrder(String, at: SourceSpan)
  /// `where name`
  case notACondition(String, at: SourceSpan, hint: String?)
  /// `where name within 30 days`
  case notADate(String, at: SourceSpan)
  /// `within 3 moons`
  case unknownUnit(Name)
  /// `count(amount) > 2`
  case cannotCount(String, at: SourceSpan, known: [Candidate])

  /// `show grants.purpose`, `show grants.amount, early_reading`
  case noSum(Name, of: Collection, known: [String], isAlone: Bool)

  // MARK: S51 meaning
  /// `where partners is missing`
  case relationMissing(Name, negated: Bool, at: SourceSpan)
  /// `list outcomes in 2024`
  case undated(Collection, at: SourceSpan)
  /// `list partners with former` of things that never end
  case neverFormer(Collection, at: SourceSpan)
  /// `list partners by serves, race`
  case cannotGroup(Name, of: Collection, known: [Candidate])
  /// `in 1`
  case notATime(at: SourceSpan)

  // MARK: S91 not in this version, or not for anybody
  case notBuilt(String, at: SourceSpan, instead: String?)
  /// `list observations`
  case neverListed(Collection, at: SourceSpan)
}

extension Binder {
  mutating func report(_ problem: ThingProblem) { report(problem.diagnostic) }
}
