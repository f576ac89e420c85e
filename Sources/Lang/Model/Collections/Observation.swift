extension Collection {
  /// One number as a file said it; asked for by `show`, never listed row by row.
  ///
  ///     describe observation
  static let observation = Collection(
    kind: "observation", plural: "observations",
    summary: "One number as a file said it.",
    identity: .fields(["source", "indicator", "period", "place"]),
    label: "indicator",
    fields: [
      CollectionField("load", .reference(["load"]), "the load that brought it"),
      CollectionField("indicator", .reference(["indicator"]), "what was measured"),
      CollectionField("source", .reference(["source"]), "who published it"),
      CollectionField("place", .reference(["place"]), "where"),
      CollectionField("period", .period, "when"),
    ],
    listed: ["indicator", "place", "period", "source"],
    isDerived: true)
}
