extension LoadBinder {
  /// Fields that say where a part of an observation stands.
  static let observationFields = [
    "indicator", "year", "period", "date", "quarter", "month", "place", "level", "parent", "code",
    "system", "location", "latitude", "longitude", "group", "groups", "n", "met", "percent",
    "value", "source", "public", "protected", "agreement", "label", "publisher",
  ]

  /// Fields that several columns of a wide file may hold.
  static let measureFields: Set<String> = ["n", "met", "percent", "value"]

  mutating func observations(
    _ fields: [Field], of files: TextLiteral, options: inout LoadOptions
  ) -> ObservationMapping? {
    guard let field = fields.first(where: { $0.name.folded == "indicator" }) else {
      problems.append(.missingIndicator(at: span, known: indicatorCandidates))
      return nil
    }
    guard let indicator = indicator(field.value) else { return nil }
    var mapping = ObservationMapping(
      indicator: indicator.id, kind: indicator.kind, periodKind: indicator.periodKind,
      source: SourceMapping(id: sourceName(of: files.value)))
    for field in fields where field.name.folded != "indicator" {
      if bindOption(field, into: &options) { continue }
      bind(field, into: &mapping)
    }
    useCaptures(in: &mapping, at: files.span)
    checkCaptures(of: mapping)
    checkLevels(mayBeNew: options.createsPlaces)
    checkMeasures(of: mapping, indicator: indicator)
    return mapping
  }

  mutating func bind(_ field: Field, into mapping: inout ObservationMapping) {
    switch field.name.folded {
    case "year", "period", "date": mapping.period = periodValue(field)
    case "quarter": mapping.quarter = value(field)
    case "month": mapping.month = value(field)
    case "place": mapping.place = value(field)
    case "level": mapping.level = level(field)
    case "parent": mapping.parents = parents(field)
    case "code": mapping.code = value(field)
    case "location": mapping.location = value(field)
    case "latitude": mapping.latitude = value(field)
    case "longitude": mapping.longitude = value(field)
    case "system": mapping.system = word(field)
    case "group": mapping.group = value(field)
    case "groups": mapping.findsDimensions = !isNone(field)
    case "n": mapping.n = value(field)
    case "met": mapping.met = value(field)
    case "percent": mapping.percent = value(field)
    case "value": mapping.value = value(field)
    case "source": if let id = word(field) { mapping.source.id = id }
    case "public": mapping.source.isPublic = yesno(field)
    case "protected": mapping.source.isProtected = yesno(field)
    case "agreement": mapping.source.agreement = word(field)
    case "label": mapping.source.label = text(field)
    case "publisher": mapping.source.publisher = text(field)
    default: bindDimension(field, into: &mapping)
    }
  }

  private mutating func bindDimension(_ field: Field, into mapping: inout ObservationMapping) {
    let wanted = field.name.folded
    guard let dimension = catalog.dimensions.first(where: { $0.id.lowercased() == wanted }) else {
      problems.append(
        .unknownField(field.name, of: "a load of observations", known: fieldCandidates))
      return
    }
    guard let value = value(field) else { return }
    mapping.dimensions.append(DimensionMapping(dimension.id, value))
  }

  /// A capture called like a field that the statement does not give is that field.
  mutating func useCaptures(in mapping: inout ObservationMapping, at span: SourceSpan) {
    for capture in captures.union(headerCaptures.keys).sorted() {
      let value = MappingValue(.capture(capture), at: headerCaptures[capture] ?? span)
      switch capture {
      case "year", "period", "date": mapping.period = mapping.period ?? value
      case "quarter": mapping.quarter = mapping.quarter ?? value
      case "month": mapping.month = mapping.month ?? value
      case "place": mapping.place = mapping.place ?? value
      case "parent":
        if mapping.parents.isEmpty { mapping.parents = [ParentMapping(level: nil, name: value)] }
      case "code": mapping.code = mapping.code ?? value
      case "group": mapping.group = mapping.group ?? value
      default:
        let known = catalog.dimensions.first { $0.id.lowercased() == capture }
        let isMapped = mapping.dimensions.contains { $0.dimension == known?.id }
        if let known, !isMapped { mapping.dimensions.append(DimensionMapping(known.id, value)) }
      }
    }
  }

  /// A percent has people, those who met it, and a rate; anything else has a value.
  private mutating func checkMeasures(of mapping: ObservationMapping, indicator: Indicator) {
    switch indicator.kind {
    case .percent:
      if let value = mapping.value {
        problems.append(.wrongMeasure("value", of: indicator, at: value.span))
      }
    case .count, .mean, .money, .score:
      if let met = mapping.met {
        problems.append(.wrongMeasure("met", of: indicator, at: met.span))
      }
      if let percent = mapping.percent {
        problems.append(.wrongMeasure("percent", of: indicator, at: percent.span))
      }
    }
    if indicator.kind == .percent, mapping.met != nil, mapping.n == nil, mapping.percent == nil {
      problems.append(.metAlone(at: mapping.met?.span ?? span))
    }
  }

  mutating func indicator(_ expression: Expression) -> Indicator? {
    guard let name = constant(expression) else {
      problems.append(
        .wrongType(field: "indicator", wanted: "the id of an indicator", at: expression.span))
      return nil
    }
    let wanted = folded(name)
    if let found = catalog.indicators.first(where: { folded($0.id) == wanted }) { return found }
    problems.append(.unknownIndicator(name, at: expression.span, known: indicatorCandidates))
    return nil
  }

  private var indicatorCandidates: [Candidate] {
    catalog.indicators.map { Candidate($0.id, aliases: [$0.label] + $0.aliases) }
  }

  private var fieldCandidates: [Candidate] {
    let names = LoadBinder.observationFields + LoadBinder.optionFields
    return names.map { Candidate($0) }
      + catalog.dimensions.map { Candidate($0.id, aliases: [$0.label]) }
  }

  /// The source of a file that names none: the words its name starts with.
  ///
  ///     four-year-graduation-rates__{year}_race.csv   →   four_year_graduation_rates
  func sourceName(of pattern: String) -> String {
    let file = pattern.split(separator: "/").last.map(String.init) ?? pattern
    let plain = file.prefix { $0 != "{" && $0 != "." }
    let words = plain.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let name = words.joined(separator: "_")
    guard let first = name.first else { return "files" }
    return first.isNumber ? "files_" + name : name
  }
}
