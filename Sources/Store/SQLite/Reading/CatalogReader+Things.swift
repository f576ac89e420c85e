import Lang
import Protection
import Tabular

extension CatalogReader {
  /// Kinds of which more is kept than names and words: there may be thousands of the others.
  private static let readWhole: Set<String> = [
    "outcome", "indicator", "indicator_set", "source", "agreement", "release", "policy",
  ]

  /// Reads a collection in one pass: what its kind has a place for, names, words in use.
  func readThings(of collection: Lang.Collection, into catalog: inout Catalog) throws {
    let columns = collection.fields.filter { field in
      switch field.type {
      case .list: false
      case .word: true
      case .text, .choice, .number, .count, .money, .percent, .date, .yesno, .period, .measure,
        .reference:
        CatalogReader.readWhole.contains(collection.kind) || field.name == collection.labelField
      }
    }
    let hasID = collection.identity == .id
    let selected = try (hasID ? ["id"] : []) + columns.map { try quoted($0.name) }
    var things: [Thing] = []
    try engine.each(
      """
      SELECT row, \(selected.joined(separator: ", ")) FROM \(try quoted(collection.relation))
      ORDER BY row
      """
    ) { row in
      var thing = Thing(code: row.integer(0), id: hasID ? row.text(1) : "")
      for (offset, field) in columns.enumerated() {
        thing.values[field.name] = row.value(offset + (hasID ? 2 : 1))
      }
      things.append(thing)
    }
    guard !things.isEmpty else { return }
    for field in collection.fields where field.type.isList {
      try readList(field, of: collection, into: &things)
    }
    collectWords(of: collection, in: things, into: &catalog)
    place(things, of: collection, into: &catalog)
  }

  private func readList(
    _ field: CollectionField, of collection: Lang.Collection, into things: inout [Thing]
  ) throws {
    var items: [String: [String]] = [:]
    try engine.each(
      """
      SELECT owner, value FROM \(try quoted(collection.relation(ofList: field)))
      ORDER BY owner, position
      """
    ) { row in items[row.text(0), default: []].append(row.text(1)) }
    for index in things.indices { things[index].lists[field.name] = items[things[index].id] }
  }

  private func collectWords(
    of collection: Lang.Collection, in things: [Thing], into catalog: inout Catalog
  ) {
    for field in collection.fields {
      let words: [String]
      switch field.type {
      case .word: words = things.compactMap { $0.text(field.name) }
      case .list(.word): words = things.flatMap { $0.lists[field.name] ?? [] }
      case .text, .choice, .number, .count, .money, .percent, .date, .yesno, .period, .measure,
        .reference, .list:
        continue
      }
      let key = "\(collection.kind).\(field.name)"
      if !words.isEmpty { catalog.vocabulary[key] = Set(words).sorted() }
    }
  }

  private func place(
    _ things: [Thing], of collection: Lang.Collection, into catalog: inout Catalog
  ) {
    switch collection.kind {
    case "outcome":
      catalog.outcomes = things.map {
        Outcome(id: $0.id, label: $0.label(collection), stage: $0.integer("stage"))
      }
    case "indicator": catalog.indicators = things.map { indicator($0, of: collection) }
    case "indicator_set":
      catalog.indicatorSets = things.map {
        IndicatorSet(id: $0.id, label: $0.label(collection), members: $0.lists["members"] ?? [])
      }
    case "source":
      catalog.sources = things.map {
        var source = Source(
          code: $0.code, id: $0.id, label: $0.label(collection),
          isPublic: $0.integer("public") == 1)
        source.isProtected = $0.integer("protected").map { $0 == 1 }
        source.agreement = $0.text("agreement")
        return source
      }
    default:
      if collection.kind == "agreement" {
        catalog.agreements = things.map {
          Agreement(
            id: $0.id, minimum: $0.integer("min_n"),
            end: $0.text("end").flatMap { CalendarDate($0) })
        }
      }
      if collection.kind == "release" {
        catalog.releases = things.map {
          Release(
            id: $0.id, dimensions: $0.lists["dimensions"] ?? [],
            windows: ($0.lists["windows"] ?? []).compactMap(Release.window),
            load: $0.text("load").flatMap { Int($0) })
        }
      }
      if collection.kind == "policy" {
        catalog.policy = policy(things)
        catalog.recordsAreOpen = things.contains { $0.id == "records" && $0.integer("open") == 1 }
      }
      guard collection.identity == .id else { return }
      catalog.entities[collection.kind] = things.map {
        Entity(id: $0.id, label: $0.label(collection), aliases: $0.lists["aliases"] ?? [])
      }
    }
  }

  private func policy(_ things: [Thing]) -> Policy {
    guard let privacy = things.first(where: { $0.id.lowercased() == "privacy" }) else {
      return Policy()
    }
    return Policy(
      minimum: privacy.integer("min_n") ?? Policy().minimum,
      isInternal: privacy.text("release") == "internal",
      hasInsiders: privacy.integer("insider") == 1,
      ends: privacy.text("ends").flatMap(CodedEnds.init(rawValue:)) ?? .off)
  }
}
