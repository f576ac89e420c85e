/// What can be wrong with `{name}` in a header or a text of a mapping, as facts.
enum CaptureProblem {
  /// `place = column("{group}_NAME")`
  case notANumber(field: String)
  /// `load "rates_{year}.csv"` with `column("RATE_{year}")`
  case twice(String)
  /// `column("{kind}_RATE")`, where nothing says what `kind` is
  case idle(String)
  /// `n = column("{race}_N"), percent = column("RATE_{year}")`
  case noJoin([String])

  func diagnostic(at span: SourceSpan) -> Diagnostic {
    switch self {
    case .notANumber(let field):
      return Diagnostic(
        "S7116", at: span, "`\(field)` cannot be in several columns of a row",
        hint: "`n`, `met`, `percent` and `value` can: `percent = column(\"{group}_RATE_{year}\")`")
    case .twice(let name):
      return Diagnostic(
        "S7117", at: span, "`{\(name)}` stands in the name of the files and in a header",
        hint: "give one of them another name")
    case .idle(let name):
      return Diagnostic(
        "S7118", at: span, "what `{\(name)}` in a header stands for is not said",
        hint: "name it `group`, `year` or a dimension, or use it: `race = \"{\(name)}\"`")
    case .noJoin(let names):
      let all = names.map { "`{\($0)}`" }.joined(separator: " and ")
      return Diagnostic(
        "S7119", at: span, "no one header has \(all), so columns cannot be brought together",
        hint: "map a column that has all of them, and others with some")
    }
  }
}
