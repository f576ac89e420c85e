/// What a measure's tables show of places and years: every breakdown's members, added up once.
struct Margins {
  struct Cell: Equatable {
    var n = 0
    var met = 0
  }

  /// All breakdowns' members in a row, for each year and school.
  private var cells: [Cell]
  private static let width = Breakdown.allCases.reduce(0) { $0 + $1.size }

  init(_ counts: Counts) {
    let members = Self.membersOfProfiles()
    cells = Array(repeating: Cell(), count: counts.n.count / Breakdown.profiles * Self.width)
    var profile = 0
    var start = 0
    for index in counts.n.indices {
      let n = counts.n[index]
      if n > 0 {
        let met = counts.met[index]
        for member in members[profile] {
          cells[start + member].n += n
          cells[start + member].met += met
        }
      }
      profile += 1
      if profile == Breakdown.profiles {
        profile = 0
        start += Self.width
      }
    }
  }

  /// The members of a breakdown in some schools together.
  func members(of breakdown: Breakdown, year: Int, schools: [Int]) -> [Cell] {
    let first = Self.firstMember(of: breakdown)
    return (first..<first + breakdown.size).map { member in
      var sum = Cell()
      for school in schools {
        let row = Counts.index(year: year, school: school) / Breakdown.profiles
        let cell = cells[row * Self.width + member]
        sum.n += cell.n
        sum.met += cell.met
      }
      return sum
    }
  }

  static func total(_ members: [Cell]) -> Cell {
    members.reduce(into: Cell()) { sum, member in
      sum.n += member.n
      sum.met += member.met
    }
  }

  private static func firstMember(of breakdown: Breakdown) -> Int {
    Breakdown.allCases.prefix { $0 != breakdown }.reduce(0) { $0 + $1.size }
  }

  /// Which cells a profile belongs to: one of each breakdown.
  private static func membersOfProfiles() -> [[Int]] {
    (0..<Breakdown.profiles).map { profile in
      Breakdown.allCases.map { firstMember(of: $0) + $0.member(of: profile) }
    }
  }
}
