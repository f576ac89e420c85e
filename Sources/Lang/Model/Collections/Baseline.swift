extension Collection {
  /// Where progress of an indicator starts from, for everyone, a place or a group.
  ///
  ///     define baseline ( indicator = early_reading, group = black, period = 2019, value = 41% )
  static let baseline = Collection(
    kind: "baseline", plural: "baselines",
    summary: "Where progress of an indicator starts from.",
    identity: .fields(["indicator", "place", "group"]),
    label: "indicator",
    fields: [
      CollectionField("indicator", .reference(["indicator"]), "which indicator", required: true),
      CollectionField("place", .reference(["place"]), "for which place"),
      CollectionField("group", .reference(["group"]), "for which group"),
      CollectionField("period", .period, "when"),
      CollectionField("value", .measure, "the value then"),
    ],
    listed: ["indicator", "place", "group", "period", "value"],
    examples: ["list baselines"])
}
