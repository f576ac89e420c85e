import Lang
import Tabular

/// Where the places of a file stand, and what has to be defined for them.
struct PlaceGuess {
  /// Position of the column; nil where no column holds places.
  var column: Int?
  /// A constant, where every number is of one place.
  var name: String?
  var level = ""
  var isNew = false
  var code: Int?
  /// A column of wider places, where the store knows them.
  var parentColumn: Int?
  /// The state that the places lie in, to be defined first.
  var newState: String?
  /// The name of a state that the store knows or that is defined first.
  var parent: String?
  var problems: [String] = []

  init(_ profile: FileProfile, roles: [ColumnRole], catalog: Catalog) {
    let places = zip(profile.columns, roles).compactMap {
      column, role -> (ColumnProfile, String)? in
      guard case .place(let level) = role, column.filled > 0 else { return nil }
      return (column, level)
    }
    let order = PlaceLevel.builtIn.map(\.id)
    func rank(_ level: String) -> Int { order.firstIndex(of: level) ?? order.count }
    guard let narrowest = places.max(by: { rank($0.1) < rank($1.1) }) else {
      constant(profile, catalog)
      return
    }
    let (column, named) = narrowest
    self.column = column.position
    level = PlaceGuess.isAllStates(column) ? "state" : named
    code = codeColumn(of: column, profile, roles)
    let matcher = PlaceMatcher(catalog.places, level: level, system: "")
    isNew =
      column.hasMore
      || column.texts.contains {
        matcher.match($0, code: nil, parent: nil) == .unknown
      }
    findParent(column, places.filter { $0.0.position != column.position }, profile, catalog)
    if code == nil, !places.isEmpty {
      checkRepeats(column, wider: places.first { $0.0.position != column.position }?.0, profile)
    }
  }

  private static func isAllStates(_ column: ColumnProfile) -> Bool {
    !column.hasMore && !column.texts.isEmpty
      && column.texts.allSatisfy { StateNames.state($0) != nil }
  }

  /// No column of places: the title or the name of the file may say of which state.
  private mutating func constant(_ profile: FileProfile, _ catalog: Catalog) {
    let text = (profile.header.titles + [profile.file.name]).joined(separator: " ")
    guard let state = StateNames.state(in: text) else {
      problems.append(
        "no column holds places: write the place instead of `$place`, with its `level`")
      return
    }
    name = state
    level = "state"
    isNew = !catalog.places.contains { $0.level == "state" && folded($0.name) == folded(state) }
  }

  /// The code that belongs to the places: by what its header says, else by how many there are.
  private func codeColumn(
    of place: ColumnProfile, _ profile: FileProfile, _ roles: [ColumnRole]
  ) -> Int? {
    let codes = zip(profile.columns, roles).filter { $0.1 == .code && $0.0.filled > 0 }.map(\.0)
    let signs: [String: [String]] = [
      "school": ["school", "ncessch", "sch", "dbn", "campus"],
      "district": ["district", "leaid", "lea", "dist"], "county": ["county", "fips"],
      "state": ["state", "fipst", "fips"],
    ]
    let words = signs[level] ?? [level]
    let others = signs.filter { $0.key != level }.values.flatMap { $0 }
    let named = codes.first { code in words.contains { folded(code.title).contains($0) } }
    if let named { return named.position }
    let plain = codes.filter { code in !others.contains { folded(code.title).contains($0) } }
    return plain.first { code in
      !code.hasMore && !place.hasMore
        && abs(code.values.count - place.values.count) * 20
          <= place.values.count
    }?.position
  }

  /// Rows of the whole state among the places, or a column of what they lie in.
  private mutating func findParent(
    _ column: ColumnProfile, _ wider: [(ColumnProfile, String)], _ profile: FileProfile,
    _ catalog: Catalog
  ) {
    guard level != "state", level != "nation" else { return }
    for (other, _) in wider {
      let names = other.texts
      let isKnown =
        !other.hasMore
        && names.allSatisfy { name in
          catalog.places.count { folded($0.name) == folded(name) } == 1
        }
      if isKnown, !names.isEmpty {
        parentColumn = other.position
        return
      }
    }
    let states = Set(column.texts.compactMap { StateNames.state($0) })
    let label = column.texts.first { StateNames.state($0) != nil }
    let totals: Set<String> = ["state", "state level", "state total", "statewide", "state of"]
    let hasTotal = column.texts.contains { totals.contains(folded($0)) }
    guard states.count == 1 || hasTotal else { return }
    let title = (profile.header.titles + [profile.file.name]).joined(separator: " ")
    let name = label ?? StateNames.state(in: title) ?? "State"
    if let known = catalog.places.first(where: { $0.level == "state" }) {
      parent = folded(known.name) == folded(name) || label == nil ? known.name : nil
    } else {
      newState = name
      parent = name
    }
  }

  /// `Lincoln` in two districts is two schools: without codes they cannot be told apart.
  private mutating func checkRepeats(
    _ column: ColumnProfile, wider: ColumnProfile?, _ profile: FileProfile
  ) {
    guard let wider, parentColumn == nil, wider.values.count > 1 else { return }
    var first: [String: String] = [:]
    var repeated: String?
    let (place, above) = (column.position, wider.position)
    try? profile.eachRow { row, reader in
      let name = reader.text(row.cell(place))
      let parent = reader.text(row.cell(above))
      if let known = first[name], known != parent { repeated = name } else { first[name] = parent }
      return repeated == nil && first.count < 50_000
    }
    guard let repeated else { return }
    problems.append(
      "`\(repeated.quotable)` stands in several of `\(wider.title.quotable)`: define those first, "
        + "then `parent = column(\"\(wider.title.quotable)\")` tells them apart")
  }
}
