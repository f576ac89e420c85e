import Lang

/// `"partners"`, as a name of ours stands in a statement; refused where it is no identifier, so
/// that nothing a person called a dimension or a level can end the quotes.
func quoted(_ name: String) throws -> String { "\"\(try safeName(name))\"" }

/// The name itself, refused where it is no identifier.
func safeName(_ name: String) throws -> String {
  guard let identifier = Identifier(name) else {
    throw StoreError.failed("`\(name)` cannot be the name of a relation or a column")
  }
  return identifier.text
}
