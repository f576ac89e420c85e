/// What can be wrong with a question that parses, as facts; the words are in `+Diagnostic`.
enum BindingProblem {
  // MARK: S20 names
  /// `gap kindergarden_ready by race`
  case unknownIndicator(Name, known: [Candidate])
  /// `gap kindergarten_ready by rase`
  case unknownGrouping(Name, known: [Candidate])
  /// `where rase = black`
  case unknownAttribute(Name, known: [Candidate])
  /// `where race = blak`
  case unknownMember(String, of: String, at: SourceSpan, known: [Candidate])
  /// `where district = Hartfort`
  case unknownPlace(String, level: String?, at: SourceSpan, known: [Candidate])
  /// `having differnce > 10pp`
  case unknownColumn(Name, known: [Candidate])
  /// `change early_reading with gap_change`: nothing is compared without `vs`.
  case columnNeeds(Name, String)
  /// `show value from gapz`
  case unknownResult(Name, known: [Candidate])
  /// `as parquet`
  case unknownFormat(Name, known: [Candidate])
  /// `audit supression`, `audit hs_graduation`
  case unknownAudit(Name, isIndicator: Bool)
  /// `in $yaer`
  case unknownVariable(Variable, known: [String])
  /// `show race`: a name of another kind, with the way to use it.
  case wrongKind(Name, isA: String, wanted: String, hint: String?)
  /// `gap early_reading by school vs "Riverbend City"`
  case placeAround(String, level: String, compared: String, at: SourceSpan)
  /// `where place = Franklin` with a Franklin in three districts.
  case ambiguousPlace(String, at: SourceSpan, among: [String])

  // MARK: S40 types
  /// `having difference > 10`
  case needsUnit(String, column: String, at: SourceSpan, fix: String)
  /// `having difference > 10%`
  case wrongUnit(String, column: String, wanted: String, at: SourceSpan)
  /// `where race > black`
  case notOrdered(String, at: SourceSpan)
  /// `top $name` where `$name` is a text
  case wrongType(found: String?, wanted: String, at: SourceSpan)

  // MARK: S50 meaning
  /// `gap kindergarten_ready`
  case needsDimension(verb: VerbName, indicator: String, at: SourceSpan, suggestion: String?)
  /// `gap kindergarten_ready by year`
  case onlyPeriods(at: SourceSpan)
  /// `where year >= 2020 … since 2020`
  case timeSaidTwice(at: SourceSpan)
  /// `where race = black or gender = female`
  case mixedChoice(String, String, at: SourceSpan)
  /// `where difference > 10pp`
  case conditionOnAnswer(Name, at: SourceSpan)
  /// `vs 2019`, `vs baseline`
  case againstTime(at: SourceSpan)
  /// `show … using theil`
  case clauseNotTaken(ClauseName, verb: VerbName, takes: [ClauseName], at: SourceSpan)
  /// `by race, race`
  case groupedTwice(Name)
  /// `top 3 per district` without `by district`
  case perNotGrouped(Name, by: [String])
  /// `vs white` in `gap … by gender`
  case referenceNotAGroup(String, of: String, at: SourceSpan, known: [Candidate])
  /// `vs target` where the indicator has none
  case noTarget(String, isFormula: Bool, at: SourceSpan)
  /// `where district = X or school = Y`
  case levelsNotNested(at: SourceSpan)
  /// `show kindergarten_ready, enrollment by race` in `gap` of different kinds
  case notComparable(String, because: String, at: SourceSpan)

  /// `using average`
  case unknownMethod(Name, known: [Candidate])
  /// `in 2024 to 2019`
  case backwards(from: String, to: String, at: SourceSpan)
  /// `change early_reading in 2024`
  case onePeriod(at: SourceSpan)

  /// `using mbd, thiel`
  case unknownMeasures(Name, others: [Name])
  /// `progress early_reading by race vs target`
  case alwaysBesideTarget(at: SourceSpan)
  /// `vs overall using mdb`
  case measureNeedsGroup(against: String, at: SourceSpan)

  // MARK: S90 not in this version
  /// `trend kindergarten_ready`
  case notBuilt(String, at: SourceSpan, instead: String?)
}
