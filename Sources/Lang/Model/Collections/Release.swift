extension Collection {
  /// What is released of sources that are not public beside places and single dimensions.
  ///
  ///     define release race_income ( dimensions = [race, income] )
  ///     define release three_years ( windows = ["2019-2021"] )
  ///     define release corrected ( load = 41 )
  static let release = Collection(
    kind: "release", plural: "releases",
    summary: "What is released of sources that are not public, beside places and one dimension.",
    label: "id",
    fields: [
      CollectionField(
        "dimensions", .list(.reference(["dimension"])), "two dimensions of one table"),
      CollectionField(
        "windows", .list(.text), "years whose sums are told, as `2019-2021`, beside each of them"),
      CollectionField(
        "load", .reference(["load"]), "corrections up to this load are shown, however small"),
    ],
    listed: ["id", "dimensions", "windows", "load"],
    examples: ["list releases"])
}

/// A definition of what is released.
public struct Release: Sendable, Hashable {
  public var id: String
  /// Ids of the dimensions of one table.
  public var dimensions: [String]
  /// Years that are told together, each by its first and last.
  public var windows: [ClosedRange<Int>]
  /// Corrections up to this load need not wait.
  public var load: Int?

  public init(
    id: String, dimensions: [String], windows: [ClosedRange<Int>] = [], load: Int? = nil
  ) {
    self.id = id
    self.dimensions = dimensions
    self.windows = windows
    self.load = load
  }

  /// The years that periods of a window end in; nil where the text is no window.
  ///
  ///     2019-2021  →  2019...2021
  public static func window(_ text: String) -> ClosedRange<Int>? {
    let years = text.split(separator: "-", omittingEmptySubsequences: false)
    guard years.count == 2, years.allSatisfy({ $0.count == 4 }), let first = Int(years[0]),
      let last = Int(years[1]), first < last
    else { return nil }
    return first...last
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

  /// Windows of years, in the order of their first years.
  var releasedWindows: [ClosedRange<Int>] {
    releases.flatMap(\.windows).uniqued().sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The last load whose corrections are shown, however small.
  public var correctedLoad: Int? { releases.compactMap(\.load).max() }
}
