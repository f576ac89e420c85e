extension Collection {
  /// Another spelling of a place or a group; loads match names by it.
  ///
  ///     list aliases where load = 3
  ///     remove alias ( text = "Hartford Schools" )
  static let alias = Collection(
    kind: "alias", plural: "aliases",
    summary: "Another spelling of a place or a group.",
    identity: .fields(["meaning", "text"]),
    label: "text",
    fields: [
      CollectionField("text", .text, "the spelling, as files have it", required: true),
      CollectionField(
        "meaning", .reference(["place", "group"]), "the place or group meant", required: true),
      CollectionField("load", .reference(["load"]), "the load that found it, where one did"),
    ],
    listed: ["text", "meaning", "load"],
    examples: ["list aliases where meaning = hispanic", "count aliases"])
}
