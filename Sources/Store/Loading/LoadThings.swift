import Lang

extension LoadingStore {
  /// Things of a collection, one a row, as edits of one transaction.
  func loadThings(
    _ things: ThingMapping, of mapping: LoadMapping, texts: FileTexts,
    matched: [MatchedFile]
  ) async throws(LoadError) -> LoadSummary {
    var reader = ThingReader(
      things, options: mapping.options, references: ReferenceIndex(try await model()))
    for file in matched { try reader.read(file, texts: texts, mapping: mapping) }
    let edits = try reader.finish()
    do {
      _ = try await apply(edits)
    } catch {
      throw .store(error)
    }
    // Things are edits of the model and no load: `define` and `remove` change them again.
    var summary = LoadSummary(load: 0, files: matched.map(\.name))
    summary.rows = edits.count
    summary.unit = Collection.named(things.kind)?.plural ?? things.kind
    return summary
  }

  private func model() async throws(LoadError) -> Catalog {
    do {
      return try await catalog(ifNewerThan: nil) ?? Catalog()
    } catch {
      throw .store(error)
    }
  }
}
