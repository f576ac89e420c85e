import Lang

extension LoadingStore {
  /// Things of a collection, one a row, as edits of one transaction.
  func loadThings(
    _ things: ThingMapping, of mapping: LoadMapping, texts: FileTexts,
    matched: [MatchedFile]
  ) async throws(LoadError) -> LoadSummary {
    var reader = ThingReader(things, options: mapping.options)
    for file in matched { try reader.read(file, texts: texts, mapping: mapping) }
    let edits = try reader.finish()
    do {
      _ = try await apply(edits)
    } catch {
      throw .store(error)
    }
    var summary = LoadSummary(load: 0, files: matched.map(\.name))
    summary.rows = edits.count
    summary.unit = Collection.named(things.kind)?.plural ?? things.kind
    return summary
  }
}
