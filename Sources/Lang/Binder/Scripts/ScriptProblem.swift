import Tabular

/// What can be wrong with the statements of scripts; the words are in `+Diagnostic`.
enum ScriptProblem {
  // MARK: Functions and values
  /// `check gaps.difference <= 20pp`
  case whichRow(Name, isColumn: Bool)
  /// `check kindergarten_ready > 50%`
  case indicatorForValue(Name)
  /// `max(gaps)`
  case needsColumn(AggregateFunction, Name, ResultShape)
  /// `mean(gaps.value)` of percents
  case notAdded(AggregateFunction, Name, ColumnType)
  /// `max(gaps.race)`
  case notANumber(AggregateFunction, Name, ColumnType)
  /// `max()`, `max(a.b, c.d)`
  case wrongArguments(AggregateFunction, at: SourceSpan)
  /// `10pp + 5%`
  case unitsDoNotJoin(
    String, ColumnType, ArithmeticOperator, String, ColumnType, at: SourceSpan)
  /// `check $district > 3`
  case notCompared(String, ColumnType, String, ColumnType, at: SourceSpan)
  /// `check max(gaps.difference)`
  case notACondition(String, at: SourceSpan)

  // MARK: Statements
  /// A parameter without a value.
  case parameterMissing(Parameter, type: String)
  /// `--param year=soon`
  case parameterValue(Parameter, written: String, wanted: String, known: [String])
  /// `param $x: integer`
  case parameterType(Name)
  /// `param $x: number of race`, `param $x: member`
  case parameterDimension(Name, needsOne: Bool)
  /// `param` inside a block
  case notAtTheTop(String, at: SourceSpan)
  /// `let gaps = …` twice in one text
  case definedTwice(String, at: SourceSpan)
  /// `for each $d in income_band`, where no such dimension is
  case nothingToLoop(Name, known: [Candidate])
  /// `for each $d in 2020 to 2024-25`
  case unevenPeriods(at: SourceSpan)
  /// `report` inside a report
  case reportInReport(at: SourceSpan)
  /// `report "Brief" into "brief.xlsx"`
  case reportIsAPage(String, at: SourceSpan)
  /// `print "{max(gaps.difference)}"`
  case notInBraces(String, isName: Bool, at: SourceSpan)
}
