extension Dialect {
  /// SQLite 3.30 and later, for `NULLS LAST`.
  public static let sqlite = Dialect(
    name: "sqlite",
    placeholderPrefix: "?",
    byteCollation: "COLLATE BINARY",
    integerSumCast: nil,
    realType: "REAL",
    positionForm: .instr,
    castsPlaceholders: false)
}
