/// Two groups that share people, and a choice of groups that share none.
struct GroupOverlap {
  var inner: String
  var outer: String
  /// `where income in (econ_disadvantaged, not_econ_disadvantaged)`
  var remedy: String?
}

extension Grouping {
  var isOrdered: Bool {
    if case .dimension(let dimension) = self { dimension.isOrdered } else { false }
  }

  /// The place of a group in an ordered dimension; 1 is the least advantaged.
  func order(of code: Int) -> Int? {
    guard case .dimension(let dimension) = self, dimension.isOrdered else { return nil }
    return dimension.members.firstIndex { $0.code == code }.map { $0 + 1 }
  }

  /// Two of these groups of which one lies in the other, or unites what the other is part of.
  func overlap(among codes: Set<Int>) -> GroupOverlap? {
    guard case .dimension(let dimension) = self else { return nil }
    let members = dimension.members.filter { codes.contains($0.code) }
    for inner in members {
      let around = dimension.around(inner)
      for outer in members where outer != inner {
        let united = Set(outer.unites.map(folded))
        guard around.contains(folded(outer.id)) || !united.isDisjoint(with: around) else {
          continue
        }
        return GroupOverlap(
          inner: inner.label, outer: outer.label, remedy: dimension.remedy(members))
      }
    }
    return nil
  }
}

extension Dimension {
  /// The ids of a member and of all that it lies in or unites.
  fileprivate func around(_ member: Member) -> Set<String> {
    var found = Set([folded(member.id)] + member.unites.map(folded))
    var next = member.parent.map(folded)
    while let id = next, found.insert(id).inserted {
      next = members.first { folded($0.id) == id }?.parent.map(folded)
    }
    return found
  }

  /// The widest groups that lie in no other, where there are at least two.
  fileprivate func remedy(_ shown: [Member]) -> String? {
    let apart = outermost(of: shown.filter(\.unites.isEmpty))
    guard apart.count > 1 else { return nil }
    return "`where \(id) in (\(apart.map(\.id).joined(separator: ", ")))`"
  }
}
