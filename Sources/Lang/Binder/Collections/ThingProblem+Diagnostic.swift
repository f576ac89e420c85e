extension ThingProblem {
  /// The fact in plain words, with at most one hint and, where certain, the fix.
  var diagnostic: Diagnostic {
    switch self {
    case .unknownCollection(let name, let known):
      return .unknown(
        "S2101", name.text, at: name.span, "there is no collection called `\(name.text)`",
        known: known, otherwise: "`describe` lists the collections of this store")
    case .unknownField(let name, let collection, let known):
      return .unknown(
        "S2102", name.text, at: name.span, "\(collection.plural) have no `\(name.text)`",
        known: known, otherwise: "`describe \(collection.plural)` lists what they have")
    case .unknownWord(let word, let field, let kind, let span, let known):
      let some = known.prefix(6).map { "`\($0.name)`" }.joined(separator: ", ")
      return .unknown(
        "S2103", word, at: span, "no \(kind) has the \(field) `\(word)`", known: known,
        otherwise: known.isEmpty
          ? "no \(kind) has a \(field) yet" : "words in use: \(some)\(known.count > 6 ? ", …" : "")"
      )
    case .unknownThing(let text, let kinds, let span, let known):
      let what = kinds.map(\.inWords).joined(separator: " or ")
      let plural = kinds.first.flatMap { Collection.named($0)?.plural } ?? ""
      return .unknown(
        "S2104", text, at: span, "there is no \(what) called `\(text)`", known: known,
        otherwise: "`list \(plural)` shows those there are")
    case .ambiguousThing(let text, let span, let among):
      return Diagnostic(
        "S2105", at: span, "`\(text)` could be any of \(among.count)",
        label: among.prefix(3).joined(separator: ", "), hint: "use its id")
    case .unknownRelation(let name, let collection, let known):
      let some = known.map { "`\($0.name)`" }.joined(separator: ", ")
      return .unknown(
        "S2106", name.text, at: name.span,
        "nothing called `\(name.text)` is related to \(collection.plural)", known: known,
        otherwise: known.isEmpty
          ? "\(collection.plural) have no related things"
          : "what is related to \(collection.plural): \(some)")
    case .notACollection(let name, let kind, let use):
      return Diagnostic(
        "S2107", at: name.span, "`\(name.text)` is \(kind), and things are listed here", hint: use)
    case .meansNothing(let text, let span, let known):
      return .unknown(
        "S2108", text, at: span, "nothing here is called `\(text)`", known: known,
        otherwise: "`describe` alone lists everything there is")
    case .wrongValue(let written, let field, let wanted, let span):
      return Diagnostic(
        "S4101", at: span, "`\(field)` is \(wanted.inWords), and `\(written)` is not",
        hint: wanted.example.map { "write `\(field) = \($0)`" })
    case .noOrder(let field, let span):
      return Diagnostic(
        "S4102", at: span, "`\(field)` has no order, so nothing is more or less",
        hint: "use `=`, `!=` or `in (…)`")
    case .notACondition(let text, let span, let hint):
      return Diagnostic("S4103", at: span, "`\(text)` is neither yes nor no", hint: hint)
    case .notADate(let text, let span):
      return Diagnostic(
        "S4104", at: span, "`\(text)` is no date, and `within` looks at dates",
        hint: "a field such as `start` or `end` stands before `within`")
    case .unknownUnit(let name):
      return Diagnostic(
        "S4105", at: name.span, "`\(name.text)` is no length of time",
        hint: "write days, weeks, months or years")
    case .cannotCount(let text, let span, let known):
      return .unknown(
        "S4106", text, at: span, "`\(text)` is nothing to count", known: known,
        otherwise: "`count(…)` takes a relation, as in `count(programs) > 2`")
    case .relationMissing(let name, let negated, let span):
      return Diagnostic(
        "S5101", at: span, "`\(name.text)` are things, which are there or not, never missing",
        hint: negated
          ? "write `where count(\(name.text)) > 0`" : "write `without \(name.text)`")
    case .undated(let collection, let span):
      return Diagnostic(
        "S5102", at: span, "\(collection.plural) have no start and end, so there is no time to ask",
        hint: "leave the time out")
    case .neverFormer(let collection, let span):
      return Diagnostic(
        "S5103", at: span, "\(collection.plural) have no end, so none is a former one",
        hint: "leave `with former` out")
    case .cannotGroup(let name, let collection, let known):
      return .unknown(
        "S5104", name.text, at: name.span, "\(collection.plural) cannot stand by `\(name.text)`",
        known: known, otherwise: "a field, what is related, or a level of place may follow `by`")
    case .notATime(let span):
      return Diagnostic(
        "S5105", at: span, "this is no time",
        hint: "write a year, a school year or a date, as in `in 2024` or `since 2024-09-01`")
    case .noSum(let name, let collection, let known, let isAlone):
      let fields = known.map { "`\(collection.plural).\($0)`" }.joined(separator: " or ")
      return Diagnostic(
        "S4107", at: name.span,
        isAlone
          ? "`\(name.text)` is no number that adds up"
          : "a sum of \(collection.plural) stands alone",
        hint: !isAlone
          ? "name each by `let`, then `show first.value, second.value by …` sets them side by side"
          : fields.isEmpty ? "`count \(collection.plural)` counts them" : "try \(fields)")
    case .closedRecords(let span):
      return Diagnostic(
        "S9103", at: span, "records of children are neither listed nor counted one by one",
        hint: "`show` and `gap` add them up and protect small groups")
    case .notBuilt(let what, let span, let instead):
      return Diagnostic(
        "S9101", at: span, "\(what) is not in this version of strive yet", hint: instead)
    case .neverListed(let collection, let span):
      return Diagnostic(
        "S9102", at: span, "\(collection.plural) are never listed one by one",
        hint: "`show` tells what they add up to, `audit` what is wrong with them")
    }
  }
}

extension String {
  /// A kind in words: `indicator_set` is an indicator set.
  var inWords: String { String(map { $0 == "_" ? " " : $0 }) }
}

extension FieldType {
  /// For messages: "`amount` is money".
  var inWords: String {
    switch self {
    case .text: "a text"
    case .word: "a word"
    case .choice(let words): "one of " + words.map { "`\($0)`" }.joined(separator: ", ")
    case .number: "a number"
    case .count: "a whole number"
    case .money: "an amount of money"
    case .percent: "a percent"
    case .measure: "a number or a percent"
    case .date: "a date"
    case .yesno: "yes or no"
    case .period: "a period"
    case .reference(let kinds): kinds.map { $0.inWords.withArticle }.joined(separator: " or ")
    case .list(let item): "a list, each item " + item.inWords
    }
  }

  /// How a value is written, where one example says it.
  var example: String? {
    switch self {
    case .text: "\"…\""
    case .word, .reference: nil
    case .choice(let words): words.first
    case .number: "3.5"
    case .count: "20"
    case .money: "25000"
    case .percent, .measure: "60%"
    case .date: "2024-09-01"
    case .yesno: "yes"
    case .period: "2024"
    case .list(let item): item.example.map { "[\($0)]" }
    }
  }
}

extension String {
  /// `a partner`, `an outcome`
  var withArticle: String {
    let isVowel = first.map { "aeiou".contains($0) } ?? false
    return (isVowel ? "an " : "a ") + self
  }
}
