import Lang

/// A group of a row, by the codes of its dimension and its member.
struct RowGroup: Hashable {
  var dimension: Int
  var member: Int
}

extension ObservationLoad {
  /// The groups of a row, ascending by dimension as cuts have them; none where it is about everyone.
  func groups(
    _ row: CSVRow, _ reader: CSVReader, _ plan: FilePlan, _ file: OpenFile
  ) throws -> [RowGroup] {
    var groups: [RowGroup] = []
    for dimension in plan.dimensions {
      do {
        guard let member = try member(row, reader, dimension) else { continue }
        groups.append(RowGroup(dimension: dimension.code, member: member))
      } catch let error as NameProblem {
        throw named(error, at: dimension.feed, row, reader, file)
      }
    }
    guard let feed = plan.group else { return groups }
    do {
      guard let group = try anyGroup(row, reader, feed) else { return groups }
      guard !groups.contains(where: { $0.dimension == group.dimension }) else {
        let dimension = dimensions.first { $0.code == group.dimension }?.id ?? ""
        throw NameProblem.secondGroup(feed.text(row, reader), dimension: dimension)
      }
      let next = groups.firstIndex { $0.dimension > group.dimension } ?? groups.endIndex
      groups.insert(group, at: next)
    } catch let error as NameProblem {
      throw named(error, at: feed, row, reader, file)
    }
    return groups
  }

  /// A group looked up in every dimension: `MBL` is of race, `CWD` of disability, `ALL` is everyone.
  private func anyGroup(
    _ row: CSVRow, _ reader: CSVReader, _ feed: Feed
  ) throws(NameProblem) -> RowGroup? {
    let (bytes, range) = feed.bytes(row, reader)
    if let known = anyGroups.value(bytes, range) { return known }
    let label = String(decoding: bytes[range], as: UTF8.self)
    let found = try resolveGroup(label)
    anyGroups.insert(found, bytes, range)
    return found
  }

  private func resolveGroup(_ label: String) throws(NameProblem) -> RowGroup? {
    guard !label.isEmpty else { throw .blankMember(dimension: "any dimension") }
    var found: [(dimension: LoadedDimension, member: Int)] = []
    var isEveryone = false
    for dimension in dimensions {
      switch dimension.matcher.match(label) {
      case .member(let code): found.append((dimension, code))
      case .everyone: isEveryone = true
      case .unknown: break
      }
    }
    guard found.count < 2 else {
      throw .ambiguousGroup(label, dimensions: found.map(\.dimension.id))
    }
    if let only = found.first {
      return RowGroup(dimension: only.dimension.code, member: only.member)
    }
    guard isEveryone else {
      throw .unknownGroup(label, near: dimensions.flatMap { $0.matcher.near(label) })
    }
    return nil
  }
}
