extension ModelProblem {
  /// The fact in plain words, with at most one hint and, where certain, the fix.
  var diagnostic: Diagnostic {
    switch self {
    case .unknownKind(let name, let known):
      return .unknown(
        "S6001", name.text, at: name.span, "there is no kind of thing called `\(name.text)`",
        known: known, otherwise: "`describe` lists the kinds of things there are")
    case .derivedKind(let collection, let verb, let span):
      return Diagnostic(
        "S6002", at: span,
        "\(collection.plural) are made by the store itself, so none can be \(verb)d",
        hint: "`load` brings numbers in, `unload` takes them back out")
    case .missingId(let collection, let span):
      let kind = collection.kind
      return Diagnostic(
        "S6003", at: span, "`\(kind)` needs an id, by which other things name it",
        hint: "write `define \(kind) some_id ( … )`")
    case .needlessId(let name, let collection, let keys, let hasFields):
      return Diagnostic(
        "S6004", at: name.span,
        "`\(collection.kind)` has no id: it is known by \(keys.inWords)",
        hint: "leave `\(name.text)` out", fix: hasFields ? Fix(name.span, "") : nil)
    case .badId(let name):
      return Diagnostic(
        "S6005", at: name.span, "`\(name.text)` is no id",
        hint: "an id has letters, digits and underscores; a label may be any text")
    case .takenId(let name, let kind):
      return Diagnostic(
        "S6006", at: name.span, "`\(name.text)` is \(kind) already", label: "one name, one meaning",
        hint: "choose another id")
    case .reservedId(let name):
      return Diagnostic(
        "S6007", at: name.span, "`\(name.text)` has a meaning of its own in questions",
        hint: "choose another id")
    case .noSuchField(let name, let collection, let known):
      return .unknown(
        "S6008", name.text, at: name.span,
        "\(collection.kind.inWords.withArticle) has no field "
          + "`\(name.text)`", known: known,
        otherwise: "its fields are \(known.map(\.name).inWords)")
    case .fieldTwice(let name):
      return Diagnostic("S6009", at: name.span, "`\(name.text)` is given twice")
    case .wrongType(let written, let field, let wanted, let span):
      return Diagnostic(
        "S6010", at: span, "`\(field)` is \(wanted.inWords), and `\(written)` is not",
        hint: wanted.example.map { "write `\(field) = \($0)`" })
    case .needsQuotes(let written, let field, let span):
      let quoted = "\"\(written)\""
      return Diagnostic(
        "S6011", at: span, "`\(field)` is a text, and texts stand in quotes",
        hint: "write `\(field) = \(quoted)`", fix: Fix(span, quoted))
    case .needsPercent(let written, let field, let span):
      return Diagnostic(
        "S6012", at: span, "\(written) of what? `\(field)` is in percent here",
        hint: "write `\(field) = \(written)%`", fix: Fix(span, written + "%"))
    case .notInPercent(let written, let indicator, let kind, let span):
      return Diagnostic(
        "S6013", at: span, "`\(indicator)` is a \(kind.rawValue), and `\(written)` is a percent",
        hint: "write a plain number")
    case .missingFields(let fields, let collection, let span):
      let examples = fields.compactMap { name in
        collection.field(name).map { "\(name) = \($0.type.example ?? "…")" }
      }
      return Diagnostic(
        "S6014", at: span,
        "\(collection.kind.inWords.withArticle) needs \(fields.inWords)",
        hint: "add `\(examples.joined(separator: ", "))`")
    case .nobodyServes(let span):
      return Diagnostic(
        "S6015", at: span, "nobody serves here: neither a partner nor a program is named",
        hint: "add `partner = …` or `program = …`")
    case .unknownChoice(let text, let field, let span, let known):
      return .unknown(
        "S6016", text, at: span, "`\(field)` cannot be `\(text)`", known: known,
        otherwise: "it is one of \(known.map(\.name).inWords)")
    case .endsBeforeStart(let start, let end, let span):
      return Diagnostic("S6017", at: span, "`\(end)` lies before `\(start)`")
    case .outOfRange(let field, let low, let high, let span):
      return Diagnostic("S6018", at: span, "`\(field)` lies between \(low) and \(high)")
    case .groupTooSmall(let span):
      return Diagnostic(
        "S6019", at: span, "`min_n` must be at least 5",
        label: "smaller groups could be recognised",
        hint: "10 is usual", fix: Fix(span, "10"))
    case .unknownPolicy(let name):
      return .unknown(
        "S6020", name.text, at: name.span, "there is no policy called `\(name.text)`",
        known: Binder.policies.keys.sorted().map { Candidate($0) },
        otherwise: "there are two, `privacy` and `records`")
    case .notAGroup(let text, let dimension, let span, let known):
      return .unknown(
        "S6021", text, at: span, "`\(text)` is no group of \(dimension)", known: known,
        otherwise: known.isEmpty
          ? "`define group \(text) ( dimension = \(dimension) )` makes it one"
          : "its groups are \(known.prefix(8).map(\.name).inWords)")
    case .staysForever(let span):
      return Diagnostic(
        "S6022", at: span, "the policy `privacy` is changed, not removed",
        hint: "`define` it with the values it should have")
    case .notAKey(let name, let collection, let keys):
      return Diagnostic(
        "S6023", at: name.span,
        "`\(name.text)` does not tell which \(collection.kind.inWords) is meant",
        hint: "it is known by \(keys.inWords)")
    case .removesNothing(let collection, let keys, let span):
      return Diagnostic(
        "S6024", at: span, "which \(collection.kind.inWords)?",
        hint: collection.identity == .id
          ? "write `remove \(collection.kind) id`" : "say \(keys.inWords)")
    case .partOfItself(let id, let span):
      return Diagnostic("S6025", at: span, "`\(id)` cannot be part of itself")
    case .noWindow(let text, let span):
      return Diagnostic(
        "S6026", at: span, "`\(text)` is no window of years",
        hint: "a window is its first and last year: `windows = [\"2019-2021\"]`")
    case .windowsOverlap(let text, let other, let span):
      return Diagnostic(
        "S6027", at: span, "`\(text)` and `\(other)` share a year",
        hint: "sums over both would tell of years in one alone; windows follow each other")
    }
  }
}

extension Array where Element == String {
  /// `partner`, `body` and `role`
  var inWords: String {
    let quoted = map { "`\($0)`" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " and " + last
  }
}
