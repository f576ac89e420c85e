import Tabular

extension LoadBinder {
  /// Fields of a load of observations that say nothing about its columns.
  private static let plainFields: Set<String> = [
    "indicator", "source", "public", "protected", "agreement", "label", "publisher",
  ]

  /// Whether a load leaves it all to the file: no column, no period and no place is given.
  func isInferred(_ fields: [Field]) -> Bool {
    let plain = LoadBinder.plainFields.union(LoadBinder.optionFields)
    return fields.allSatisfy { plain.contains($0.name.folded) }
  }

  mutating func inferred(
    _ fields: [Field], of files: TextLiteral, options: inout LoadOptions
  ) -> InferredMapping? {
    var mapping = InferredMapping(given: [])
    var checked = ObservationMapping(
      indicator: "", kind: .percent, periodKind: .schoolYear, source: SourceMapping(id: ""))
    for field in fields {
      if field.name.folded == "indicator" {
        mapping.indicator = indicator(field.value)?.id
      } else if !bindOption(field, into: &options) {
        bind(field, into: &checked)
      }
      mapping.given.append(
        .init(name: field.name.folded, text: mappingText(field.value, values: values)))
    }
    return mapping
  }
}
