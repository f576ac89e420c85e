extension Collection {
  /// A place where a partner works.
  ///
  ///     define site reading_center ( partner = cps, place = "Lincoln", latitude = 39.1,
  ///       longitude = -84.5 )
  static let site = Collection(
    kind: "site", plural: "sites",
    summary: "A place where a partner works.",
    fields: [
      CollectionField("partner", .reference(["partner"]), "who works there", required: true),
      CollectionField("label", .text, "what people call it"),
      CollectionField("place", .reference(["place"]), "the school or other place it is in"),
      CollectionField("address", .text, "street and number"),
      CollectionField("latitude", .number, "degrees north"),
      CollectionField("longitude", .number, "degrees east"),
    ],
    listed: ["label", "partner", "place", "address"],
    examples: ["list sites", "count sites by partner"])
}
