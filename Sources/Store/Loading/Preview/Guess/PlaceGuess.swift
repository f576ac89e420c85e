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
  /// What the places lie in, from the widest to the nearest.
  var parents: [Parent] = []
  /// The state that rows with a code of their own are totals of: it is defined first.
  var newState: String?
  var problems: [String] = []

  struct Parent {
    var level: String
    /// A column, else the name of the one place.
    var column: Int?
    var name = ""
    var code: Int?
    /// Known, or defined first: named without its level.
    var isKnown = false
  }

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
    code = codeColumn(of: level, column, profile, roles)
    let matcher = PlaceMatcher(catalog.places, level: level, system: "")
    isNew =
      column.hasMore
      || column.texts.contains { matcher.match($0, code: nil, parent: nil) == .unknown }
    guard level != "state", level != "nation" else { return }
    let wider = places.filter { rank($0.1) < rank(level) && $0.0.filled == profile.rows }
    for (other, level) in wider.sorted(by: { rank($0.1) < rank($1.1) })
    where !parents.contains(where: { $0.level == level }) {
      let code = codeColumn(of: level, nil, profile, roles)
      parents.append(Parent(level: level, column: other.position, code: code))
    }
    if parents.isEmpty { findState(column, profile, catalog) }
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

  /// The code of a level: by what its header says, else by how many there are.
  private func codeColumn(
    of level: String, _ place: ColumnProfile?, _ profile: FileProfile, _ roles: [ColumnRole]
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
    guard let place else { return nil }
    let plain = codes.filter { code in !others.contains { folded(code.title).contains($0) } }
    return plain.first { code in
      !code.hasMore && !place.hasMore
        && abs(code.values.count - place.values.count) * 20
          <= place.values.count
    }?.position
  }

  /// Rows of the whole state among the places say that these lie in it.
  private mutating func findState(
    _ column: ColumnProfile, _ profile: FileProfile, _ catalog: Catalog
  ) {
    let states = Set(column.texts.compactMap { StateNames.state($0) })
    let label = column.texts.first { StateNames.state($0) != nil }
    let totals: Set<String> = ["state", "state level", "state total", "statewide", "state of"]
    let hasTotal = column.texts.contains { totals.contains(folded($0)) }
    guard states.count == 1 || hasTotal else { return }
    let title = (profile.header.titles + [profile.file.name]).joined(separator: " ")
    let known = catalog.places.filter { $0.level == "state" }
    let only = known.count == 1 && label == nil ? known.first?.name : nil
    let name = label ?? only ?? StateNames.state(in: title) ?? "State"
    parents = [Parent(level: "state", name: name)]
    // A place with a code that is made on the way is no total; one that is known by name is.
    guard code != nil else { return }
    parents[0].isKnown = true
    if !known.contains(where: { folded($0.name) == folded(name) }) { newState = name }
  }
}
