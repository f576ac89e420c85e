extension Collection {
  /// A way to break numbers down.
  ///
  ///     define dimension income ( ordered = [low, middle, high], reference = high )
  static let dimension = Collection(
    kind: "dimension", plural: "dimensions",
    summary: "A way to break numbers down.",
    fields: [
      CollectionField("label", .text, "what people call it"),
      CollectionField("ordered", .list(.word), "its groups from least to most advantaged"),
      CollectionField("complete", .yesno, "whether its groups are everyone"),
      CollectionField("reference", .word, "the group others are compared with"),
    ],
    relations: [
      Relation("groups", through: "group", near: "dimension")
    ],
    listed: ["label", "complete", "reference"],
    examples: ["list dimensions"])
}
