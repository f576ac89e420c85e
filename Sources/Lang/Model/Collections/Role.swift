extension Collection {
  /// A seat of a partner in a body.
  ///
  ///     define role ( partner = cps, body = leadership_table, role = chair, start = 2020-07-01 )
  static let role = Collection(
    kind: "role", plural: "roles",
    summary: "The seat of a partner in a body.",
    identity: .fields(["partner", "body", "role"]),
    label: "partner",
    fields: [
      CollectionField("partner", .reference(["partner"]), "who sits there", required: true),
      CollectionField("body", .reference(["body"]), "where", required: true),
      CollectionField("role", .word, "as what", required: true),
      CollectionField("start", .date, "since when"),
      CollectionField("end", .date, "until when"),
    ],
    listed: ["partner", "body", "role", "start"],
    examples: ["list roles where body = leadership_table", "count roles by body"])
}
