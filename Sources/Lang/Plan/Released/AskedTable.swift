/// A table by several dimensions that is not released, and might be if somebody asks.
public struct AskedTable: Sendable, Hashable {
  public var indicator: Int
  public var source: Int
  /// Codes of its dimensions, in ascending order.
  public var dimensions: [Int]

  public init(indicator: Int, source: Int, dimensions: [Int]) {
    self.indicator = indicator
    self.source = source
    self.dimensions = dimensions
  }
}

extension AskedTable {
  /// `released by asking: ready by race, gender; whoever reads this store sees it from now on`
  func words(in catalog: Catalog) -> String {
    let indicator = catalog.indicators.first { $0.code == self.indicator }?.id ?? ""
    let by = dimensions.compactMap { code in
      catalog.dimensions.first { $0.code == code }?.id
    }
    return "released by asking: \(indicator) by \(by.joined(separator: ", ")); "
      + "whoever reads this store sees it from now on"
  }
}

extension Planner {
  /// What a question that no released table answers would have to ask for: numbers by several
  /// dimensions, of the widest places together or the one there is.
  func asked() throws -> [AskedTable] {
    let dimensions = keyDimensions.map(\.code).sorted()
    guard dimensions.count > 1 else { return [] }
    return try question.indicators.flatMap(\.stored).flatMap { indicator in
      let level = catalog.places.filter { $0.level == widestLevel(of: [indicator]) }.map(\.code)
      guard Set(question.places.places) == Set(level), !question.places.isGrouped else {
        return [AskedTable]()
      }
      return try sources(of: indicator)
        .filter { !isOpen($0) && hasNumbers(indicator, $0, by: Set(dimensions)) }
        .map { AskedTable(indicator: indicator.code, source: $0.code, dimensions: dimensions) }
    }
  }

  private func hasNumbers(
    _ indicator: Indicator, _ source: Source, by dimensions: Set<Int>
  ) -> Bool {
    let cuts = Set(
      catalog.series.filter { $0.indicator == indicator.code && $0.source == source.code }
        .map(\.cut))
    return catalog.cuts.contains {
      cuts.contains($0.code) && dimensions.isSubset(of: $0.dimensions)
    }
  }
}
