/// Which levels of place cannot be released beside others.
///
/// Districts and neighborhoods of a town are two ways to part the same people: both add up to it, and
/// nobody knows who of a neighborhood is in which district. Released tables are audited as one network
/// of sums in which everybody stands once, so one way is released and the other is not.
///
///     community > district > school, and neighborhood  →  neighborhood lies beside district
struct PlaceWays {
  /// For each level those that most of its places lie in: one school may lie in no district.
  private var mostly: [String: Set<String>] = [:]
  /// For each level those that some of its places lie in.
  private var partly: [String: Set<String>] = [:]
  private let order: [String: Int]

  init(_ catalog: Catalog, names: NameIndex) {
    order = Dictionary(
      uniqueKeysWithValues: zip(catalog.levels.map(\.id), catalog.levels.indices))
    for (level, places) in Dictionary(grouping: catalog.places, by: \.level) {
      var inside: [String: Int] = [:]
      for place in places {
        let above = names.ancestors(of: place.code).dropFirst().compactMap {
          names.place($0)?.level
        }
        for wider in Set(above) { inside[wider, default: 0] += 1 }
      }
      partly[level] = Set(inside.keys)
      mostly[level] = Set(inside.filter { 2 * $0.value >= places.count }.keys)
    }
  }

  /// For each level that is not to be released the one that it lies beside.
  ///
  /// Released is what most others lie in or around, of equal ones the last in the model's order.
  ///
  /// - Parameter widest: everything else lies in its places, whether or not anybody said so.
  func beside(among levels: Set<String>, widest: String) -> [String: String] {
    let levels = levels.subtracting([widest])
    guard levels.count > 1 else { return [:] }
    func rank(_ level: String) -> (Int, Int) {
      (levels.count { isLinked(level, $0) }, order[level] ?? 0)
    }
    var kept: [String] = []
    var beside: [String: String] = [:]
    for level in levels.sorted(by: { rank($0) > rank($1) }) {
      if let other = kept.first(where: { isBeside(level, $0, widest: widest) }) {
        beside[level] = other
      } else {
        kept.append(level)
      }
    }
    return beside
  }

  private func isLinked(_ a: String, _ b: String) -> Bool {
    mostly[a]?.contains(b) ?? false || mostly[b]?.contains(a) ?? false
  }

  /// Sites of which some lie in districts and some in neighborhoods are beside the districts, too.
  private func isBeside(_ a: String, _ b: String, widest: String) -> Bool {
    if !isLinked(a, b) { return true }
    func isAround(_ inner: String, _ other: String) -> Bool {
      (partly[inner] ?? []).contains {
        $0 != other && (order[$0] ?? 0) > (order[widest] ?? 0) && !isLinked($0, other)
      }
    }
    return isAround(a, b) || isAround(b, a)
  }
}

extension ReleasePlan {
  /// A level that is not released at some periods, because of another.
  public struct Beside: Sendable {
    public var level: String
    public var other: String
    public var periods: [StoredPeriod]
  }

  fileprivate var ownLevels: [(level: String, periods: [StoredPeriod])] {
    tables.flatMap(\.parts).compactMap { part in part.level.map { ($0, part.periods) } }
      + bases.map { ($0.cut.level, $0.periods) }
  }

  fileprivate mutating func leaveOut(_ level: String, at period: StoredPeriod, beside other: String)
  {
    guard ownLevels.contains(where: { $0.level == level && $0.periods.contains(period) }) else {
      return
    }
    for table in tables.indices {
      for part in tables[table].parts.indices where tables[table].parts[part].level == level {
        tables[table].parts[part].periods.removeAll { $0 == period }
      }
      tables[table].parts.removeAll(where: \.periods.isEmpty)
    }
    for base in bases.indices where bases[base].cut.level == level {
      bases[base].periods.removeAll { $0 == period }
    }
    tables.removeAll(where: \.parts.isEmpty)
    bases.removeAll(where: \.periods.isEmpty)
    if let known = beside.firstIndex(where: { $0.level == level && $0.other == other }) {
      beside[known].periods.append(period)
    } else {
      beside.append(Beside(level: level, other: other, periods: [period]))
    }
  }
}

extension ReleasePlanner {
  /// Leaves out of the plans of a family the levels that lie beside others, period by period.
  public func keepOneWay(_ plans: inout [ReleasePlan]) {
    var levels: [StoredPeriod: Set<String>] = [:]
    for (level, periods) in plans.flatMap(\.ownLevels) {
      for period in periods { levels[period, default: []].insert(level) }
    }
    // A widest level and one below it are always one way.
    guard levels.values.contains(where: { $0.count > 2 }) || plans.count > 1 else { return }
    let ways = PlaceWays(catalog, names: names)
    for (period, levels) in levels.sorted(by: { $0.key.period < $1.key.period }) {
      for plan in plans.indices {
        let beside = ways.beside(among: levels, widest: plans[plan].widest)
        for (level, other) in beside.sorted(by: { $0.key < $1.key }) {
          plans[plan].leaveOut(level, at: period, beside: other)
        }
      }
    }
  }
}
