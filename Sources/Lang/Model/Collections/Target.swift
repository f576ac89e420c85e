extension Collection {
  /// The value an indicator should reach, for everyone, a place or a group.
  ///
  ///     define target ( indicator = early_reading, group = black, value = 60%, by = 2030 )
  static let target = Collection(
    kind: "target", plural: "targets",
    summary: "The value an indicator should reach.",
    identity: .fields(["indicator", "place", "group"]),
    label: "indicator",
    fields: [
      CollectionField("indicator", .reference(["indicator"]), "which indicator", required: true),
      CollectionField("place", .reference(["place"]), "for which place"),
      CollectionField("group", .reference(["group"]), "for which group"),
      CollectionField("value", .measure, "the value to reach", required: true),
      CollectionField("by", .count, "the year to reach it by"),
    ],
    listed: ["indicator", "place", "group", "value", "by"],
    examples: ["list targets", "count targets by indicator"])
}
