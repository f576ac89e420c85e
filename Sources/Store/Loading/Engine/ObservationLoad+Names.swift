import Lang
import Tabular

extension ObservationLoad {
  /// The code of the row's period.
  func period(_ row: CSVRow, _ reader: CSVReader, _ plan: FilePlan) throws -> Int {
    guard let feed = plan.period else { throw NameProblem.noPeriod }
    guard plan.quarter == nil, plan.month == nil else {
      let part =
        plan.quarter.map { "q" + digits(of: $0.text(row, reader)) }
        ?? plan.month.map { "m" + digits(of: $0.text(row, reader)) } ?? ""
      let text = Array("\(feed.text(row, reader))-\(part)".utf8)
      return try periodCode(text, 0..<text.count)
    }
    let (bytes, range) = feed.bytes(row, reader)
    return try periodCode(bytes, range)
  }

  private func digits(of text: String) -> String { String(text.filter(\.isNumber)) }

  private func periodCode(_ bytes: [UInt8], _ range: Range<Int>) throws -> Int {
    if let known = periods.value(bytes, range) { return known }
    let text = String(decoding: bytes[range], as: UTF8.self)
    let kind = observations.periodKind
    let period = PeriodReader(kind: kind, dates: mapping.options.dates).period(text)
    guard let period else {
      let isDate = kind == .date && text.contains { $0 == "/" || $0 == "." }
      throw isDate && mapping.options.dates == nil
        ? NameProblem.ambiguousDate(text) : NameProblem.unknownPeriod(text, kind: kind)
    }
    let code = try writer.period(period)
    periods.insert(code, bytes, range)
    return code
  }

  /// The place of the row, found by its code, name and parent; made when the mapping allows.
  func place(_ row: CSVRow, _ reader: CSVReader, _ plan: FilePlan) throws -> PlaceHit {
    guard let feed = plan.place else {
      guard observations.place == nil, let root = rootPlace else { throw NameProblem.noPlace }
      return PlaceHit(place: root.code, level: root.level)
    }
    var (bytes, range) = feed.bytes(row, reader)
    if plan.code != nil || plan.parent != nil {
      var key = Array(bytes[range])
      for other in [plan.code, plan.parent] {
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
    let parent = try plan.parent.map { try parentPlace($0.text(row, reader)) }
    let written = plan.code.map { $0.text(row, reader) }
    let code = written.flatMap { $0.isEmpty ? nil : $0 }
    switch places.match(name, code: code, parent: parent) {
    case .place(let place): return PlaceHit(place: place, level: level)
    case .renamed(let place):
      counts.add(.renamed, example: name)
      try writer.addPlaceAlias(name, of: place)
      places.addAlias(name, of: place)
      return PlaceHit(place: place, level: level)
    case .coded(let place):
      if let code {
        try writer.addPlaceCode(system: places.system, code: code, of: place)
        places.addCode(code, of: place)
      }
      return PlaceHit(place: place, level: level)
    case .wider(let place):
      return PlaceHit(place: place, level: places.place(place)?.level ?? level)
    case .ambiguous(let found):
      let parents = found.compactMap { places.place($0)?.parent }.compactMap {
        places.place($0)?.name
      }
      throw NameProblem.ambiguousPlace(name, level: level, parents: parents.sorted())
    case .unknown:
      guard mapping.options.createsPlaces else {
        throw NameProblem.unknownPlace(name, level: level, near: places.near(name))
      }
      return try create(name, code: code, parent: parent)
    }
  }

  private func create(_ name: String, code: String?, parent: Int?) throws -> PlaceHit {
    let place = try writer.createPlace(level: level, name: name, parent: parent)
    var made = Place(code: place, level: level, name: name, parent: parent)
    if let code {
      try writer.addPlaceCode(system: places.system, code: code, of: place)
      made.codes[places.system] = code
    }
    places.add(made)
    summary.createdPlaces.append(name)
    return PlaceHit(place: place, level: level)
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

  /// The row's group of a dimension; nil where the row is about everyone.
  func member(
    _ row: CSVRow, _ reader: CSVReader, _ plan: FilePlan.DimensionFeed
  ) throws -> Int? {
    let (bytes, range) = plan.feed.bytes(row, reader)
    let match: MemberMatcher.Match
    if let known = dimensions[plan.index].cache.value(bytes, range) {
      match = known
    } else {
      match = try resolveMember(String(decoding: bytes[range], as: UTF8.self), plan.index)
      dimensions[plan.index].cache.insert(match, bytes, range)
    }
    switch match {
    case .member(let code): return code
    case .everyone, .unknown: return nil
    }
  }

  private func resolveMember(_ label: String, _ index: Int) throws -> MemberMatcher.Match {
    let dimension = dimensions[index]
    guard !label.isEmpty else { throw NameProblem.blankMember(dimension: dimension.id) }
    let match = dimension.matcher.match(label)
    switch match {
    case .member, .everyone: return match
    case .unknown: break
    }
    guard mapping.options.createsMembers else {
      throw NameProblem.unknownMember(
        label, dimension: dimension.id, near: dimension.matcher.near(label))
    }
    let id = dimension.matcher.freeID(for: label)
    let code = try writer.createMember(dimension: dimension.code, id: id, label: label)
    dimensions[index].matcher.add(label, code: code)
    dimensions[index].matcher.add(id, code: code)
    summary.createdMembers.append(label)
    return .member(code)
  }

  /// The cut of a level and dimensions, named in the summary when first met.
  func cut(level: String, dimensions codes: [Int]) throws -> Int {
    let key = CutKey(level: level, dimensions: codes)
    if let known = cuts[key] { return known }
    let code = try writer.cut(level: level, dimensions: codes)
    cuts[key] = code
    let ids = codes.compactMap { code in dimensions.first { $0.code == code }?.id }
    summary.cuts.append(([level] + ids).joined(separator: " × "))
    return code
  }

  /// The list of coarser files and the notes, once everything is read.
  func finishSummary() {
    summary.coarser = fileDimensions.filter { file in
      fileDimensions.contains { $0.dimensions.isStrictSuperset(of: file.dimensions) }
    }.map(\.file)
    summary.notes += counts.notes
    summary.cells = summary.cells.filter { $0.value > 0 }
  }
}
