import Tabular

/// Labels of things by their ids, and where places lie.
struct ThingLabels {
  private let catalog: Catalog
  private var labels: [String: [String: String]] = [:]
  private var positions: [String: [String: Int]] = [:]
  private var placesByReference: [String: Place] = [:]
  private var placesByCode: [Int: Place] = [:]

  init(_ catalog: Catalog) {
    self.catalog = catalog
    for place in catalog.places {
      placesByReference[place.reference] = place
      placesByCode[place.code] = place
    }
  }

  /// The label of a thing of one of these kinds; its id where it has none.
  mutating func label(of id: String, _ kinds: [String]) -> String {
    for kind in kinds {
      load(kind)
      if let label = labels[kind]?[id] { return label.isEmpty ? id : label }
    }
    return id
  }

  /// Where a thing stands in the model's order, for the kinds that have one.
  mutating func position(of id: String, _ kind: String) -> Int? {
    guard ThingLabels.ordered.contains(kind) else { return nil }
    load(kind)
    return positions[kind]?[id]
  }

  /// The place of a level that a place lies in, or is.
  func place(_ reference: String, at level: String) -> Place? {
    var current = placesByReference[reference]
    var steps = 0
    while let place = current, steps < 64 {
      if place.level == level { return place }
      current = place.parent.flatMap { placesByCode[$0] }
      steps += 1
    }
    return nil
  }

  private mutating func load(_ kind: String) {
    guard labels[kind] == nil else { return }
    var byId: [String: String] = [:]
    var positions: [String: Int] = [:]
    let isLabelled = Collection.named(kind)?.labelField != "id"
    for (index, entity) in catalog.things(kind).enumerated() {
      byId[entity.id] = isLabelled ? entity.label : entity.id
      positions[entity.id] = index
    }
    labels[kind] = byId
    self.positions[kind] = positions
  }

  /// Kinds whose things the model puts in order; all others stand by name.
  private static let ordered: Set<String> = [
    "outcome", "indicator", "indicator_set", "dimension", "group", "source", "load",
  ]
}
