extension LoadBinder {
  mutating func level(_ field: Field) -> String? {
    guard let text = constant(field.value) else {
      problems.append(
        .wrongType(field: "level", wanted: "a level of place", at: field.value.span))
      return nil
    }
    return level(text, at: field.value.span)
  }

  /// What the places lie in: one name, or from the widest to the nearest.
  ///
  ///     parent = "Connecticut"
  ///     parent = [state(column("STNAM")), district(column("LEANM"), column("LEAID"))]
  mutating func parents(_ field: Field) -> [ParentMapping] {
    let items: [Expression]
    if case .list(let list) = field.value.kind { items = list } else { items = [field.value] }
    return items.compactMap { item in
      guard case .call(let name, let arguments) = item.kind, name.folded != "column" else {
        return value(item, for: "parent").map { ParentMapping(level: nil, name: $0) }
      }
      return parent(name, arguments, at: item.span)
    }
  }

  /// `district(column("LEANM"), column("LEAID"))`
  private mutating func parent(
    _ level: Name, _ arguments: [Argument], at span: SourceSpan
  ) -> ParentMapping? {
    var values: [MappingValue] = []
    for argument in arguments {
      guard case .value(let expression) = argument,
        let value = value(expression, for: "parent")
      else { continue }
      values.append(value)
    }
    guard let name = values.first, values.count == arguments.count, values.count <= 2 else {
      problems.append(
        .wrongType(
          field: "parent", wanted: "a name, and perhaps a code, as `state(column(\"State\"))`",
          at: span))
      return nil
    }
    return ParentMapping(
      level: self.level(level.text, at: level.span), name: name, code: values.dropFirst().first)
  }

  /// A level by its id; a word that none has is looked at again when all fields are known.
  private mutating func level(_ text: String, at span: SourceSpan) -> String? {
    let wanted = folded(text)
    if let level = levels.first(where: { folded($0.id) == wanted }) { return level.id }
    newLevels.append((text, span))
    return wanted
  }

  /// `places = new` makes places of a new level, too, unless its name is nearly that of another or
  /// stands for something else.
  mutating func checkLevels(mayBeNew: Bool) {
    let known = levels.map { Candidate($0.id, aliases: [$0.plural]) }
    for (text, span) in newLevels {
      let isTaken =
        Collection.named(text) != nil
        || catalog.dimensions.contains { folded($0.id) == folded(text) }
        || catalog.indicators.contains { folded($0.id) == folded(text) }
      let isNear = !suggestions(for: text, among: known).isEmpty
      if mayBeNew, !isTaken, !isNear, Identifier(text) != nil { continue }
      problems.append(.unknownLevel(text, at: span, known: known))
    }
  }

  private var levels: [PlaceLevel] {
    PlaceLevel.builtIn + catalog.levels.filter { !PlaceLevel.builtIn.contains($0) }
  }
}
