/// What can be wrong with a `load` or `preview` before any file is opened, as facts.
enum LoadBindingProblem {
  /// `indicator = hs_gradution`
  case unknownIndicator(String, at: SourceSpan, known: [Candidate])
  /// `as observations ( n = column("N") )`
  case missingIndicator(at: SourceSpan, known: [Candidate])
  /// `encodng = utf8`
  case unknownField(Name, of: String, known: [Candidate])
  /// `n = column("A"), n = column("B")`
  case repeatedField(Name)
  /// `public = maybe`
  case wrongType(field: String, wanted: String, at: SourceSpan)
  /// `column()`, `column("%", "two")`, `column(0)`
  case badColumn(at: SourceSpan)
  /// `n = clumn("N")`
  case unknownFunction(Name)
  /// `column("{kind}_RATE")`, where nothing says what `kind` is
  case capture(CaptureProblem, at: SourceSpan)
  /// `year = $yaer`
  case unknownVariable(Variable, known: [String])
  /// `level = distrct`
  case unknownLevel(String, at: SourceSpan, known: [Candidate])
  /// `load "rates_{year.csv"`
  case badPattern(FilePattern.Problem, at: SourceSpan)
  /// `tokens = [token("x", actual)]`
  case badToken(at: SourceSpan)
  /// `keep = 3`
  case badCondition(at: SourceSpan)
  /// `met` of an indicator that is a mean
  case wrongMeasure(String, of: Indicator, at: SourceSpan)
  /// `met = column("Count")` and nothing else
  case metAlone(at: SourceSpan)
  /// `load … as partnerz`
  case unknownCollection(Name, known: [Candidate])
  /// `load … as loads`
  case derivedCollection(Name)
  /// `load … as partners ( name = column("Name") )`
  case missingFields([String], at: SourceSpan)
  /// `public = yes` of records
  case publicRecords(at: SourceSpan)
  /// `percent = …` of records
  case notOfRecords(Name)
}
