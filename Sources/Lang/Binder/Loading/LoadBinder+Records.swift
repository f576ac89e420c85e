import Tabular

extension LoadBinder {
  /// Options that would mean something else, or nothing, for one row a child.
  private static let noRecordOptions: Set<String> = ["scale", "duplicates"]
  /// Measures of tables, which count many children.
  private static let tableFields: Set<String> = ["n", "percent", "group"]

  mutating func records(
    _ fields: [Field], of files: TextLiteral, options: inout LoadOptions
  ) -> RecordMapping? {
    func field(_ name: String) -> Field? { fields.first { $0.name.folded == name } }
    guard let named = field("indicator") else {
      problems.append(.missingFields(["indicator"], at: span))
      return nil
    }
    var names = ObservationMapping(
      indicator: "", kind: .percent, periodKind: .schoolYear,
      source: SourceMapping(id: sourceName(of: files.value)))
    guard let indicator = recordIndicator(named, into: &names) else { return nil }
    for field in fields { bindOfRecord(field, into: &names, options: &options) }
    useCaptures(in: &names, at: files.span)
    guard let person = field("person").flatMap({ value($0) }) else {
      if field("person") == nil { problems.append(.missingFields(["person"], at: span)) }
      return nil
    }
    if case .constant = person.kind {
      problems.append(
        .wrongType(field: "person", wanted: "`column(\"header\")`", at: person.span))
    }
    var mapping = RecordMapping(indicator: indicator, person: person, names: names)
    mapping.met = names.met
    mapping.value = names.value
    checkMeasures(of: mapping, named)
    return mapping
  }

  /// One indicator for every row, or the column that names it.
  private mutating func recordIndicator(
    _ field: Field, into names: inout ObservationMapping
  ) -> RecordMapping.Indicator? {
    if case .call = field.value.kind { return value(field).map { .column($0) } }
    guard let found = indicator(field.value) else { return nil }
    names.indicator = found.id
    names.kind = found.kind
    names.periodKind = found.periodKind
    return .one(found.id)
  }

  private mutating func bindOfRecord(
    _ field: Field, into names: inout ObservationMapping, options: inout LoadOptions
  ) {
    let name = field.name.folded
    switch name {
    case "indicator", "person": return
    case "public":
      if yesno(field) == true { problems.append(.publicRecords(at: field.value.span)) }
    default:
      if LoadBinder.noRecordOptions.contains(name) || LoadBinder.tableFields.contains(name) {
        problems.append(.notOfRecords(field.name))
      } else if !bindOption(field, into: &options) {
        bind(field, into: &names)
      }
    }
  }

  private mutating func checkMeasures(of mapping: RecordMapping, _ named: Field) {
    if mapping.met == nil, mapping.value == nil {
      problems.append(.missingFields(["met"], at: span))
      return
    }
    guard case .one(let id) = mapping.indicator,
      let indicator = catalog.indicators.first(where: { $0.id == id })
    else { return }
    if indicator.kind == .percent, mapping.met == nil {
      problems.append(.missingFields(["met"], at: span))
    } else if indicator.kind != .percent, mapping.value == nil {
      problems.append(.missingFields(["value"], at: span))
    }
  }
}
