extension Collection {
  /// One reading of files into the store; made by `load`, taken back by `unload`.
  ///
  ///     list loads
  static let load = Collection(
    kind: "load", plural: "loads",
    summary: "One reading of files into the store.",
    label: "id",
    fields: [
      CollectionField("pattern", .text, "the files, as they were named"),
      CollectionField("date", .date, "the day it was read"),
      CollectionField("observations", .count, "how many numbers it brought"),
    ],
    relations: [
      Relation("files", through: "file", near: "load")
    ],
    listed: ["id", "pattern", "date", "observations"],
    examples: ["list loads"],
    isDerived: true)
}
