import Lang

/// Kinds of things that loads create.
enum Created: String {
  case source, place, member, alias
  case placeCode = "place_code"

  /// A person has defined the thing since: it stays when the load goes.
  func own(_ code: Int, in engine: Engine) throws {
    try engine.run(
      "DELETE FROM created WHERE kind = ? AND code = ?", .text(rawValue), .integer(code))
  }
}
