/// A store takes no records of children until its owner says so.
///
///     define policy records ( open = yes )
extension LoadMapping {
  public var isOfRecords: Bool {
    switch content {
    case .records: true
    case .observations, .things, .inferred: false
    }
  }

  /// Refuses a load of records into a store that is closed to them.
  func check(against catalog: Catalog, at span: SourceSpan) throws {
    guard isOfRecords, !catalog.recordsAreOpen else { return }
    throw Diagnostic(
      "S9005", at: span, "this store takes no records of children until its owner opens it to them",
      hint: "its owner writes `\(LoadMapping.opening)`")
  }

  /// The statement that opens a store to records.
  public static let opening = "define policy records ( open = yes )"
}
