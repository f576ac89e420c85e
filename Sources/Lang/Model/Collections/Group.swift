extension Collection {
  /// A group of people: one member of a dimension.
  ///
  ///     define group students_of_color ( dimension = race, members = [black, hispanic] )
  static let group = Collection(
    kind: "group", plural: "groups",
    summary: "A group of people: one member of a dimension.",
    fields: [
      CollectionField(
        "dimension", .reference(["dimension"]), "the dimension it belongs to", required: true),
      CollectionField("label", .text, "what people call it"),
      CollectionField("members", .list(.reference(["group"])), "the groups it unites"),
      CollectionField("aliases", .list(.text), "other spellings of its name"),
      CollectionField("parent", .reference(["group"]), "the wider group it is part of"),
    ],
    listed: ["label", "dimension", "parent"],
    examples: ["list groups where dimension = race"])
}
