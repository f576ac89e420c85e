extension BindingProblem {
  /// The fact in plain words, with at most one hint and, where certain, the fix.
  var diagnostic: Diagnostic {
    switch self {
    case .unknownIndicator(let name, let known):
      return .unknown(
        "S2001", name.text, at: name.span, "there is no indicator called `\(name.text)`",
        label: "not in this store", known: known,
        otherwise: "`describe` lists the indicators of this store")
    case .unknownGrouping(let name, let known):
      return .unknown(
        "S2002", name.text, at: name.span, "nothing called `\(name.text)` to group by",
        known: known, otherwise: "`describe` lists the dimensions of this store")
    case .unknownAttribute(let name, let known):
      return .unknown(
        "S2003", name.text, at: name.span, "there is no dimension or place level `\(name.text)`",
        known: known, otherwise: "`describe` lists the dimensions of this store")
    case .unknownMember(let text, let dimension, let span, let known):
      return .unknown(
        "S2004", text, at: span, "`\(text)` is not a group of \(dimension)", known: known,
        otherwise: "`describe \(dimension)` lists its groups")
    case .unknownPlace(let text, let level, let span, let known):
      return .unknown(
        "S2005", text, at: span, "there is no \(level ?? "place") called `\(text)`", known: known,
        otherwise: "names may be written in quotes, as they stand in the data")
    case .unknownColumn(let name, let known):
      return .unknown(
        "S2006", name.text, at: name.span, "the answer has no column `\(name.text)`", known: known,
        otherwise: "its columns are \(known.map { "`\($0.name)`" }.joined(separator: ", "))")
    case .columnNeeds(let name, let clause):
      return Diagnostic(
        "S2006", at: name.span, "the answer has no column `\(name.text)` without `\(clause)`",
        hint: clause == "vs" ? "`vs` says whom to compare with" : "write `\(clause)`")
    case .placeAround(let text, let level, let compared, let span):
      return Diagnostic(
        "S5010", at: span, "`\(text)` is a \(level), and each \(compared) is compared here",
        hint: "`vs \(level)` compares each with the \(level) it lies in")
    case .unknownResult(let name, let known):
      return .unknown(
        "S2007", name.text, at: name.span, "there is no result called `\(name.text)`", known: known,
        otherwise: "`let \(name.text) = …` makes one")
    case .unknownFormat(let name, let known):
      return .unknown(
        "S2012", name.text, at: name.span, "there is no format called `\(name.text)`",
        known: known, otherwise: "there are \(known.map { "`\($0.name)`" }.joined(separator: ", "))"
      )
    case .unknownAudit(let name, let isIndicator):
      let kinds = AuditKind.allCases.map(\.rawValue)
      let hint =
        isIndicator
        ? "write `audit where indicator = \(name.text)`"
        : "there are \(kinds.map { "`\($0)`" }.joined(separator: ", "))"
      return .unknown(
        "S2013", name.text, at: name.span, "`\(name.text)` is nothing to audit for",
        known: isIndicator ? [] : kinds.map { Candidate($0) }, otherwise: hint)
    case .unknownVariable(let variable, let known):
      return .unknown(
        "S2008", "$" + variable.name, at: variable.span, "`$\(variable.name)` has not been set",
        known: known.map { Candidate("$" + $0) }, otherwise: "`let $\(variable.name) = …` sets it")
    case .wrongKind(let name, let kind, let wanted, let hint):
      return Diagnostic(
        "S2009", at: name.span, "`\(name.text)` is \(kind), and \(wanted) is needed here",
        hint: hint)
    case .ambiguousPlace(let text, let span, let places):
      let named = places.prefix(3).joined(separator: ", ")
      return Diagnostic(
        "S2010", at: span, "there are \(places.count) places called `\(text)`",
        label: named, hint: "say the level, or what it lies in: `where district = …`")
    case .needsUnit(let written, let column, let span, let fix):
      if fix.hasSuffix("%"), let share = Double(written), share > 0, share < 1 {
        // Whoever writes 0.8 means 80% more often than 0.8%: both are said, neither is certain.
        let percent = (share * 1_000_000).rounded() / 10_000
        let whole = percent == percent.rounded() ? String(Int(percent)) : String(percent)
        return Diagnostic(
          "S4001", at: span, "\(written) of what? `\(column)` has a unit",
          hint: "write `\(whole)%`; or `\(fix)`, where so little is meant")
      }
      return Diagnostic(
        "S4001", at: span, "\(written) of what? `\(column)` has a unit", hint: "write `\(fix)`",
        fix: Fix(span, fix))
    case .wrongUnit(let written, let column, let wanted, let span):
      return Diagnostic(
        "S4002", at: span, "`\(column)` is in \(wanted), and `\(written)` is not",
        hint: BindingProblem.spelling(of: wanted))
    case .notOrdered(let attribute, let span):
      return Diagnostic(
        "S4003", at: span, "`\(attribute)` has no order, so nothing is more or less",
        hint: "use `=`, `!=` or `in (…)`")
    case .wrongType(let found, let wanted, let span):
      let instead = found.map { ", and this is \($0)" } ?? ""
      return Diagnostic("S4004", at: span, "\(wanted) is needed here\(instead)")
    case .needsDimension(let verb, let indicator, let span, let suggestion):
      let example = suggestion.map { "write `\(verb.rawValue) \(indicator) by \($0)`" }
      return Diagnostic(
        "S5001", at: span, "`\(verb.rawValue)` needs `by` and a dimension to compare",
        hint: example, fix: suggestion.map { Fix(SourceSpan(span.end, span.end), " by \($0)") })
    case .onlyPeriods(let span):
      return Diagnostic(
        "S5002", at: span, "`gap` compares groups or places, and a year is neither",
        hint: "`trend` and `change` compare years")
    case .timeSaidTwice(let span):
      return Diagnostic(
        "S5003", at: span, "the time is said twice, in `where` and in a clause of its own",
        hint: "keep one of them")
    case .mixedChoice(let first, let second, let span):
      return Diagnostic(
        "S5004", at: span,
        "`or` joins `\(first)` and `\(second)`, whose groups overlap, so children would count twice",
        hint: "ask two questions, or join conditions on one dimension")
    case .conditionOnAnswer(let name, let span):
      return Diagnostic(
        "S5005", at: span,
        "`\(name.text)` is a column of the answer, and `where` looks at the data",
        hint: "conditions on the answer go in `having`")
    case .againstTime(let span):
      return Diagnostic(
        "S5006", at: span, "`vs` says against whom, never when",
        hint: "`change … in 2019 to 2024` compares two years, `since 2019` one and the latest")
    case .clauseNotTaken(let clause, let verb, let takes, let span):
      let known = takes.map { "`\($0.words)`" }.joined(separator: ", ")
      return Diagnostic(
        "S5007", at: span, "`\(verb.rawValue)` does not take `\(clause.words)`",
        hint: "it takes \(known)")
    case .groupedTwice(let name):
      return Diagnostic("S5008", at: name.span, "`\(name.text)` is named twice in `by`")
    case .perNotGrouped(let name, let groupings):
      let known = groupings.map { "`\($0)`" }.joined(separator: ", ")
      return Diagnostic(
        "S5009", at: name.span, "`per \(name.text)` needs `by \(name.text)`",
        hint: groupings.isEmpty ? nil : "this answer is by \(known)")
    case .referenceNotAGroup(let text, let compared, let span, let known):
      return .unknown(
        "S5010", text, at: span, "`\(text)` is not a group of \(compared) to compare with",
        known: known, otherwise: "a group, `best`, `overall`, `rest` or `target` may follow `vs`")
    case .noTarget(let indicator, let isFormula, let span):
      return Diagnostic(
        "S5011", at: span, "`\(indicator)` has no target to compare with",
        hint: isFormula
          ? "a formula has none: compare with a group, or with `best`"
          : "`define target ( indicator = \(indicator), value = …, by = … )` sets one")
    case .levelsNotNested(let span):
      return Diagnostic(
        "S5012", at: span, "no place is in all of these", hint: "check the names of the places")
    case .notComparable(let name, let reason, let span):
      return Diagnostic("S5013", at: span, "`\(name)` cannot be asked so: \(reason)")
    case .unknownMethod(let name, let known):
      let list = known.map { "`\($0.name)`" }.joined(separator: ", ")
      return .unknown(
        "S5014", name.text, at: name.span, "there is no method called `\(name.text)` here",
        known: known, otherwise: "after `using` may stand \(list)")
    case .backwards(let from, let to, let span):
      let forwards = "in \(to) to \(from)"
      return Diagnostic(
        "S5017", at: span, "\(from) comes after \(to)", hint: "write `\(forwards)`",
        fix: Fix(span, forwards))
    case .onePeriod(let span):
      return Diagnostic(
        "S5015", at: span, "`change` compares two periods, and this is one",
        hint: "write `in 2019 to 2024`, or `since 2019`")
    case .unknownMeasures(let name, let others):
      return others.isEmpty ? .unknownMeasure(name) : .unknownMeasures(name, others)
    case .measureNeedsGroup(let against, let span):
      return Diagnostic(
        "S5041", at: span, "measures of inequality are against one group, and \(against) is none",
        hint: "name a group or `best`; `mdm` and `idis` measure from everyone's rate")
    case .alwaysBesideTarget(let span):
      return Diagnostic(
        "S5042", at: span, "`progress` sets every number beside its target already",
        hint: "leave `vs target` out; `with ahead` says how far each is from the path there",
        fix: Fix(span, ""))
    case .notBuilt(let what, let span, let instead):
      return Diagnostic(
        "S9001", at: span, "\(what) is not in this version of strive yet", hint: instead)
    }
  }
}

extension BindingProblem {
  /// How a value of a unit is written.
  private static func spelling(of unit: String) -> String {
    switch unit {
    case "percentage points": "points are written `10pp`"
    case "percent": "percents are written `60%`"
    default: "write the number without a unit"
    }
  }
}

extension Diagnostic {
  /// A name that is not known: "did you mean" where something is near, else where to look.
  static func unknown(
    _ code: String, _ typed: String, at span: SourceSpan, _ message: String, label: String? = nil,
    known: [Candidate], otherwise: String
  ) -> Diagnostic {
    let near = suggestions(for: typed, among: known)
    guard let first = near.first else {
      return Diagnostic(code, at: span, message, label: label, hint: otherwise)
    }
    let offered = near.map { "`\($0)`" }.joined(separator: " or ")
    let fix = near.count == 1 ? Fix(span, Binder.spelled(first)) : nil
    return Diagnostic(
      code, at: span, message, label: label, hint: "did you mean \(offered)?", fix: fix)
  }
}

extension ClauseName {
  /// As written in a question.
  var words: String {
    switch self {
    case .sort: "sort by"
    case .time: "in"
    case .by, .where, .without, .having, .vs, .using, .top, .with, .as, .into, .from: rawValue
    }
  }
}

extension Binder {
  /// A name as it can be typed: bare where it is a word, else in quotes.
  static func spelled(_ name: String) -> String {
    let isWord = Identifier(name.hasPrefix("$") ? String(name.dropFirst()) : name) != nil
    return isWord
      ? name
      : "\""
        + name.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
  }
}
