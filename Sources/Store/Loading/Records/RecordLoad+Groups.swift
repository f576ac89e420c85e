import Lang

extension RecordLoad {
  /// The code of a record's groups.
  func grouping(
    _ row: CSVRow, _ reader: CSVReader, _ plan: RecordPlan, _ file: OpenFile
  ) throws -> Int32 {
    let span = plan.groupRun?.span(row)
    if let span, let known = groupRuns.value(reader.bytes, span) { return known }
    let grouping = try combined(row, reader, plan, file)
    if let span { groupRuns.insert(grouping, reader.bytes, span) }
    return grouping
  }

  /// The code of groups that are understood one by one.
  private func combined(
    _ row: CSVRow, _ reader: CSVReader, _ plan: RecordPlan, _ file: OpenFile
  ) throws -> Int32 {
    var number = 0
    for index in plan.names.dimensions.indices {
      let member = try knownMember(at: index, row, reader, plan, file)
      number = combinations.number(after: number, member: member, of: index)
    }
    if number < groupings.count, groupings[number] >= 0 { return groupings[number] }
    let codes = try members.indices.map { index in
      members[index][Int(try knownMember(at: index, row, reader, plan, file))]
    }
    let grouping = Int32(truncatingIfNeeded: try writer.grouping(codes, cut: cut))
    while groupings.count <= number { groupings.append(-1) }
    groupings[number] = grouping
    return grouping
  }

  /// The place of a group in the table of its dimension, looked up once a spelling.
  private func knownMember(
    at index: Int, _ row: CSVRow, _ reader: CSVReader, _ plan: RecordPlan, _ file: OpenFile
  ) throws -> Int32 {
    let (bytes, range) = plan.names.dimensions[index].feed.bytes(row, reader)
    if let known = groups[index].value(bytes, range) { return known }
    let member = try member(plan.names.dimensions[index], at: index, row, reader, file)
    groups[index].insert(member, bytes, range)
    return member
  }

  private func member(
    _ dimension: FilePlan.DimensionFeed, at index: Int, _ row: CSVRow, _ reader: CSVReader,
    _ file: OpenFile
  ) throws -> Int32 {
    func problem(_ kind: LoadProblem.Kind) -> LoadProblem {
      names.placed(kind, at: dimension.feed.offset(row), row, reader, file)
    }
    do {
      guard let code = try names.member(row, reader, dimension) else {
        throw problem(.record(.total(dimension.feed.text(row, reader))))
      }
      if let known = members[index].firstIndex(of: code) { return Int32(truncatingIfNeeded: known) }
      members[index].append(code)
      return Int32(truncatingIfNeeded: members[index].count - 1)
    } catch let error as NameProblem {
      throw problem(.name(error))
    }
  }

  /// The place of a record.
  func place(
    _ row: CSVRow, _ reader: CSVReader, _ plan: RecordPlan, _ file: OpenFile
  ) throws -> Int32 {
    let span = plan.placeRun?.span(row)
    if let span, let known = placeRuns.value(reader.bytes, span) { return known }
    let place = try placeByName(row, reader, plan, file)
    if let span { placeRuns.insert(place, reader.bytes, span) }
    return place
  }

  private func placeByName(
    _ row: CSVRow, _ reader: CSVReader, _ plan: RecordPlan, _ file: OpenFile
  ) throws -> Int32 {
    guard plan.names.code == nil, let feed = plan.names.place, plan.names.parents.count < 2,
      plan.names.parents.first?.code == nil
    else { return try resolvePlace(row, reader, plan, file) }
    let table = parentTable(row, reader, plan)
    let (bytes, range) = feed.bytes(row, reader)
    if let known = places[table].value(bytes, range) { return known }
    let place = try resolvePlace(row, reader, plan, file)
    places[table].insert(place, bytes, range)
    return place
  }

  /// Places of one name in two districts are two places: a table of names each.
  private func parentTable(_ row: CSVRow, _ reader: CSVReader, _ plan: RecordPlan) -> Int {
    guard let feed = plan.names.parents.first?.name else {
      if places.isEmpty { places.append(ByteCache<Int32>()) }
      return 0
    }
    let (bytes, range) = feed.bytes(row, reader)
    if let known = parents.value(bytes, range) { return Int(known) }
    parents.insert(Int32(truncatingIfNeeded: places.count), bytes, range)
    places.append(ByteCache<Int32>())
    return places.count - 1
  }

  private func resolvePlace(
    _ row: CSVRow, _ reader: CSVReader, _ plan: RecordPlan, _ file: OpenFile
  ) throws -> Int32 {
    func problem(_ kind: LoadProblem.Kind) -> LoadProblem {
      names.placed(kind, at: plan.names.place?.offset(row), row, reader, file)
    }
    do {
      let hit = try names.place(row, reader, plan.names)
      guard hit.level == names.level else {
        throw problem(.record(.total(plan.names.place?.text(row, reader) ?? hit.level)))
      }
      return Int32(truncatingIfNeeded: hit.place)
    } catch let error as NameProblem {
      throw problem(.name(error))
    }
  }
}
