import Lang

/// Places by the way to them: `state:Ohio/district:North`.
struct PlacePaths {
  private var paths: [Int: String] = [:]

  init(_ catalog: Catalog) {
    let places = Dictionary(
      catalog.places.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    for place in catalog.places {
      var steps: [String] = []
      var next: Place? = place
      while let step = next, steps.count < 50 {
        steps.append("\(step.level):\(step.name)")
        next = step.parent.flatMap { places[$0] }
      }
      paths[place.code] = steps.reversed().joined(separator: "/")
    }
  }

  func path(_ code: Int) -> String { paths[code] ?? "" }

  /// What a reference says: an id as it is, a code in digits as the path.
  func name(ofReference text: String) -> String {
    guard let code = Int(text), let path = paths[code] else { return text }
    return path
  }
}

/// Lines of places.
struct PlaceDump {
  let engine: Engine
  let catalog: Catalog
  let paths: PlacePaths

  func lines() throws -> [String] {
    var spans: [Int: (start: String?, end: String?)] = [:]
    try engine.each(
      "SELECT code, start, \"end\" FROM place WHERE start IS NOT NULL OR \"end\" IS NOT NULL"
    ) { row in spans[row.integer(0)] = (row.optionalText(1), row.optionalText(2)) }
    return catalog.places.map { place in
      var line = DumpLine("place", DumpLine.quote(paths.path(place.code)))
      line.addWord("id", place.id)
      line.add("aliases", place.aliases.sorted())
      for (system, code) in place.codes.sorted(by: { $0.key < $1.key }) {
        line.add("code.\(system)", code)
      }
      line.addWord("latitude", place.latitude.map { "\($0)" })
      line.addWord("longitude", place.longitude.map { "\($0)" })
      line.addWord("start", spans[place.code]?.start)
      line.addWord("end", spans[place.code]?.end)
      return line.text
    }.sorted()
  }
}
