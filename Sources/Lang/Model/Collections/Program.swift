extension Collection {
  /// A piece of work of a partner with children or families.
  ///
  ///     define program reading_club ( label = "Reading club", partner = cps, kind = tutoring,
  ///       hours = 60 )
  static let program = Collection(
    kind: "program", plural: "programs",
    summary: "A piece of work with children or families.",
    fields: [
      CollectionField("label", .text, "what people call it"),
      CollectionField("partner", .reference(["partner"]), "who runs it"),
      CollectionField("kind", .word, "what is done in it"),
      CollectionField("ages", .text, "the ages it is for"),
      CollectionField("grades", .text, "the grades it is for"),
      CollectionField("hours", .number, "hours a child takes part in a year"),
      CollectionField("capacity", .count, "how many children it can take"),
      CollectionField("rating", .word, "what an evaluation found"),
      CollectionField("start", .date, "when it began"),
      CollectionField("end", .date, "when it ended"),
    ],
    relations: [
      Relation("serves", through: "serves", near: "program", far: "about")
    ],
    listed: ["label", "partner", "kind", "grades", "capacity"],
    examples: ["list programs", "count programs by kind"])
}
