extension Dialect {
  /// PostgreSQL 13 and later.
  public static let postgreSQL = Dialect(
    name: "postgres",
    placeholderPrefix: "$",
    byteCollation: "COLLATE \"C\"",
    // sum(bigint) is numeric: https://www.postgresql.org/docs/current/functions-aggregate.html
    integerSumCast: "bigint",
    realType: "double precision",
    positionForm: .strpos,
    castsPlaceholders: true)
}
