extension Collection {
  /// Every collection of a store, in the order that `describe` tells of them.
  public static let all: [Collection] = [
    .outcome,
    .indicator,
    .indicatorSet,
    .target,
    .baseline,
    .break,
    .dimension,
    .group,
    .place,
    .alias,
    .source,
    .agreement,
    .partner,
    .site,
    .program,
    .serves,
    .body,
    .role,
    .network,
    .grant,
    .policy,
    .release,
    .load,
    .file,
    .change,
    .observation,
  ]

  /// The collection of a word for one or for several: `partner`, `Partners`.
  public static func named(_ word: String) -> Collection? { byWord[word.lowercased()] }

  private static let byWord: [String: Collection] = {
    var words: [String: Collection] = [:]
    for collection in all {
      words[collection.kind] = collection
      words[collection.plural] = collection
    }
    return words
  }()
}
