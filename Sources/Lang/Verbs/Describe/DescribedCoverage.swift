import Tabular

/// Sources, periods, places and groups that there are data for; of several indicators, for all.
struct DescribedCoverage {
  let indicators: [Indicator]
  let catalog: Catalog

  init(of indicators: [Indicator], _ catalog: Catalog) {
    self.indicators = indicators
    self.catalog = catalog
  }

  var facts: [Fact] {
    let series = indicators.map { indicator in
      catalog.series.filter { $0.indicator == indicator.code }
    }
    guard !series.isEmpty, series.allSatisfy({ !$0.isEmpty }) else {
      return [Fact("data", "none yet")]
    }
    let sources = Set(series.flatMap { $0 }.map(\.source))
    let periods = shared(series.map { Set($0.map(\.period)) })
    let known = series.map { own in
      let cuts = Set(own.map(\.cut))
      return catalog.cuts.filter { cuts.contains($0.code) }
    }
    let levels = shared(known.map { Set($0.map(\.level)) })
    let dimensions = shared(known.map { Set($0.flatMap(\.dimensions)) })
    let places = catalog.levels.filter { levels.contains($0.id) }.map(\.plural)
    let groups = catalog.dimensions.filter { dimensions.contains($0.code) }.map(\.id)
    return [
      Fact(
        "source",
        catalog.sources.filter { sources.contains($0.code) }.map(\.label).joined(separator: ", ")),
      Fact("years", years(periods)),
      Fact("places", places.isEmpty ? "none" : places.joined(separator: ", ")),
      Fact(
        "groups", groups.isEmpty ? "all together only" : "by \(groups.joined(separator: ", "))"),
    ]
  }

  private func shared<Element>(_ sets: [Set<Element>]) -> Set<Element> {
    sets.dropFirst().reduce(sets.first ?? []) { $0.intersection($1) }
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
