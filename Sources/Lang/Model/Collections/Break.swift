extension Collection {
  /// From this period on the numbers of an indicator are not comparable with those before.
  ///
  ///     define break ( indicator = early_reading, period = 2021, reason = "New test" )
  static let `break` = Collection(
    kind: "break", plural: "breaks",
    summary: "A period from which on numbers are not comparable with those before.",
    identity: .fields(["indicator", "place", "period"]),
    label: "indicator",
    fields: [
      CollectionField("indicator", .reference(["indicator"]), "which indicator", required: true),
      CollectionField("place", .reference(["place"]), "in which place"),
      CollectionField("period", .period, "the first period after it", required: true),
      CollectionField("reason", .text, "what changed"),
    ],
    listed: ["indicator", "place", "period", "reason"],
    examples: ["list breaks", "list breaks where indicator = early_reading"])
}
