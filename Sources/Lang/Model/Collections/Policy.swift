extension Collection {
  /// What the store never shows, and what it takes.
  ///
  ///     define policy privacy ( min_n = 12, release = public )
  ///     define policy records ( open = yes )
  static let policy = Collection(
    kind: "policy", plural: "policies",
    summary: "What the store never shows, and whether it takes records of children.",
    label: "id",
    fields: [
      CollectionField("min_n", .count, "the smallest group whose numbers are shown, at least 5"),
      CollectionField("release", .choice(["public", "internal"]), "who reads the answers"),
      CollectionField(
        "insider", .yesno, "whether somebody who knows one hidden group may learn another"),
      CollectionField(
        "ends", .choice(["off", "tiers", "fixed"]), "how rates near 0 and 100 are shown"),
      CollectionField("open", .yesno, "whether records of children may be loaded"),
      CollectionField("changed", .date, "the day it was last defined", stamped: true),
    ],
    listed: ["id", "min_n", "release", "insider", "ends", "open", "changed"],
    examples: ["list policies"])
}
