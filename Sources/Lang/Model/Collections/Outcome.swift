extension Collection {
  /// What the partnership wants for children and young people.
  ///
  ///     define outcome early_grade_reading ( label = "Reads well by grade 3", stage = 2 )
  static let outcome = Collection(
    kind: "outcome", plural: "outcomes",
    summary: "What the partnership wants for children and young people.",
    fields: [
      CollectionField("label", .text, "what people call it"),
      CollectionField("stage", .count, "stage of life, 1 early childhood to 7 employment"),
    ],
    relations: [
      Relation("indicators", through: "indicator", near: "outcome"),
      Relation("partners", through: "serves", near: "about", far: "partner"),
      Relation("programs", through: "serves", near: "about", far: "program"),
    ],
    listed: ["label", "stage"],
    examples: ["list outcomes", "list outcomes without partners"])
}
