extension Collection {
  /// What is released of sources that are not public beside places and single dimensions.
  ///
  ///     define release race_income ( dimensions = [race, income] )
  ///     define release corrected ( load = 41 )
  static let release = Collection(
    kind: "release", plural: "releases",
    summary: "What is released of sources that are not public, beside places and one dimension.",
    label: "id",
    fields: [
      CollectionField(
        "dimensions", .list(.reference(["dimension"])), "two dimensions of one table"),
      CollectionField(
        "load", .reference(["load"]), "corrections up to this load are shown, however small"),
    ],
    listed: ["id", "dimensions", "load"],
    examples: ["list releases"])
}

/// A definition of what is released.
public struct Release: Sendable, Hashable {
  public var id: String
  /// Ids of the dimensions of one table.
  public var dimensions: [String]
  /// Corrections up to this load need not wait.
  public var load: Int?

  public init(id: String, dimensions: [String], load: Int?) {
    self.id = id
    self.dimensions = dimensions
    self.load = load
  }
}

extension Catalog {
  /// Pairs of dimensions that are to be released, in the order of their codes.
  var releasedPairs: [[Dimension]] {
    releases.compactMap { release -> [Dimension]? in
      let wanted = Set(release.dimensions.map(folded))
      let found = dimensions.filter { wanted.contains(folded($0.id)) }
      return found.count == 2 ? found.sorted { $0.code < $1.code } : nil
    }.uniqued()
  }

  /// The last load whose corrections are shown, however small.
  public var correctedLoad: Int? { releases.compactMap(\.load).max() }
}
