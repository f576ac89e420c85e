import Tabular

extension Collection {
  /// One number as a file said it; counted where its source is public, never listed.
  ///
  ///     count observations by status where indicator = in_preschool
  static let observation = Collection(
    kind: "observation", plural: "observations",
    summary: "One number as a file said it.",
    identity: .fields(["source", "indicator", "year", "place"]),
    label: "indicator",
    fields: [
      CollectionField("load", .reference(["load"]), "the load that brought it"),
      CollectionField("indicator", .reference(["indicator"]), "what was measured"),
      CollectionField("source", .reference(["source"]), "who published it"),
      CollectionField("place", .reference(["place"]), "where"),
      CollectionField("level", .text, "the level of the place"),
      CollectionField("year", .period, "when"),
      CollectionField(
        "status", .choice(CellState.allCases.map(\.rawValue)),
        "what the cell is: actual, suppressed, …"),
    ]
      + BuiltInDimension.all.map { dimension in
        CollectionField(dimension.id, .text, "the group, where the number is of one")
      },
    listed: ["indicator", "place", "year", "source"],
    examples: ["count observations by status where indicator = in_preschool"],
    isDerived: true)
}
