import Lang

/// Which group of one dimension a label of a file means.
struct MemberMatcher {
  let dimension: Dimension
  private var codes: [String: Int] = [:]
  private var labels: [Candidate] = []

  enum Match: Hashable {
    case member(Int)
    /// `All Students`: the row belongs to the coarser cut.
    case everyone
    case unknown
  }

  /// Ids win over labels, and labels over aliases.
  init(_ dimension: Dimension) {
    self.dimension = dimension
    for member in dimension.members {
      for alias in member.aliases { codes[folded(alias)] = member.code }
    }
    for member in dimension.members { codes[folded(member.label)] = member.code }
    for member in dimension.members { codes[folded(member.id)] = member.code }
    labels = dimension.members.map { Candidate($0.label, aliases: [$0.id] + $0.aliases) }
  }

  func match(_ label: String) -> Match {
    let wanted = folded(label)
    if let code = codes[wanted] { return .member(code) }
    return MemberMatcher.everyone.contains(wanted) ? .everyone : .unknown
  }

  mutating func add(_ label: String, code: Int) {
    codes[folded(label)] = code
  }

  /// An id for a new group, free in this dimension: `Two or more` → `two_or_more`.
  func freeID(for label: String) -> String {
    let words = label.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    var id = words.joined(separator: "_")
    if id.first?.isLetter != true { id = "group_" + id }
    var candidate = id
    var number = 2
    while codes[candidate] != nil {
      candidate = "\(id)_\(number)"
      number += 1
    }
    return candidate
  }

  func near(_ label: String) -> [String] { suggestions(for: label, among: labels) }

  private static let everyone: Set<String> = Set(
    (BuiltInDimension.everyone + [
      "All Groups", "All Children", "Everyone", "Overall", "Total Students", "Grand Total",
      "District Total", "School Total", "State Total",
    ]).map { folded($0) })
}
