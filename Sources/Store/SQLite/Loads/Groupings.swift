import Lang

/// Codes of combinations of members, one for each that observations have.
struct Groupings {
  private let engine: Engine
  private var codes: [[Int]: Int] = [:]
  private var members: [Int: [Int]] = [:]

  init(engine: Engine) {
    self.engine = engine
  }

  /// The code of one member a dimension; 0 for everyone.
  mutating func code(of groups: [Int], dimensions: [Int]) throws -> Int {
    guard groups.count == dimensions.count else {
      throw StoreError.failed("a cell has \(groups.count) groups in a cut of \(dimensions.count)")
    }
    if groups.isEmpty { return 0 }
    if let known = codes[groups] { return known }
    let text = groups.map { "\($0)" }.joined(separator: ",")
    let code: Int
    if let stored = try engine.integer(
      "SELECT code FROM grouping WHERE members = ?", .text(text))
    {
      code = stored
    } else {
      try engine.run("INSERT INTO grouping (members) VALUES (?)", .text(text))
      code = engine.lastCode
      for (dimension, member) in zip(dimensions, groups) {
        try engine.run(
          "INSERT INTO grouping_member (grouping, dimension, member) VALUES (?, ?, ?)",
          .integer(code), .integer(dimension), .integer(member))
      }
    }
    codes[groups] = code
    return code
  }

  /// The members of a code, in the order of the cut.
  mutating func members(of code: Int) throws -> [Int] {
    if code == 0 { return [] }
    if let known = members[code] { return known }
    let text = try engine.text("SELECT members FROM grouping WHERE code = ?", .integer(code)) ?? ""
    let found = text.split(separator: ",").compactMap { Int($0) }
    members[code] = found
    return found
  }
}
