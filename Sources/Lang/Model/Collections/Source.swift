extension Collection {
  /// Who publishes numbers.
  ///
  ///     define source state_report ( label = "State report card",
  ///       publisher = "Department of Education", public = yes )
  static let source = Collection(
    kind: "source", plural: "sources",
    summary: "Who publishes numbers.",
    fields: [
      CollectionField("label", .text, "what people call it"),
      CollectionField("publisher", .text, "who publishes it"),
      CollectionField("public", .yesno, "whether anyone may see its numbers as published"),
      CollectionField(
        "protected", .yesno, "whether its percents without group sizes are safe to show"),
      CollectionField("agreement", .reference(["agreement"]), "what its data came under"),
    ],
    listed: ["label", "publisher", "public"],
    examples: ["list sources"])
}
