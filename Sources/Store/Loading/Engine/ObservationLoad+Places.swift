import Lang

extension ObservationLoad {
  /// The place of the row, found by its code, name and what it lies in; made where that is allowed.
  func place(_ row: CSVRow, _ reader: CSVReader, _ plan: FilePlan) throws -> PlaceHit {
    guard let feed = plan.place else {
      guard observations.place == nil, let root = rootPlace else { throw NameProblem.noPlace }
      return PlaceHit(place: root.code, level: root.level)
    }
    var (bytes, range) = feed.bytes(row, reader)
    if plan.code != nil || !plan.parents.isEmpty {
      var key = Array(bytes[range])
      for other in [plan.code] + plan.parents.flatMap({ [$0.name, $0.code] }) {
        key.append(0)
        guard let (bytes, range) = other?.bytes(row, reader) else { continue }
        key.append(contentsOf: bytes[range])
      }
      range = 0..<key.count
      bytes = key
    }
    if let known = placeCache.value(bytes, range) { return known }
    let hit = try resolvePlace(row, reader, plan, name: feed.text(row, reader))
    placeCache.insert(hit, bytes, range)
    return hit
  }

  private func resolvePlace(
    _ row: CSVRow, _ reader: CSVReader, _ plan: FilePlan, name: String
  ) throws -> PlaceHit {
    guard !name.isEmpty else { throw NameProblem.blankPlace }
    let parent = try parent(row, reader, plan)
    let code = written(plan.code, row, reader)
    switch places.match(name, code: code, parent: parent) {
    case .place(let place):
      try use(places.place(place), name: name, code: code)
      return PlaceHit(place: place, level: level)
    case .renamed(let place):
      try rename(place, name)
      places.addAlias(name, of: place)
      return PlaceHit(place: place, level: level)
    case .coded(let place):
      if let code {
        try writer.addPlaceCode(system: places.system, code: code, of: place)
        places.addCode(code, of: place)
      }
      return PlaceHit(place: place, level: level)
    case .wider(let place):
      // A school may be called like its district: with a code of its own it is no total.
      guard hasLevels, code != nil else {
        return PlaceHit(place: place, level: places.place(place)?.level ?? level)
      }
    case .ambiguous(let found):
      let parents = found.compactMap { places.place($0)?.parent }.compactMap {
        places.place($0)?.name
      }
      throw NameProblem.ambiguousPlace(name, level: level, parents: parents.sorted())
    case .unknown: break
    }
    guard mapping.options.createsPlaces else {
      throw NameProblem.unknownPlace(name, level: level, near: places.near(name))
    }
    let place = try create(name, level: level, code: code, parent: parent)
    if let found = plan.location?.read(row, reader) {
      try writer.locatePlace(place, latitude: found.latitude, longitude: found.longitude)
    }
    return PlaceHit(place: place, level: level)
  }

  /// The code of what the place of a row lies in; what is missing on the way is made.
  private func parent(_ row: CSVRow, _ reader: CSVReader, _ plan: FilePlan) throws -> Int? {
    var parent: Int?
    for feed in plan.parents {
      let name = feed.name.text(row, reader)
      guard observations.parents[feed.index].level != nil else {
        parent = try parentPlace(name)
        continue
      }
      guard !name.isEmpty else { throw NameProblem.blankPlace }
      parent = try ancestor(name, code: written(feed.code, row, reader), in: parent, feed.index)
    }
    return parent
  }

  /// A place of one of the levels that others lie in.
  private func ancestor(
    _ name: String, code: String?, in parent: Int?, _ index: Int
  ) throws -> Int {
    let level = observations.parents[index].level ?? ""
    let key = Array("\(index)\u{0}\(parent ?? 0)\u{0}\(code ?? "")\u{0}\(name)".utf8)
    if let known = parents.value(key, 0..<key.count) { return known }
    let found: Int
    switch parentLevels[index].match(name, code: code, parent: parent) {
    case .place(let place):
      found = place
      try use(parentLevels[index].place(place), name: name, code: code)
    case .renamed(let place):
      found = place
      try rename(place, name)
      parentLevels[index].addAlias(name, of: place)
    case .coded(let place):
      found = place
      if let code {
        try writer.addPlaceCode(system: places.system, code: code, of: place)
        parentLevels[index].addCode(code, of: place)
      }
    case .ambiguous(let found):
      throw NameProblem.ambiguousPlace(name, level: level, parents: found.map { "\($0)" })
    case .wider, .unknown:
      guard mapping.options.createsPlaces else {
        throw NameProblem.unknownPlace(
          name, level: level, near: parentLevels[index].near(name))
      }
      found = try create(name, level: level, code: code, parent: parent)
    }
    parents.insert(found, key, 0..<key.count)
    return found
  }

  /// A spelling or a code that an earlier load made is needed by this one as well: it stays when
  /// the other load goes.
  private func use(_ place: Place?, name: String, code: String?) throws {
    guard let place else { return }
    if let code, place.codes[places.system] == code {
      try writer.addPlaceCode(system: places.system, code: code, of: place.code)
    }
    guard folded(name) != folded(place.name),
      let alias = place.aliases.first(where: { folded($0) == folded(name) })
    else { return }
    try writer.addPlaceAlias(alias, of: place.code)
  }

  private func rename(_ place: Int, _ name: String) throws {
    counts.add(.renamed, example: name)
    try writer.addPlaceAlias(name, of: place)
  }

  private func written(_ feed: Feed?, _ row: CSVRow, _ reader: CSVReader) -> String? {
    let text = feed?.text(row, reader) ?? ""
    return text.isEmpty ? nil : text
  }

  private func create(_ name: String, level: String, code: String?, parent: Int?) throws -> Int {
    let place = try writer.createPlace(level: level, name: name, parent: parent)
    var made = Place(code: place, level: level, name: name, parent: parent)
    if let code {
      try writer.addPlaceCode(system: places.system, code: code, of: place)
      made.codes[places.system] = code
    }
    places.add(made)
    for index in parentLevels.indices { parentLevels[index].add(made) }
    summary.createdPlaces.append(name)
    return place
  }

  private func parentPlace(_ name: String) throws(NameProblem) -> Int {
    let bytes = Array(name.utf8)
    if let known = parents.value(bytes, 0..<bytes.count) { return known }
    let found = places.other(name)
    guard found.count == 1, let parent = found.first else {
      throw .unknownParent(name, found: found.count)
    }
    parents.insert(parent, bytes, 0..<bytes.count)
    return parent
  }

  private var hasLevels: Bool { observations.parents.contains { $0.level != nil } }
}
