extension Collection {
  /// Indicators that are asked for together.
  ///
  ///     define indicator_set cglr ( members = [kindergarten_ready, early_reading] )
  static let indicatorSet = Collection(
    kind: "indicator_set", plural: "indicator_sets",
    summary: "Indicators that are asked for together.",
    fields: [
      CollectionField("label", .text, "what people call it"),
      CollectionField(
        "members", .list(.reference(["indicator"])), "the indicators, in order", required: true),
    ],
    listed: ["label", "members"],
    examples: ["list indicator_sets"])
}
