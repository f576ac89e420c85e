import Lang

/// A label as an id: `Ready for kindergarten` → `ready_for_kindergarten`.
func identifier(_ label: String) -> String {
  let words = label.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
  var id = ""
  for word in words where id.count + word.count < 40 { id += (id.isEmpty ? "" : "_") + word }
  guard let first = id.first else { return "" }
  return first.isNumber ? "measure_" + id : id
}

/// Whether an id may be given to something new: no name of the model, no word of the language.
func isFree(_ id: String, in catalog: Catalog) -> Bool {
  guard Identifier(id) != nil, Collection.named(id) == nil else { return false }
  let taken =
    catalog.indicators.map(\.id) + catalog.outcomes.map(\.id) + catalog.dimensions.map(\.id)
    + catalog.indicatorSets.map(\.id) + PlaceLevel.builtIn.flatMap { [$0.id, $0.plural] }
    + catalog.levels.flatMap { [$0.id, $0.plural] }
    + catalog.dimensions.flatMap { $0.members.map(\.id) }
    + (catalog.entities["program"] ?? []).map(\.id)
    + [
      "year", "place", "source", "all", "best", "overall", "rest", "previous", "value", "today",
      "met", "percent", "low", "high", "group", "period", "date", "code", "level", "parent", "n",
    ]
  guard !taken.contains(where: { folded($0) == id }) else { return false }
  return !parse(SourceText("show \(id) by year")).hasErrors
    && !parse(SourceText("define indicator \(id) ( label = \"x\" )")).hasErrors
}
