import Tabular

extension Collection {
  /// A number that tells how an outcome is going.
  ///
  ///     define indicator early_reading ( outcome = early_grade_reading, target = 70% )
  static let indicator = Collection(
    kind: "indicator", plural: "indicators",
    summary: "A number that tells how an outcome is going.",
    fields: [
      CollectionField("label", .text, "what people call it"),
      CollectionField("outcome", .reference(["outcome"]), "the outcome it measures"),
      CollectionField(
        "class", .choice(["core", "contributing", "systems", "program"]),
        "how it serves the outcome"),
      CollectionField(
        "kind", .choice(["percent", "count", "mean", "money", "score"]), "what its number is"),
      CollectionField("unit", .word, "who or what is counted"),
      CollectionField("better", .choice(["higher", "lower"]), "which way is well served"),
      CollectionField("numerator", .text, "who is counted as having it, in words"),
      CollectionField("denominator", .text, "of whom, in words"),
      CollectionField(
        "period", .choice(PeriodKind.allCases.map(\.rawValue)),
        "the kind of period it is measured by"),
      CollectionField("stock", .yesno, "a count at one moment, never added up over time"),
      CollectionField("caution", .text, "what to keep in mind"),
      CollectionField("baseline", .period, "where progress starts from"),
      CollectionField("target", .measure, "the value to reach"),
      CollectionField("target_year", .count, "the year to reach it by"),
      CollectionField(
        "family", .word, "indicators of the same people, of whom nobody counts in two"),
      CollectionField(
        "sources", .list(.reference(["source"])), "which source answers, the best first"),
      CollectionField("aliases", .list(.text), "other spellings of its name"),
    ],
    relations: [
      Relation("partners", through: "serves", near: "about", far: "partner"),
      Relation("programs", through: "serves", near: "about", far: "program"),
      Relation("networks", through: "network", near: "indicator"),
      Relation("targets", through: "target", near: "indicator"),
      Relation("baselines", through: "baseline", near: "indicator"),
      Relation("breaks", through: "break", near: "indicator"),
    ],
    listed: ["label", "outcome", "kind", "unit", "better", "target", "target_year"],
    examples: [
      "list indicators",
      "count indicators by outcome",
      "list indicators without targets",
    ])
}
