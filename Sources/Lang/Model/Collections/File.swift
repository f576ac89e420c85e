extension Collection {
  /// One file that a load read.
  ///
  ///     list files where load = 12
  static let file = Collection(
    kind: "file", plural: "files",
    summary: "One file that a load read.",
    identity: .fields(["load", "name"]),
    label: "name",
    fields: [
      CollectionField("load", .reference(["load"]), "the load that read it"),
      CollectionField("name", .text, "its name"),
      CollectionField("sha256", .text, "the mark of its content"),
      CollectionField("bytes", .count, "its size"),
    ],
    listed: ["name", "load", "bytes"],
    examples: ["list files"],
    isDerived: true)
}
