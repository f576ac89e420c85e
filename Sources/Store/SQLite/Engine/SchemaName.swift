import Lang

/// A name of ours for a relation or a column: letters, digits and `_` only, so it cannot end a
/// quoted name, whatever a user called a dimension or a level.
struct SchemaName {
  let text: String

  init(_ text: String) throws {
    let isSafe = !text.isEmpty && text.utf8.count <= 200 && text.utf8.allSatisfy(SchemaName.allows)
    guard isSafe else { throw StoreError.failed("`\(text)` cannot be the name of a relation") }
    self.text = text
  }

  /// As it stands in a statement: `"cut_district_race"`.
  var quoted: String { "\"\(text)\"" }

  private static func allows(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

/// `"partners"`, refused where the name is none.
func quoted(_ name: String) throws -> String { try SchemaName(name).quoted }
