/// A line: cells that add up to a total which anyone may know.
struct Line {
  var members: [Member] = []
  /// Hidden or missing parts of the total whose size is not known here.
  var uncounted = 0
  /// The total as it is shown, where it is; it may hold more people than the members.
  var total: Headcount?

  struct Member {
    /// Where the cell stands in its table.
    let cell: Int
    let key: CellKey
    let count: Headcount
    /// The least number of people an outsider can know to be in the cell: 1, or one for each
    /// place below it.
    var least = 1
    var isHidden = false
  }
}

/// The one-dimension rule: what else to hide on a line so that nothing small can be worked out.
///
/// The only equation on the hidden cells S is their sum. With at least `least` people in each, a
/// hidden count ranges over N_S − Σ least + 1 values: wide enough when that sum is at least w. Its
/// met and not-met can each be 0 or 1 when the union has both. The union itself has k people.
///
/// When the total is under k so is every union, and nothing is shown.
///
/// A part of unknown size adds nothing: the counted cells are then safe even for a reader who
/// knows it, and it is safe behind them, since they alone leave it w values.
///
/// Somebody who belongs to a hidden group may know its number and take it away from the sum. With
/// insiders, what then remains has k people as well, as long as a part of it must be hidden.
struct LineRule {
  /// k and w of the policy.
  let minimum: Int
  let width: Int
  var hasInsiders = false

  init(_ policy: Policy) {
    minimum = policy.minimum
    width = policy.width
    hasInsiders = policy.hasInsiders
  }

  enum Verdict {
    /// Members to hide, by position in the table.
    case hide([Int])
    /// No pattern is safe, or the total is small: nothing of the line may be shown, zeros
    /// included, nor the rate of its total.
    case hideAll
  }

  func isSmall(_ count: Headcount) -> Bool { isSmall(count.people) }
  func isSmall(_ people: Int) -> Bool { people < minimum }

  func verdict(on line: Line) -> Verdict {
    let counted = line.members.reduce(0) { $0.adding($1.count.people) }
    let total = max(counted, line.total?.people ?? 0)
    if total == 0, line.uncounted == 0 { return .hide([]) }

    var hidden = Union(needsSplit: line.members.contains { $0.count.isSplit })
    hidden.uncounted = line.uncounted
    // People of the total who are in no cell are a group too, found by subtraction.
    let rest = total - counted
    if line.uncounted == 0, rest > 0, rest < minimum { hidden.uncounted = 1 }

    var others: [Line.Member] = []
    for member in line.members {
      if member.isHidden || member.count.mustHide || isSmall(member.count) {
        hidden.add(member, isPrimary: true)
      } else {
        others.append(member)
      }
    }
    if isSafe(hidden) { return .hide(hidden.cells) }
    others.sort { ($0.count.people, $0.key, $0.cell) < ($1.count.people, $1.key, $1.cell) }
    for member in others {
      hidden.add(member, isPrimary: false)
      if isSafe(hidden) { return .hide(hidden.cells) }
    }
    return .hideAll
  }

  private func isSafe(_ hidden: Union) -> Bool {
    if hidden.cells.isEmpty, hidden.uncounted == 0 { return true }
    return hidden.cells.count + hidden.uncounted >= 2
      && hidden.people >= minimum
      && hidden.people - hidden.least >= width
      && (!hidden.needsSplit || (!hidden.split.isEmpty && hidden.split.allSatisfy { $0 >= 1 }))
      && (!hasInsiders || hidden.leastWithoutOne >= minimum)
  }

  /// The hidden cells of a line taken together: what subtraction reveals.
  private struct Union {
    let needsSplit: Bool
    var cells: [Int] = []
    var uncounted = 0
    var people = 0
    var least = 0
    var split: [Int] = []
    /// The largest cell, and the largest that hides only to protect another.
    private var largest = 0
    private var largestCompanion = 0
    private var primaries = 0

    init(needsSplit: Bool) { self.needsSplit = needsSplit }

    /// The fewest people left when one cell is known and what is left has a cell that must hide.
    var leastWithoutOne: Int {
      let others = primaries + uncounted
      if others == 0 { return .max }
      return people - (others == 1 && uncounted == 0 ? largestCompanion : largest)
    }

    mutating func add(_ member: Line.Member, isPrimary: Bool) {
      cells.append(member.cell)
      largest = max(largest, member.count.people)
      if isPrimary {
        primaries += 1
      } else {
        largestCompanion = max(largestCompanion, member.count.people)
      }
      people = people.adding(member.count.people)
      least = least.adding(member.least)
      let parts = member.count.split
      if split.isEmpty {
        split = parts
      } else if !parts.isEmpty {
        split = zip(split, parts).map { $0.adding($1) }
      }
    }
  }
}

extension Int {
  /// The sum, or the largest number there is: counts come from files and must not trap.
  fileprivate func adding(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}

extension CellKey: Comparable {
  /// In the order of the codes: groups first, then place and period.
  public static func < (a: CellKey, b: CellKey) -> Bool {
    if a.groups != b.groups { return a.groups.lexicographicallyPrecedes(b.groups) }
    return (a.place, a.period) < (b.place, b.period)
  }
}
