extension Collection {
  /// A collaborative action network: partners improving one indicator together.
  ///
  ///     define network k_readiness ( body = cradle_network, indicator = kindergarten_ready,
  ///       chair = cps )
  static let network = Collection(
    kind: "network", plural: "networks",
    summary: "Partners who improve one indicator together.",
    fields: [
      CollectionField("label", .text, "what people call it"),
      CollectionField("body", .reference(["body"]), "the body whose members it has"),
      CollectionField("indicator", .reference(["indicator"]), "what it improves"),
      CollectionField("chair", .reference(["partner"]), "who leads it"),
      CollectionField("charter", .text, "what it set out to do"),
    ],
    listed: ["label", "indicator", "chair"],
    examples: ["list networks", "list networks where indicator = early_reading"])
}
