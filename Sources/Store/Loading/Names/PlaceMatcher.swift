import Lang

/// Which place a name of a file means, inside one level: by code, then name, then alias.
struct PlaceMatcher {
  let level: String
  let system: String
  private var byName: [String: [Int]] = [:]
  private var byAlias: [String: [Int]] = [:]
  /// Several places may have one code: it is only theirs within what they lie in.
  private var byCode: [String: [Int]] = [:]
  /// Places of other levels, by name and alias: totals, and what others lie in.
  private var elsewhere: [String: [Int]] = [:]
  private var places: [Int: Place] = [:]

  enum Match: Hashable {
    case place(Int)
    /// Known by its code under another name: the name is an alias.
    case renamed(Int)
    /// Known by name, and the code is new.
    case coded(Int)
    /// A wider place: the row is a total.
    case wider(Int)
    case ambiguous([Int])
    case unknown
  }

  init(_ places: [Place], level: String, system: String) {
    self.level = level
    self.system = system
    for place in places { add(place) }
  }

  mutating func add(_ place: Place) {
    places[place.code] = place
    guard place.level == level else {
      // A place whose id and name are alike stands once under that name.
      let names = [place.name] + place.aliases + (place.id.map { [$0] } ?? [])
      for name in Set(names.map { folded($0) }) {
        elsewhere[name, default: []].append(place.code)
      }
      return
    }
    byName[folded(place.name), default: []].append(place.code)
    if let id = place.id, folded(id) != folded(place.name) {
      byAlias[folded(id), default: []].append(place.code)
    }
    for alias in place.aliases { byAlias[folded(alias), default: []].append(place.code) }
    if let code = place.codes[system] { byCode[code, default: []].append(place.code) }
  }

  mutating func addAlias(_ alias: String, of code: Int) {
    places[code]?.aliases.append(alias)
    byAlias[folded(alias), default: []].append(code)
  }

  mutating func addCode(_ written: String, of code: Int) {
    places[code]?.codes[system] = written
    byCode[written, default: []].append(code)
  }

  func place(_ code: Int) -> Place? { places[code] }

  func match(_ name: String, code: String?, parent: Int?) -> Match {
    let wanted = folded(name)
    if let code, let known = byCode[code]?.first(where: { lies($0, in: parent) }) {
      guard let place = places[known] else { return .place(known) }
      let names = [place.name] + place.aliases + (place.id.map { [$0] } ?? [])
      guard !names.contains(where: { folded($0) == wanted }) else { return .place(known) }
      // A row "State" is the state in every year, also where some file named a place by its code.
      return total(wanted, parent: parent).map { .wider($0) } ?? .renamed(known)
    }
    for index in [byName, byAlias] {
      // Another code in the same system is another place, whatever it is called.
      let found = (index[wanted] ?? []).filter { candidate in
        lies(candidate, in: parent) && (code == nil || places[candidate]?.codes[system] == nil)
      }
      if found.count > 1 { return .ambiguous(found) }
      if let only = found.first { return code == nil ? .place(only) : .coded(only) }
    }
    return wider(wanted, parent: parent).map { .wider($0) } ?? .unknown
  }

  /// A place of any other level, for `parent = …`.
  func other(_ name: String) -> [Int] { elsewhere[folded(name)] ?? [] }

  func near(_ name: String) -> [String] {
    let known = places.values.filter { $0.level == level }
    return suggestions(for: name, among: known.map { Candidate($0.name, aliases: $0.aliases) })
  }

  /// Whether every name is known at this level, as it must be where no level is given.
  func knows(_ name: String) -> Bool {
    byName[folded(name)] != nil || byAlias[folded(name)] != nil
  }

  /// A total inside a table: the name of what the places lie in, or a word for it.
  private func wider(_ wanted: String, parent: Int?) -> Int? {
    let chain = parent.map(ancestors) ?? []
    let named = (elsewhere[wanted] ?? []).filter { chain.isEmpty || chain.contains($0) }
    if named.count == 1, let only = named.first { return only }
    return total(wanted, parent: parent)
  }

  /// The one place that a word for a total means: `Statewide`.
  private func total(_ wanted: String, parent: Int?) -> Int? {
    guard let level = PlaceMatcher.totals[wanted] else { return nil }
    let chain = parent.map(ancestors) ?? []
    let candidates = places.values.filter { place in
      place.level == level && level != self.level && (chain.isEmpty || chain.contains(place.code))
    }
    return candidates.count == 1 ? candidates.first?.code : nil
  }

  private func lies(_ place: Int, in parent: Int?) -> Bool {
    guard let parent else { return true }
    return place != parent && ancestors(of: place).contains(parent)
  }

  private func ancestors(of place: Int) -> [Int] {
    var found: [Int] = []
    var current: Int? = place
    while let code = current, !found.contains(code) {
      found.append(code)
      current = places[code]?.parent
    }
    return found
  }

  private static let totals: [String: String] = [
    "state": "state", "state level": "state", "state total": "state", "statewide": "state",
    "district": "district", "district total": "district", "nation": "nation",
    "county": "county", "city": "city", "city total": "city", "citywide": "city",
  ]
}
