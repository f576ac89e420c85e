extension Collection {
  /// That a partner, or one of its programs, works towards an outcome or an indicator.
  ///
  ///     define serves ( partner = cps, about = early_reading )
  static let serves = Collection(
    kind: "serves", plural: "serves",
    summary: "Who works towards which outcome or indicator.",
    identity: .fields(["partner", "program", "about"]),
    label: "partner",
    fields: [
      CollectionField("partner", .reference(["partner"]), "who serves"),
      CollectionField("program", .reference(["program"]), "the program by which it is served"),
      CollectionField(
        "about", .reference(["outcome", "indicator"]), "what is served", required: true),
    ],
    listed: ["partner", "program", "about"],
    examples: ["list serves", "count serves by about"],
    implications: [
      Implication("partner", kind: "partner", through: "program", of: "program", by: "partner"),
      Implication("about", kind: "outcome", through: "about", of: "indicator", by: "outcome"),
    ])
}
