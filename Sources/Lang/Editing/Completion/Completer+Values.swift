import Tabular

/// Which values there are for an attribute, a field or a setting.
extension Completer {
  /// What the other side of a comparison is compared with.
  func addValues(of left: Expression, _ query: Query?, to list: inout NameList) {
    guard case .name(let name) = left.kind else { return }
    if let query, let collection = things(of: query) {
      if let field = collection.field(name.text) {
        return addValues(of: field, in: collection, to: &list)
      }
      if let relation = collection.relation(name.text) {
        for kind in ThingSubject.kinds(of: relation) { addThings(kind, to: &list) }
      }
      return
    }
    switch name.folded {
    case "year", "period":
      // Numbers are typed; what is offered are texts that are not known by heart.
      return
    case "source":
      for source in catalog.sources { list.add(source.id, source.label) }
    case "indicator":
      for indicator in catalog.indicators { list.add(indicator.id, indicator.label) }
    default: addMembers(of: name.text, to: &list)
    }
  }

  /// Groups of a dimension, places of a level.
  func addMembers(of name: String, to list: inout NameList) {
    switch names.meaning(of: name) {
    case .dimension(let dimension)?:
      for member in dimension.members { list.add(member.id, member.label) }
      if list.quote != nil {
        for member in dimension.members { list.addText(member.label, dimension.id) }
      }
    case .level(let level)?:
      for place in catalog.places where place.level == level.id {
        if let id = place.id { list.add(id, place.name) }
        list.addText(place.name, place.parent.flatMap { names.place($0)?.name } ?? level.id)
      }
    default: break
    }
  }

  func addThings(_ kind: String, to list: inout NameList) {
    let collection = Collection.named(kind)
    switch collection?.kind ?? kind {
    case "indicator": for one in catalog.indicators { list.add(one.id, one.label) }
    case "outcome": for one in catalog.outcomes { list.add(one.id, one.label) }
    case "indicator_set": for one in catalog.indicatorSets { list.add(one.id, one.label) }
    case "dimension": for one in catalog.dimensions { list.add(one.id, one.label) }
    case "source": for one in catalog.sources { list.add(one.id, one.label) }
    case "place":
      for one in catalog.places {
        if let id = one.id { list.add(id, one.name) } else { list.addText(one.name, one.level) }
      }
    case let kind: for one in catalog.entities[kind] ?? [] { list.add(one.id, one.label) }
    }
  }

  // MARK: Fields

  func addFields(of kind: Name, without given: [Field], to list: inout NameList) {
    let used = Set(given.map(\.name.folded))
    for field in Collection.named(kind.text)?.fields ?? []
    where !field.isStamped && !used.contains(field.name) {
      list.add(field.name, field.summary + (field.isRequired ? ", always given" : ""))
    }
  }

  func addFieldValues(_ kind: Name, _ name: Name, to list: inout NameList) {
    guard let collection = Collection.named(kind.text), let field = collection.field(name.text)
    else {
      if name.folded == "indicator" { addThings("indicator", to: &list) }
      if name.folded == "source" { addThings("source", to: &list) }
      return
    }
    addValues(of: field, in: collection, to: &list)
  }

  private func addValues(
    of field: CollectionField, in collection: Collection, to list: inout NameList
  ) {
    switch field.type {
    case .choice(let words), .list(.choice(let words)):
      for word in words { list.add(word, field.summary) }
    case .word, .list(.word):
      for word in catalog.vocabulary["\(collection.kind).\(field.name)"] ?? [] {
        list.add(word, "in use as \(field.name)")
      }
    case .reference(let kinds), .list(.reference(let kinds)):
      for kind in kinds { addThings(kind, to: &list) }
    case .text, .number, .count, .money, .percent, .date, .yesno, .period, .measure, .list: break
    }
  }

  func addLoadedKinds(to list: inout NameList) {
    list.add("observations", "numbers: percents, counts, means")
    list.add("records", "records of children, where the store is open to them")
    for collection in Collection.all where !collection.isDerived {
      list.add(collection.plural, collection.summary)
    }
  }

  func addLoadOptions(_ kind: Name, without given: [Field], to list: inout NameList) {
    let used = Set(given.map(\.name.folded))
    if let collection = Collection.named(kind.text), collection.kind != "observation" {
      addFields(of: kind, without: given, to: &list)
    } else {
      for field in LoadBinder.observationFields where !used.contains(field) {
        list.add(field, "a part of an observation")
      }
      for dimension in catalog.dimensions where !used.contains(folded(dimension.id)) {
        list.add(dimension.id, "\(dimension.label), a column of groups")
      }
    }
    for option in LoadBinder.optionFields where !used.contains(option) {
      list.add(option, "how the file is read")
    }
  }

  func addSettingValues(_ name: String, to list: inout NameList) {
    switch name {
    case "adjust": for one in Settings.Adjustment.allCases { list.add(one.rawValue, "") }
    case "format": for format in scope.formats { list.add(format, "a format") }
    case "rows": list.add("all", "every row")
    default: break
    }
  }

  // MARK: Everything

  /// Whatever `describe` can tell about.
  func addEverything(to list: inout NameList) {
    for indicator in catalog.indicators { list.add(indicator.id, indicator.label) }
    for outcome in catalog.outcomes { list.add(outcome.id, "\(outcome.label), an outcome") }
    for set in catalog.indicatorSets { list.add(set.id, "\(set.label), several indicators") }
    for dimension in catalog.dimensions {
      list.add(dimension.id, "\(dimension.label), \(dimension.members.count) groups")
    }
    for collection in Collection.all { list.add(collection.plural, collection.summary) }
    for level in catalog.levels { list.add(level.id, "a level of place") }
    for dimension in catalog.dimensions {
      for member in dimension.members { list.add(member.id, "\(member.label), of \(dimension.id)") }
    }
    for kind in catalog.entities.keys.sorted() {
      for entity in catalog.entities[kind] ?? [] {
        list.add(entity.id, "\(entity.label), a \(kind.inWords)")
      }
    }
    if list.quote != nil {
      for place in catalog.places { list.addText(place.name, place.level.inWords) }
    }
  }
}
