extension Collection {
  /// What the store never shows.
  ///
  ///     define policy privacy ( min_n = 12, release = public )
  static let policy = Collection(
    kind: "policy", plural: "policies",
    summary: "What the store never shows.",
    label: "id",
    fields: [
      CollectionField("min_n", .count, "the smallest group whose numbers are shown, at least 5"),
      CollectionField("release", .choice(["public", "internal"]), "who reads the answers"),
    ],
    listed: ["id", "min_n", "release"],
    examples: ["list policies"])
}
