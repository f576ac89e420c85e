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
    facts += DescribedCoverage(of: [indicator], catalog).facts
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

  /// `students with a diploma, of ninth graders of four years before`
  var definition: String? {
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
}
