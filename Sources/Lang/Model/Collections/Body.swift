extension Collection {
  /// A group of partners that decides or works together.
  ///
  ///     define body leadership_table ( label = "Leadership table", kind = leadership_table )
  static let body = Collection(
    kind: "body", plural: "bodies",
    summary: "A group of partners that decides or works together.",
    fields: [
      CollectionField("label", .text, "what people call it"),
      CollectionField("kind", .word, "leadership table, network, coalition, …"),
    ],
    relations: [
      Relation("roles", through: "role", near: "body"),
      Relation("members", through: "role", near: "body", far: "partner"),
      Relation("networks", through: "network", near: "body"),
    ],
    listed: ["label", "kind"],
    examples: ["list bodies", "list bodies without members"])
}
