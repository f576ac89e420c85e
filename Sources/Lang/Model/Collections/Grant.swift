extension Collection {
  /// Money given for a purpose.
  ///
  ///     define grant g1 ( funder = river_fund, recipient = cps, amount = 250000,
  ///       start = 2025-07-01 )
  static let grant = Collection(
    kind: "grant", plural: "grants",
    summary: "Money given for a purpose.",
    label: "id",
    fields: [
      CollectionField("funder", .reference(["partner"]), "who gives"),
      CollectionField("recipient", .reference(["partner"]), "who receives"),
      CollectionField("amount", .money, "how much"),
      CollectionField("start", .date, "first day"),
      CollectionField("end", .date, "last day"),
      CollectionField("purpose", .text, "what it is for"),
      CollectionField("restrictions", .text, "what it may not be spent on"),
      CollectionField("part_of", .reference(["grant"]), "the grant this one was given on from"),
    ],
    relations: [
      Relation("regrants", through: "grant", near: "part_of")
    ],
    listed: ["id", "funder", "recipient", "amount", "start", "end"],
    examples: [
      "list grants sort by amount desc top 5",
      "count grants by funder",
      "list funder, end of grants where restrictions is missing",
    ])
}
