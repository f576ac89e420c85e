/// What must hold between the fields of a definition.
extension Binder {
  mutating func checkWhole(_ definition: Definition) {
    checkDates(definition)
    for (field, value) in definition.values { checkRange(field, value, definition) }
    checkReferenceGroup(definition)
    checkParent(definition)
    checkPolicy(definition)
    checkRelease(definition)
  }

  private mutating func checkDates(_ definition: Definition) {
    guard let lifetime = definition.collection.lifetime,
      case .date(let start)? = definition.values[lifetime.start],
      case .date(let end)? = definition.values[lifetime.end], end < start,
      let span = definition.spans[lifetime.end]
    else { return }
    report(.endsBeforeStart(start: lifetime.start, end: lifetime.end, at: span))
  }

  private mutating func checkRange(
    _ field: String, _ value: FieldValue, _ definition: Definition
  ) {
    guard let span = definition.spans[field], let number = value.number else { return }
    if field == "min_n" {
      if number < 5 { report(.groupTooSmall(at: span)) }
      return
    }
    let type = definition.collection.field(field)?.type ?? .text
    guard let range = Binder.range(of: field, type), !range.contains(number) else { return }
    report(
      .outOfRange(
        field: field, low: Binder.plain(range.lowerBound), high: Binder.plain(range.upperBound),
        at: span))
  }

  private static func range(of field: String, _ type: FieldType) -> ClosedRange<Double>? {
    switch field {
    case "latitude": return -90...90
    case "longitude": return -180...180
    case "stage": return 1...7
    case "target_year", "by": return 1900...2200
    default: break
    }
    switch type {
    case .count: return 0...1_000_000_000
    case .money: return 0...1_000_000_000_000
    case .percent: return 0...150
    case .text, .word, .choice, .number, .measure, .date, .yesno, .period, .reference, .list:
      return nil
    }
  }

  private static func plain(_ number: Double) -> String { "\(Int(number))" }

  /// `reference = high` must be a group of the dimension, loaded or in `ordered`.
  private mutating func checkReferenceGroup(_ definition: Definition) {
    guard definition.collection.kind == "dimension", let id = definition.id,
      case .text(let reference)? = definition.values["reference"],
      let span = definition.spans["reference"]
    else { return }
    var known = catalog.dimensions.first { $0.id == id }?.members.map(\.id) ?? []
    if case .list(let ordered)? = definition.values["ordered"] {
      known += ordered.compactMap { value in
        if case .text(let word) = value { return word }
        return nil
      }
    }
    if !known.contains(where: { folded($0) == folded(reference) }) {
      report(.notAGroup(reference, of: id, at: span, known: known.map { Candidate($0) }))
    }
  }

  private mutating func checkParent(_ definition: Definition) {
    for field in ["part_of", "parent"] {
      guard case .reference(_, let parent)? = definition.values[field], let id = definition.id,
        let span = definition.spans[field]
      else { continue }
      let own = definition.dimension.map { "\($0).\(id)" } ?? id
      if folded(parent) == folded(own) { report(.partOfItself(id, at: span)) }
    }
  }
}

extension FieldValue {
  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .real(let number): number
    case .null, .text, .yesno, .date, .reference, .list: nil
    }
  }
}
