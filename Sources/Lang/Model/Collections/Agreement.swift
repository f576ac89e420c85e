extension Collection {
  /// What partners may do with each other's data, and until when.
  ///
  ///     define agreement a7 ( label = "District data", min_n = 15, end = 2027-06-30 )
  static let agreement = Collection(
    kind: "agreement", plural: "agreements",
    summary: "What partners may do with each other's data, and until when.",
    fields: [
      CollectionField("label", .text, "what people call it"),
      CollectionField("parties", .list(.reference(["partner"])), "who agreed"),
      CollectionField("elements", .list(.text), "which data it is about"),
      CollectionField("purpose", .text, "what they may be used for"),
      CollectionField("legal_basis", .text, "the law or consent it rests on"),
      CollectionField("start", .date, "first day"),
      CollectionField("end", .date, "last day; afterwards its data are withheld"),
      CollectionField("min_n", .count, "the smallest group it lets anyone see, at least 5"),
      CollectionField("redisclosure", .text, "to whom its data may be passed on"),
    ],
    listed: ["id", "label", "min_n", "start", "end"],
    examples: ["list agreements", "list agreements with former"])
}
