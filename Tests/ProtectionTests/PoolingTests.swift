import Protection
import Tabular
import Testing

@Suite struct PoolingTests {
  private func table(_ lines: [String]) -> ExactTable {
    Notation.table(lines.enumerated().flatMap { Notation.line($1, period: $0) })
  }

  private func published(_ lines: [String]) -> ReleasedTable {
    protect(table(lines), as: .published, policy: Policy(minimum: 5))
  }

  private func protected(_ lines: [String]) -> ReleasedTable {
    let tables = LinkedTables(totals: ExactTable(), dimensions: [table(lines)], parents: [:])
    return protect(tables, policy: Policy(minimum: 5)).dimensions[0]
  }

  private func pooled(_ lines: String...) -> String {
    Notation.text(published(lines).pooled().table)
  }

  @Test func peopleAndMetAreAdded() {
    #expect(pooled("12/40 5/10", "20/50 0") == "32/90 5/10")
    #expect(pooled("0", "0") == "0")
  }

  @Test func whatAPublicSourceHidAddsNobodyToAll() {
    #expect(pooled("12/40", "*25") == "12-37/65")
    #expect(pooled("12/40 3-5/9", "*25 2/8") == "12-37/65 5-7/17")
    #expect(pooled("*40", "*25") == "*65")
  }

  @Test func intervalsSayHowManyPartsMadeThem() {
    let pooling = published(["12/40 1/9", "*25 2/9", "3-5/9 3/9"]).pooled()
    #expect(Notation.text(pooling.table) == "15-42/74 6/27")
    #expect(pooling.intervalParts == [CellKey(period: 0, place: 0, groups: [0]): 2])
  }

  @Test func aPartWithoutPeopleIsNotPooled() {
    #expect(pooled("12/40 =3 *", "- =5 *") == "- - *")
    #expect(pooled("1/\(Int.max)", "1/\(Int.max)") == "-")
  }

  @Test func meansAreWeighedByTheirPeople() {
    var table = ExactTable()
    for (period, row) in [(10, 2.0), (30, 4.0)].enumerated() {
      table.append(
        CellKey(period: period, place: 0), Measures(.actual, n: row.0, value: row.1...row.1))
    }
    let released = protect(table, as: .published, policy: Policy()).pooled().table
    #expect(Notation.text(released) == "=3.5/40")
  }

  @Test func withheldByAgreementStaysWithheld() {
    var table = ExactTable()
    table.append(CellKey(period: 0, place: 0), Measures(.withheld))
    table.append(CellKey(period: 1, place: 0), Measures(.actual, n: 50, met: 9...9))
    let released = protect(table, as: .released, policy: Policy())
    #expect(Notation.text(released.pooled().table) == "w")
    #expect(released.hidden == 0)
  }

  @Test func membersAreJoinedWhereNobodyIsCountedTwice() {
    let released = published(["12/40 5/10 6/20"])
    let joined = released.joined([0, 2], of: 0, as: 9, isOverlapping: false)
    #expect(joined.map { Notation.text($0.table) } == "18/60 5/10")
    #expect(joined?.table.cells.map(\.key.groups) == [[9], [1]])
    #expect(released.joined([0, 2], of: 0, as: 9, isOverlapping: true) == nil)
    #expect(released.joined([0, 2], of: 1, as: 9, isOverlapping: false) == nil)
  }

  @Test func aHiddenMemberHidesWhatItIsJoinedTo() {
    let released = protected(["2/3 5/10 6/20 7/30"])
    #expect(Notation.text(released) == "* * 6/20 7/30")
    let joined = released.joined([1, 2], of: 0, as: 9, isOverlapping: false)
    #expect(joined.map { Notation.text($0.table) } == "* * 7/30")
  }

  /// A pooled number is the same in every table that the released cells leave possible, so it
  /// rules none of them out.
  @Test func poolingTellsAnAttackerNothingNew() {
    var random = SeededGenerator(seed: 7)
    var shown = 0
    var hidden = 0
    for _ in 0..<100 {
      let years = (0..<2).map { _ in
        (0..<4).map { _ in
          let n = Int.random(in: 0...12, using: &random)
          return (n: n, met: Int.random(in: 0...n, using: &random))
        }
      }
      let released = protected(
        years.map { $0.map { $0.n == 0 ? "0" : "\($0.met)/\($0.n)" }.joined(separator: " ") })
      let possible = years.indices.map { year in
        attack(years[year], released.cells[(year * 4)..<(year * 4 + 4)])
      }
      for (group, cell) in released.pooled().table.cells.enumerated() {
        let isHidden = cell.isHidden
        #expect(isHidden == (0..<2).contains { released.cells[$0 * 4 + group].isHidden })
        guard !isHidden, let n = cell.measures.n else {
          hidden += 1
          continue
        }
        shown += 1
        let met = (0..<2).map { possible[$0][group].met }
        #expect((0..<2).allSatisfy { possible[$0][group].width == 0 && met[$0].count == 1 })
        #expect(n == years[0][group].n + years[1][group].n)
        #expect(cell.measures.met?.lowerBound == met.reduce(0) { $0 + ($1.first ?? 0) })
      }
    }
    #expect(shown > 50)
    #expect(hidden > 50)
  }

  private func attack(
    _ line: [(n: Int, met: Int)], _ released: ArraySlice<ReleasedCell>
  ) -> [Possible] {
    let total = Attacker.Node(
      parent: nil, n: line.reduce(0) { $0 + $1.n }, met: line.reduce(0) { $0 + $1.met },
      told: .everything)
    let groups = zip(line, released).map {
      Attacker.Node(parent: 0, n: $0.n, met: $0.met, told: $1.isHidden ? .somebody : .everything)
    }
    return Array(Attacker([total] + groups).possibilities().dropFirst())
  }
}
