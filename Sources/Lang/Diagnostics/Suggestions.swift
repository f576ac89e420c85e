/// A name that could have been meant.
public struct Candidate: Sendable, Hashable {
  /// What is offered: an id, spelled as the model spells it.
  public var name: String
  /// Other ways people write it: labels and aliases.
  public var aliases: [String]

  public init(_ name: String, aliases: [String] = []) {
    self.name = name
    self.aliases = aliases
  }
}

/// The names nearest to what was typed, at most three, none further than a third of its length.
///
///     suggestions(for: "kindergarden_ready", among: …)   →   ["kindergarten_ready"]
///
/// Exact matches of a label or an alias come first, then by distance, then by name.
public func suggestions(for typed: String, among candidates: [Candidate]) -> [String] {
  let wanted = Array(folded(typed).replacingUnderscores)
  let limit = max(1, wanted.count / 3)
  var found: [(distance: Int, name: String)] = []
  for candidate in candidates {
    var best = Int.max
    for alias in [candidate.name] + candidate.aliases {
      let other = Array(folded(alias).replacingUnderscores)
      guard abs(other.count - wanted.count) <= limit else { continue }
      let isExact = other == wanted
      best = min(best, isExact ? 0 : editDistance(wanted, other, limit: limit))
    }
    if best <= limit { found.append((best, candidate.name)) }
  }
  found.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
  var seen: Set<String> = []
  return Array(found.map(\.name).filter { seen.insert($0).inserted }.prefix(3))
}

/// Restricted Damerau–Levenshtein distance (optimal string alignment): insertions, deletions,
/// substitutions and swaps of neighbours; stops early, returning more than `limit`.
func editDistance(_ a: [Character], _ b: [Character], limit: Int) -> Int {
  guard !a.isEmpty else { return b.count }
  guard !b.isEmpty else { return a.count }
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i] + Array(repeating: 0, count: b.count)
    for j in 1...b.count {
      let cost = a[i - 1] == b[j - 1] ? 0 : 1
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    if let smallest = row.min(), smallest > limit { return limit + 1 }
    beforeLast = last
    last = row
  }
  return last[b.count]
}

extension String {
  /// `hs_graduation` and `hs graduation` are one name to a person.
  fileprivate var replacingUnderscores: String {
    String(map { $0 == "_" ? " " : $0 })
  }
}
