import Lang

/// Lines of the things of one collection.
struct ThingDump {
  let engine: Engine
  let collection: Lang.Collection
  let paths: PlacePaths

  func lines() throws -> [String] {
    let columns = collection.fields.filter { !$0.type.isList && !$0.isStamped }
    let hasID = collection.identity == .id
    let selected = try [hasID ? "id" : "CAST(row AS TEXT)"] + columns.map { try quoted($0.name) }
    let lists = try lists()
    var lines: [String] = []
    try engine.each(
      "SELECT \(selected.joined(separator: ", ")) FROM \(try quoted(collection.relation))"
    ) { row in
      var line = hasID ? DumpLine(collection.kind, row.text(0)) : DumpLine(collection.kind)
      for (offset, field) in columns.enumerated() {
        if refersToPlaces(field.type), let text = row.optionalText(offset + 1) {
          line.add(field.name, paths.name(ofReference: text))
        } else {
          line.add(field.name, row.value(offset + 1))
        }
      }
      for field in collection.fields where field.type.isList {
        let items = lists[field.name]?[row.text(0)] ?? []
        line.add(
          field.name,
          refersToPlaces(field.type) ? items.map { paths.name(ofReference: $0) } : items)
      }
      lines.append(line.text)
    }
    return lines.sorted()
  }

  /// Items of the list fields, by field and owner.
  private func lists() throws -> [String: [String: [String]]] {
    var lists: [String: [String: [String]]] = [:]
    for field in collection.fields where field.type.isList {
      try engine.each(
        """
        SELECT owner, CAST(value AS TEXT) FROM \(try quoted(collection.relation(ofList: field)))
        ORDER BY owner, position
        """
      ) { row in lists[field.name, default: [:]][row.text(0), default: []].append(row.text(1)) }
    }
    return lists
  }

  private func refersToPlaces(_ type: FieldType) -> Bool {
    switch type {
    case .reference(let kinds): kinds.contains("place")
    case .list(let item): refersToPlaces(item)
    case .text, .word, .choice, .number, .count, .money, .percent, .date, .yesno, .period,
      .measure:
      false
    }
  }
}
