import Lang

/// What is in a store: whole, of this layout, and protected as its policy says.
struct ContentExamination {
  let path: String
  let collections: [Lang.Collection]
  private(set) var findings: [ContentFinding] = []
  private(set) var protection: [ProtectionFinding] = []
  /// No: a copy that may be read by anybody.
  private(set) var isPrivate = true

  init(path: String, collections: [Lang.Collection]) {
    self.path = path
    self.collections = collections
  }

  mutating func examine(_ engine: Engine) throws {
    guard case .integer(let format)? = try engine.meta(.format) else {
      throw StoreError.corrupt(path: path, detail: "it does not say its format")
    }
    findings = [try pages(engine), try references(engine)]
    let isUpToDate = try CollectionSchema(collections).isUpToDate(in: engine)
    if format > Schema.format {
      findings.append(.newer(format: format, supported: Schema.format))
    } else if format < Schema.format || !isUpToDate {
      findings.append(.older(format: format, supported: Schema.format))
    } else {
      // What can be asked of a store of this layout alone.
      findings.append(.format(format))
      isPrivate = try engine.meta(.releasedOnly) == nil
      protection = try ProtectionExamination(
        engine: engine, path: path,
        catalog: CatalogReader(engine: engine, collections: collections).catalog()
      ).findings(isPrivate: isPrivate)
    }
  }

  private func pages(_ engine: Engine) throws -> ContentFinding {
    var complaints: [String] = []
    try engine.each("PRAGMA integrity_check") { row in
      if row.text(0) != "ok" { complaints.append(row.text(0)) }
    }
    return complaints.first.map { .damaged(count: complaints.count, first: $0) } ?? .undamaged
  }

  private func references(_ engine: Engine) throws -> ContentFinding {
    var loose: [String] = []
    try engine.each("PRAGMA foreign_key_check") { row in loose.append(row.text(0)) }
    return loose.first.map { .looseReferences(count: loose.count, relation: $0) } ?? .references
  }
}
