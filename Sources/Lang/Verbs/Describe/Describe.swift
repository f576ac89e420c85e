public import Tabular

/// What is this?
///
///     describe kindergarten_ready
///     describe "Hispanic/Latino"
///     describe
public enum Describe {
  public static let summary = "What is this? A definition, its source, its groups, its cautions."
  public static let examples = [
    "describe kindergarten_ready",
    "describe race",
    "describe partners",
    "describe",
  ]
}

/// What `describe` found: words that are ready, or a thing to be read from the store.
public enum Description: Sendable {
  case answer(Answer)
  case thing(ThingQuestion)
  case text(DescribedText)

  /// The answer; a thing's fields and what files have are read now.
  public func answer(from snapshot: any Snapshot, in dialect: Dialect) async throws -> Answer {
    switch self {
    case .answer(let answer): return answer
    case .thing(let question):
      let listed = try await question.answer(from: snapshot, in: dialect)
      return DescribedThing(question, listed).answer
    case .text(let text): return try await text.answer(from: snapshot)
    }
  }
}

extension Binder {
  /// What a name or a text means; nil with a diagnostic where it means nothing.
  public mutating func describe(
    _ target: DescribeTarget?, at span: SourceSpan
  ) -> Description? {
    switch target {
    case nil: return .answer(described("everything", DescribedStore(catalog).facts, "describe"))
    case .name(let name)?: return described(name.text, at: name.span, "describe \(name.text)")
    case .text(let text)?: return inFiles(text)
    }
  }

  /// A text may stand in files, too: as the label of a group or a place, or as a token.
  private mutating func inFiles(_ text: TextLiteral) -> Description? {
    let question = "describe \"\(text.value)\""
    let before = diagnostics.count
    let known = described(text.value, at: text.span, question)
    let nothing = diagnostics.count > before ? diagnostics.removeLast() : nil
    var topics: [FileTopic] = []
    for meaning in meanings(of: text.value) {
      switch meaning {
      case .group(_, let member): topics.append(.member(member.code))
      case .thing("place", let entity):
        topics += catalog.places.filter { $0.reference == entity.id }.map { .place($0.code) }
      case .thing, .model: break
      }
    }
    let answer: Answer?
    switch known {
    case .answer(let found)?: answer = found
    case .thing?, .text?: return known
    case nil: answer = nil
    }
    let empty = described(text.value, [Fact](), question)
    return .text(
      DescribedText(
        text: text.value, known: answer, empty: empty, topics: topics,
        indicators: catalog.indicators,
        publicSources: Set(catalog.sources.filter(\.isPublic).map(\.code)), nothing: nothing))
  }

  private mutating func described(
    _ text: String, at span: SourceSpan, _ question: String
  ) -> Description? {
    if let meaning = names.meaning(of: text) {
      return described(meaning, question)
    }
    if let made = describedInScope(text, at: span, question) { return made }
    if let collection = Collection.named(text) {
      return .answer(described(collection.plural.inWords, collection.facts(catalog), question))
    }
    let found = meanings(of: text)
    if found.count == 1, let only = found.first {
      switch only {
      case .thing(let kind, let entity) where kind != "place":
        return thing(entity, kind, question, span)
      case .model(let meaning): return described(meaning, question)
      case .thing, .group:
        return .answer(described(only.label, facts(of: only), question))
      }
    }
    if !found.isEmpty {
      let facts = found.flatMap { self.facts(of: $0) }
      return .answer(described(text, facts, question))
    }
    if let word = Glossary.meaning(of: text) {
      return .answer(described(text, [Fact("meaning", word)], question))
    }
    report(.meansNothing(text, at: span, known: describable))
    return nil
  }

  /// What `let` gave the name to: a formula, or a result; the inner nil is a formula that lost a part.
  private mutating func describedInScope(
    _ text: String, at span: SourceSpan, _ question: String
  ) -> Description?? {
    if let made = scope.formulas[folded(text)] {
      guard let now = current(made, at: span), let formula = now.formula else {
        return .some(nil)
      }
      let facts = DescribedFormula(indicator: now, formula: formula, catalog: catalog).facts
      var answer = described(now.label, facts, question)
      answer.title = now.label
      return .answer(answer)
    }
    return scope.results[folded(text)].map { shape in
      var answer = described(text, shape.facts(called: text), question)
      answer.title = text
      return .answer(answer)
    }
  }

  private func described(_ meaning: NameMeaning, _ question: String) -> Description {
    switch meaning {
    case .indicator(let indicator):
      return .answer(
        described(indicator.label, DescribedIndicator(indicator, catalog).facts, question))
    case .outcome(let outcome):
      return .answer(described(outcome.label, outcome.facts(catalog), question))
    case .indicatorSet(let set):
      return .answer(described(set.label, set.facts(catalog), question))
    case .dimension(let dimension):
      return .answer(described(dimension.label, dimension.facts(catalog), question))
    case .level(let level):
      return .answer(described(level.plural.inWords, level.facts(catalog), question))
    case .collection(let collection):
      return .answer(described(collection.plural.inWords, collection.facts(catalog), question))
    case .program(let program):
      return thing(program, "program", question, SourceSpan(0, 0))
    }
  }

  private func described(_ title: String, _ facts: [Fact], _ question: String) -> Answer {
    Answer(
      verb: "describe", question: question, title: title.capitalizedFirst, place: catalog.name,
      table: Fact.table(facts), dataVersion: catalog.dataVersion, isSample: catalog.isSample)
  }

  /// A thing of a collection, all of its fields.
  private func thing(
    _ entity: Entity, _ kind: String, _ text: String, _ span: SourceSpan
  ) -> Description {
    let collection = Collection.of(kind)
    var columns = collection.fields.map { ThingColumn(.field($0.name)) }
    columns.insert(ThingColumn(.id), at: 0)
    columns += collection.relations.filter { relation in
      collection.field(relation.name) == nil
    }.map { ThingColumn(.related($0)) }
    var question = ThingQuestion(.list, kind: kind, columns: columns, text: text, span: span)
    question.condition = .isOne(
      ThingField("id", of: kind), of: [Binding(.text(entity.id), meaning: entity.label)])
    return .thing(question)
  }

  private var describable: [Candidate] {
    names.all.map { Candidate($0.id, aliases: $0.labels) }
      + scope.formulas.values.map { Candidate($0.id) }.sorted { $0.name < $1.name }
      + catalog.dimensions.flatMap(\.members).map {
        Candidate($0.id, aliases: [$0.label] + $0.aliases)
      }
      + catalog.entities.values.flatMap { $0 }.map {
        Candidate($0.id, aliases: [$0.label] + $0.aliases)
      }
  }
}

/// One line of a description.
struct Fact {
  var field: String
  var value: String

  init(_ field: String, _ value: String) {
    self.field = field
    self.value = value
  }

  static func table(_ facts: [Fact]) -> Table {
    Table(
      columns: [Column("field", .text), Column("value", .text)],
      rows: facts.map { [.text($0.field), .text($0.value)] })
  }
}
