import Tabular

/// What an indicator is and what data there are of it: yes or no, never how many children.
struct DescribedIndicator {
  let indicator: Indicator
  let catalog: Catalog

  init(_ indicator: Indicator, _ catalog: Catalog) {
    self.indicator = indicator
    self.catalog = catalog
  }

  var facts: [Fact] {
    var facts = [Fact("indicator", "\(indicator.label) (\(indicator.id))")]
    if let definition { facts.append(Fact("definition", definition)) }
    if let outcome { facts.append(Fact("outcome", outcome)) }
    facts.append(Fact("measured in", measure))
    facts.append(Fact("better", indicator.better.rawValue))
    if let baseline = indicator.baseline { facts.append(Fact("baseline", "\(baseline)")) }
    if let target { facts.append(Fact("target", target)) }
    facts += coverage
    if let caution = indicator.caution { facts.append(Fact("caution", caution)) }
    for found in catalog.breaks where folded(found.indicator) == folded(indicator.id) {
      let text = "from \(found.endYear) on not comparable with before: \(found.reason)"
      facts.append(Fact("break", text))
    }
    if !indicator.aliases.isEmpty {
      facts.append(Fact("also called", indicator.aliases.joined(separator: ", ")))
    }
    return facts
  }

  private var definition: String? {
    guard let numerator = indicator.numerator else { return nil }
    guard let denominator = indicator.denominator else { return numerator }
    return "\(numerator), of \(denominator)"
  }

  private var outcome: String? {
    guard let id = indicator.outcome else { return nil }
    let outcome = catalog.outcomes.first { folded($0.id) == folded(id) }
    return outcome.map { "\($0.label) (\($0.id))" } ?? id
  }

  private var measure: String {
    switch indicator.kind {
    case .percent: "percent of \(indicator.unit)"
    case .count: indicator.isStock ? "\(indicator.unit), at one moment" : indicator.unit
    case .mean: "mean of \(indicator.unit)"
    case .money: "money"
    case .score: "score of \(indicator.unit)"
    }
  }

  private var target: String? {
    guard let target = indicator.target else { return nil }
    let value = indicator.kind == .percent ? percent(target, decimals: 0) : decimal(target, 0)
    return indicator.targetYear.map { "\(value) by \($0)" } ?? value
  }

  /// Sources, periods, places and groups that there are data for.
  private var coverage: [Fact] {
    let series = catalog.series.filter { $0.indicator == indicator.code }
    guard !series.isEmpty else { return [Fact("data", "none yet")] }
    let sources = Set(series.map(\.source))
    let cuts = Set(series.map(\.cut))
    let periods = Set(series.map(\.period))
    var facts = [
      Fact(
        "source",
        catalog.sources.filter { sources.contains($0.code) }.map(\.label).joined(separator: ", ")),
      Fact("years", years(periods)),
    ]
    let known = catalog.cuts.filter { cuts.contains($0.code) }
    let levels = catalog.levels.filter { level in known.contains { $0.level == level.id } }
    facts.append(Fact("places", levels.map(\.plural).joined(separator: ", ")))
    let dimensions = catalog.dimensions.filter { dimension in
      known.contains { $0.dimensions.contains(dimension.code) }
    }
    let groups = dimensions.map(\.id).joined(separator: ", ")
    facts.append(Fact("groups", groups.isEmpty ? "all together only" : "by \(groups)"))
    return facts
  }

  private func years(_ codes: Set<Int>) -> String {
    let periods = catalog.periods.filter { codes.contains($0.code) }.map(\.period).sorted()
    guard let first = periods.first, let last = periods.last else { return "none" }
    if first == last { return first.label }
    let span = last.endYear - first.endYear + 1
    let years = Set(periods.map(\.endYear)).count
    let holes = years < span ? ", some years missing" : ""
    return "\(first.label) to \(last.label)\(holes)"
  }
}
