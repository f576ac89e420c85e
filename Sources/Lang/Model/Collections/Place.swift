extension Collection {
  /// A state, district, school, neighborhood or other place.
  ///
  ///     define place lincoln ( level = school, name = "Lincoln", part_of = north )
  static let place = Collection(
    kind: "place", plural: "places",
    summary: "A state, district, school or other place.",
    label: "name",
    fields: [
      CollectionField("level", .word, "what kind of place it is", required: true),
      CollectionField("name", .text, "what people call it", required: true),
      CollectionField("part_of", .reference(["place"]), "the place it lies in"),
      CollectionField("aliases", .list(.text), "other spellings of its name"),
      CollectionField("latitude", .number, "degrees north"),
      CollectionField("longitude", .number, "degrees east"),
      CollectionField("start", .date, "when it opened"),
      CollectionField("end", .date, "when it closed"),
    ],
    relations: [
      Relation("sites", through: "site", near: "place"),
      Relation("partners", through: "site", near: "place", far: "partner"),
      Relation("places", through: "place", near: "part_of"),
    ],
    listed: ["name", "level", "part_of"],
    examples: ["count places by level", "list places where level = district"])
}
