extension Collection {
  /// One number that a load changed of what earlier loads had said.
  ///
  ///     list changes where load = 12
  static let change = Collection(
    kind: "change", plural: "changes",
    summary: "One number that a load changed of what earlier loads had said.",
    identity: .fields(["load", "indicator", "place", "period", "groups"]),
    label: "indicator",
    fields: [
      CollectionField("load", .reference(["load"]), "the load that changed it"),
      CollectionField("indicator", .reference(["indicator"]), "what was measured"),
      CollectionField("source", .reference(["source"]), "who published it"),
      CollectionField("place", .reference(["place"]), "where"),
      CollectionField("level", .text, "the level of the place"),
      CollectionField("period", .period, "when"),
      CollectionField("groups", .text, "of whom"),
      CollectionField(
        "kind", .choice(["added", "changed", "hidden", "shown", "removed"]), "what happened to it"),
      CollectionField("before", .text, "what it was, where its source is public"),
      CollectionField("after", .text, "what it is from this load on"),
      CollectionField("file", .text, "the file that says so"),
      CollectionField("line", .count, "and the line in it"),
    ],
    listed: ["load", "indicator", "place", "period", "groups", "kind", "before", "after"],
    examples: ["list changes", "count changes by kind"],
    isDerived: true)
}
