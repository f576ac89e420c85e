import Lang

/// A table of things, one a row with an id: partners, grants, programs.
///
///     grants.csv: id, funder, recipient, amount   →   load "grants.csv" as grants ( … )
struct ThingGuess {
  private let collection: Collection
  private(set) var fields: [(name: String, column: Int)] = []

  /// nil where the name of the file is no kind of thing, or what such a thing needs is not there.
  init?(_ profile: FileProfile, pattern: FilePattern) {
    let name = pattern.text.split(separator: "/").last.map(String.init) ?? pattern.text
    let stem = identifier(name.split(separator: ".").first.map(String.init) ?? name)
    let usual = [
      "organizations": "partners", "organisations": "partners", "agencies": "partners",
      "providers": "partners", "schools_list": "places",
    ]
    guard let collection = Collection.named(usual[stem] ?? stem), !collection.isDerived else {
      return nil
    }
    self.collection = collection
    func column(_ names: [String]) -> Int? {
      profile.columns.first { column in
        column.filled > 0 && names.contains(identifier(column.title))
      }?.position
    }
    var needed: [String] = collection.fields.filter(\.isRequired).map(\.name)
    switch collection.identity {
    case .id:
      let isOwn = ["id", collection.kind + "_id"]
      guard let id = column(isOwn), ThingGuess.areIDs(profile.columns[id]) else { return nil }
      fields.append(("id", id))
    case .fields(let keys): needed += keys
    }
    for field in collection.fields {
      let other = ["amount": ["amount_usd"], "place": [], "kind": ["type"], "start": ["since"]]
      guard let found = column([field.name] + (other[field.name] ?? [])),
        ThingGuess.reads(profile.columns[found], as: field.type)
      else { continue }
      fields.append((field.name, found))
    }
    guard needed.allSatisfy({ name in fields.contains { $0.name == name } }) else { return nil }
  }

  private static func areIDs(_ column: ColumnProfile) -> Bool {
    !column.hasMore && column.values.count == column.rows
      && column.texts.allSatisfy { Identifier($0) != nil }
  }

  /// Every text of a column is a value of the field.
  private static func reads(_ column: ColumnProfile, as type: FieldType) -> Bool {
    !column.hasMore && column.texts.allSatisfy { fieldValue($0, as: type, dates: nil) != nil }
      && column.texts.allSatisfy { text in
        if case .reference = type { return Identifier(text) != nil }
        return true
      }
  }

  func statement(of pattern: FilePattern, _ reference: (Int) -> String) -> String {
    let body = fields.map { "  \($0.name) = \(reference($0.column))" }.joined(separator: ",\n")
    return "load \(inQuotes(pattern.text)) as \(collection.plural) (\n\(body)\n)"
  }

  var question: String { "count \(collection.plural)" }
}
