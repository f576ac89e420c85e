extension Collection {
  /// An organization that works with others.
  ///
  ///     define partner cps ( name = "Riverbend City Schools", kind = district,
  ///       joined = 2016-07-01 )
  static let partner = Collection(
    kind: "partner", plural: "partners",
    summary: "An organization of the partnership.",
    label: "name",
    fields: [
      CollectionField("name", .text, "what the organization calls itself", required: true),
      CollectionField(
        "kind",
        .choice([
          "backbone", "cbo", "school", "district", "funder", "business", "higher_education",
          "health", "government", "coalition", "faith",
        ]),
        "what kind of organization it is"),
      CollectionField("sector", .word, "its field of work"),
      CollectionField("ein", .text, "the tax number of the organization"),
      CollectionField("url", .text, "its web page"),
      CollectionField("joined", .date, "when it joined the partnership"),
      CollectionField("left", .date, "when it left the partnership"),
      CollectionField("initiative", .word, "the initiative it belongs to"),
      CollectionField("aliases", .list(.text), "other spellings of its name"),
    ],
    relations: [
      Relation("serves", through: "serves", near: "partner", far: "about"),
      Relation("programs", through: "program", near: "partner"),
      Relation("sites", through: "site", near: "partner"),
      Relation("roles", through: "role", near: "partner"),
      Relation("role", through: "role", near: "partner", far: "body"),
      Relation("bodies", through: "role", near: "partner", far: "body"),
      Relation("networks", through: "network", near: "chair"),
      Relation("grants", through: "grant", near: "recipient"),
      Relation("grants_given", through: "grant", near: "funder"),
    ],
    listed: ["name", "kind", "sector", "joined"],
    examples: [
      "list partners",
      "count partners by sector",
      "list partners where serves = early_reading",
    ])
}
