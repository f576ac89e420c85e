import Tabular

/// `define`: adds a thing or replaces it, checked against the description of its collection.
///
///     define partner cps ( name = "Riverbend City Schools", kind = district )
extension Binder {
  mutating func define(
    kind: Name, id: Name?, fields: [Field], documentation: String?, at span: SourceSpan
  ) -> [Edit] {
    guard let collection = definable(kind, verb: "define") else { return [] }
    let newId = checkedId(
      id, of: collection, hasFields: !fields.isEmpty, at: kind.span)
    var definition = Definition(collection, id: newId, span: span)
    definition.kindAhead = Binder.wordField("kind", in: fields)
    // What others are read by comes first: the dimension of a group, the indicator of a target.
    let first = fields.filter { ["dimension", "indicator"].contains($0.name.folded) }
    let rest = fields.filter { !["dimension", "indicator"].contains($0.name.folded) }
    for field in first + rest { add(field, to: &definition) }
    checkRequired(&definition, at: kind.span)
    checkWhole(definition)
    if collection.kind == "indicator" { fillIn(&definition) }
    if collection.kind == "policy" { complete(&definition) }
    if collection.kind == "source" { keepDemands(&definition) }
    if let documentation { describe(&definition, documentation) }
    guard diagnostics.isEmpty else { return [] }
    return [.put(kind: collection.kind, id: newId, fields: definition.values)]
  }

  /// The collection a definition is of; unknown kinds and those the store makes are reported.
  mutating func definable(_ kind: Name, verb: String) -> Collection? {
    if kind.isMissing { return nil }
    guard let collection = Collection.all.first(where: { $0.kind == kind.folded }) else {
      if Binder.kindsToCome.contains(kind.folded) {
        report(.notBuilt("`\(verb) \(kind.text)`", at: kind.span, instead: nil))
      } else {
        let known = Collection.all.filter { !$0.isDerived }
          .map { Candidate($0.kind, aliases: [$0.plural]) }
        report(.unknownKind(kind, known: known))
      }
      return nil
    }
    guard !collection.isDerived else {
      report(.derivedKind(collection, verb: verb, at: kind.span))
      return nil
    }
    return collection
  }

  /// Kinds of the model that this version does not hold yet.
  static let kindsToCome: Set<String> = [
    "release", "cycle", "alignment", "participation", "prepost", "allocation", "requirement",
    "access", "milestone", "barrier", "note", "claim", "case", "goal", "service",
    "record",
  ]

  private static func wordField(_ name: String, in fields: [Field]) -> String? {
    let field = fields.first { $0.name.folded == name }
    guard case .name(let word)? = field?.value.kind else { return nil }
    return word.folded
  }

  // MARK: - Ids

  private mutating func checkedId(
    _ id: Name?, of collection: Collection, hasFields: Bool, at span: SourceSpan
  ) -> String? {
    switch collection.identity {
    case .fields(let keys):
      if let id, !id.isMissing {
        report(.needlessId(id, collection, keys: keys, hasFields: hasFields))
      }
      return nil
    case .id:
      guard let id, !id.isMissing else {
        report(.missingId(collection, at: span))
        return nil
      }
      return checkedId(id, of: collection)
    }
  }

  private mutating func checkedId(_ id: Name, of collection: Collection) -> String? {
    guard id.parts.count == 1, Identifier(id.text) != nil else {
      report(.badId(id))
      return nil
    }
    if collection.kind == "policy" {
      guard Binder.policies[id.folded] != nil else {
        report(.unknownPolicy(id))
        return nil
      }
      return id.folded
    }
    if Binder.sharingOneSpace.contains(collection.kind) {
      guard !Binder.meaningful.contains(id.folded) else {
        report(.reservedId(id))
        return nil
      }
      if let other = otherMeaning(of: id, than: collection) {
        report(.takenId(id, isA: other))
        return nil
      }
    }
    // Defining a thing again keeps the spelling it has.
    let known = catalog.things(collection.kind).first { folded($0.id) == id.folded }
    return known?.id ?? id.text
  }

  /// Ids of these share one space, in which a name means one thing (R2).
  private static let sharingOneSpace: Set<String> = [
    "indicator", "outcome", "indicator_set", "dimension", "program",
  ]

  /// Words that questions read before any name of the model.
  private static let meaningful: Set<String> = [
    "year", "place", "source", "all", "best", "overall", "rest", "previous", "value", "today",
  ]

  private func otherMeaning(of id: Name, than collection: Collection) -> String? {
    if scope.results[id.folded] != nil { return "a result of this script" }
    if scope.formulas[id.folded] != nil { return "a formula of this script" }
    if Collection.named(id.text) != nil { return "a collection" }
    guard let meaning = names.meaning(of: id.text) else { return nil }
    switch (meaning, collection.kind) {
    case (.indicator, "indicator"), (.outcome, "outcome"), (.indicatorSet, "indicator_set"),
      (.dimension, "dimension"), (.program, "program"):
      return nil
    case (.indicator, _), (.outcome, _), (.indicatorSet, _), (.dimension, _), (.program, _),
      (.level, _), (.collection, _):
      return meaning.kindInWords
    }
  }

  // MARK: - Fields

  private mutating func add(_ field: Field, to definition: inout Definition) {
    if field.name.isMissing { return }
    let collection = definition.collection
    let settable = definition.settable
    guard let described = settable.first(where: { $0.name == field.name.folded }) else {
      let known = settable.map { Candidate($0.name) }
      report(.noSuchField(field.name, of: collection, known: known))
      return
    }
    guard definition.spans[described.name] == nil else {
      report(.fieldTwice(field.name))
      return
    }
    definition.spans[described.name] = field.value.span
    if let value = fieldValue(field.value, described, definition) {
      definition.values[described.name] = value
    }
  }

  private mutating func checkRequired(_ definition: inout Definition, at span: SourceSpan) {
    let collection = definition.collection
    let missing = collection.fields.filter {
      $0.isRequired && definition.spans[$0.name] == nil
    }.map(\.name)
    if !missing.isEmpty { report(.missingFields(missing, of: collection, at: span)) }
    if collection.kind == "serves", definition.spans["partner"] == nil,
      definition.spans["program"] == nil
    {
      report(.nobodyServes(at: span))
    }
  }

  /// What an indicator is when nothing else is said: a percent of which more is better.
  private func fillIn(_ definition: inout Definition) {
    if definition.values["kind"] == nil { definition.values["kind"] = .text("percent") }
    if definition.values["better"] == nil { definition.values["better"] = .text("higher") }
  }

  /// The `##` lines before a definition are its label, where it says none.
  private mutating func describe(_ definition: inout Definition, _ documentation: String) {
    let collection = definition.collection
    guard collection.field(collection.labelField)?.type == .text,
      definition.values[collection.labelField] == nil
    else { return }
    let words = documentation.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !words.isEmpty { definition.values[collection.labelField] = .text(words) }
  }
}

/// A definition while it is checked.
struct Definition {
  var collection: Collection
  var id: String?
  var span: SourceSpan
  var values: [String: FieldValue] = [:]
  /// Where the value of each field given stands.
  var spans: [String: SourceSpan] = [:]
  /// The value of the field `kind`, known before the fields are read in order.
  var kindAhead: String?

  init(_ collection: Collection, id: String?, span: SourceSpan) {
    self.collection = collection
    self.id = id
    self.span = span
  }
}
