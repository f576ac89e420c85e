extension LoadBindingProblem {
  /// The fact in plain words, with at most one hint and, where certain, the fix.
  var diagnostic: Diagnostic {
    switch self {
    case .unknownIndicator(let name, let span, let known):
      return .unknown(
        "S2001", name, at: span, "there is no indicator called `\(name)`",
        label: "not in this store", known: known,
        otherwise: "`define indicator \(name) ( label = \"…\" )` makes one")
    case .missingIndicator(let span, let known):
      let example = known.first?.name ?? "kindergarten_ready"
      return Diagnostic(
        "S7101", at: span, "a load of observations needs the indicator its numbers are of",
        hint: "add `indicator = \(example)` inside the parentheses")
    case .unknownField(let name, let load, let known):
      return .unknown(
        "S7102", name.text, at: name.span, "\(load) has no field `\(name.text)`", known: known,
        otherwise: "`preview` shows a load statement that fits the file")
    case .repeatedField(let name):
      return Diagnostic("S7103", at: name.span, "`\(name.text)` is given twice")
    case .wrongType(let field, let wanted, let span):
      return Diagnostic("S7104", at: span, "`\(field)` needs \(wanted)")
    case .badColumn(let span):
      return Diagnostic(
        "S7105", at: span, "`column` needs a header or a position",
        hint: "write `column(\"District\")`, `column(\"%\", 2)` or `column(3)`")
    case .unknownFunction(let name):
      return .unknown(
        "S7106", name.text, at: name.span, "a mapping has no function `\(name.text)`",
        known: [Candidate("column")], otherwise: "`column(\"header\")` names a column of the file")
    case .capture(let problem, let span):
      return problem.diagnostic(at: span)
    case .unknownVariable(let variable, let known):
      return .unknown(
        "S2008", "$" + variable.name, at: variable.span, "`$\(variable.name)` has not been set",
        known: known.map { Candidate("$" + $0) }, otherwise: "`let $\(variable.name) = …` sets it")
    case .unknownLevel(let name, let span, let known):
      return .unknown(
        "S7107", name, at: span, "there is no level of place called `\(name)`", known: known,
        otherwise: "levels are \(alternatives(known.map { "`\($0.name)`" }))")
    case .badPattern(let problem, let span):
      return Diagnostic("S7108", at: span, problem.words, hint: problem.hint)
    case .badToken(let span):
      let states = CellStateWords.tokens.map { "`\($0)`" }
      return Diagnostic(
        "S7109", at: span,
        "`tokens` needs a list such as `[token(\"n<5\", suppressed), token(\"..\", missing)]`",
        hint: "a token can mean \(alternatives(states))")
    case .badCondition(let span):
      return Diagnostic(
        "S7110", at: span, "`keep` needs a condition on columns",
        hint: "write `keep = column(\"Cohort\") != \"2006 Aug\"`")
    case .wrongMeasure(let field, let indicator, let span):
      let wanted = indicator.kind == .percent ? "`n`, `met` and `percent`" : "`value` and `n`"
      return Diagnostic(
        "S7111", at: span,
        "`\(indicator.id)` is a \(indicator.kind.rawValue) and has no `\(field)`",
        hint: "map \(wanted)")
    case .metAlone(let span):
      return Diagnostic(
        "S7112", at: span, "`met` alone makes no rate",
        hint: "map `n`, the people it is out of, or `percent` beside it")
    case .unknownCollection(let name, let known):
      return .unknown(
        "S7113", name.text, at: name.span, "there is no collection called `\(name.text)`",
        known: known + [Candidate("observations")],
        otherwise: "numbers are loaded `as observations`")
    case .derivedCollection(let name):
      return Diagnostic(
        "S7114", at: name.span, "`\(name.text)` are kept by the store itself and cannot be loaded")
    case .missingFields(let names, let span):
      return Diagnostic(
        "S7115", at: span, "this load needs \(names.map { "`\($0)`" }.joined(separator: ", "))",
        hint: "add `\(names.first ?? "id") = column(\"…\")`")
    case .publicRecords(let span):
      return Diagnostic(
        "S7130", at: span, "records of children are never public",
        hint: "leave `public` out; answers show what may be shown")
    case .notOfRecords(let name):
      return Diagnostic(
        "S7131", at: name.span, "records have no `\(name.text)`: each row is one child",
        hint: "map `met` or `value`; tables of counts are loaded `as observations`")
    }
  }
}

extension FilePattern.Problem {
  var words: String {
    switch self {
    case .empty: "the name of the file is missing"
    case .unclosed: "a `{` is never closed"
    case .badName(let name): "`{\(name)}` is no name for a part of a name"
    case .repeated(let name): "`{\(name)}` stands twice in one name"
    case .touching(let first, let second):
      "where `{\(first)}` ends and `{\(second)}` begins cannot be told"
    }
  }

  var hint: String {
    switch self {
    case .empty: "write `load \"rates_{year}.csv\" as observations ( … )`"
    case .unclosed, .badName: "write a word between braces, as in `rates_{year}.csv`"
    case .repeated, .touching: "put text between two captures, and name each once"
    }
  }
}

/// The words for states that a token can mean.
enum CellStateWords {
  static let tokens = [
    "suppressed", "missing", "not_applicable", "not_published", "not_yet", "no_people", "error",
    "withheld",
  ]
}
