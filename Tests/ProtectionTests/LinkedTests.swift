import Tabular
import Testing

@testable import Protection

/// Groups within places: what is hidden, as text.
@Suite struct LinkedTests {

  @Test func aSmallGroupOfASchoolHidesAnotherThereAndBothInTheDistrict() {
    expect(
      """
      all    66/130 | 25/50 40/76  1/4
      north  30/60  | 10/20 20/40  0
      south  36/70  | 15/30 20/36  1/4
      """,
      """
      all    66/130 | * 40/76 *
      north  30/60  | 10/20 20/40 0
      south  36/70  | * 20/36 *
      """)
  }

  @Test func aSmallPlaceHidesTheSameCompanionInEveryDimension() {
    expect(
      """
      all    50/100 | 30/60 20/40 | 25/50 25/50
      north   2/5   | 1/3   1/2   | 1/2   1/3
      south  10/20  | 5/10  5/10  | 5/10  5/10
      west   38/75  | 24/47 14/28 | 19/38 19/37
      """,
      """
      all    50/100 | 30/60 20/40 | 25/50 25/50
      north  *      | * *         | * *
      south  *      | * *         | * *
      west   38/75  | 24/47 14/28 | 19/38 19/37
      """)
  }

  @Test func aPlaceWhereAllMetTheMarkIsHiddenWithItsSmallGroup() {
    // The rate of everyone would be that of the four.
    expect(
      """
      all    82/140 | 42/80 40/60
      north  30/30  | 26/26 4/4
      south  22/50  | 10/30 12/20
      west   30/60  | 6/24  24/36
      """,
      """
      all    82/140 | 42/80 40/60
      north  *      | * *
      south  *      | * *
      west   30/60  | 6/24  24/36
      """)
  }

  @Test func everyoneBeingAlikeOnlyTheNumberOfPeopleIsShown() {
    expect(
      """
      all   66/66 | 4/4 12/12 50/50
      """,
      """
      all   *66 | * * *
      """)
  }

  @Test func fewerThanKShowNothing() {
    expect(
      """
      all   4/9 | 1/4 3/5 0
      """,
      """
      all   * | * * *
      """)
  }

  @Test func nothingSmallNothingHidden() {
    expect(
      """
      all    30/60 | 15/30 15/30
      north  10/20 | 5/10  5/10
      south  20/40 | 10/20 10/20
      """,
      """
      all    30/60 | 15/30 15/30
      north  10/20 | 5/10 5/10
      south  20/40 | 10/20 10/20
      """)
  }

  @Test func peopleInNoGroupAreProtectedLikeAGroup() {
    // 60 in north, 57 of them listed; 80 in south, 77 listed: six more in all.
    expect(
      """
      all    70/140 | 35/70 32/64
      north  30/60  | 15/31 13/26
      south  40/80  | 20/39 19/38
      """,
      """
      all    70/140 | 35/70 *
      north  30/60  | 15/31 *
      south  40/80  | 20/39 *
      """)
  }

  @Test func whoKnowsOneSmallGroupOfASchoolLearnsNoOther() {
    // In the schools, who knows the 24 hidden beside 2 and 4 would know six to be all the others.
    let text = """
      all    70/140 | 2/4 4/8 30/60 34/68
      north  30/60  | 1/2 2/4 12/24 15/30
      south  40/80  | 1/2 2/4 18/36 19/38
      """
    expect(
      text,
      """
      all    70/140 | * * 30/60 34/68
      north  30/60  | * * * 15/30
      south  40/80  | * * * 19/38
      """)
    expect(
      text, hasInsiders: true,
      """
      all    70/140 | * * * 34/68
      north  30/60  | * * * *
      south  40/80  | * * * *
      """)
  }

  /// Districts show no groups, so schools add up to all: four and five of the first group are nine.
  /// Hiding the first group of `a` alone would not help, for the second would tell it.
  @Test func schoolsInHiddenDistrictsAreNoSmallGroupOfAllTogether() {
    expect(
      """
      all        85/170 | 30/60  55/110
      north      50/100 | -      -
      south      35/70  | -      -
      a<north    25/50  | 10/20  15/30
      b<north    10/20  | 2/4    8/16
      c<north    15/30  | 2/5    13/25
      d<south    35/70  | 16/31  19/39
      """,
      """
      all        85/170 | 30/60 55/110
      north      50/100 | * *
      south      35/70  | * *
      a<north    25/50  | * *
      b<north    10/20  | * *
      c<north    15/30  | * *
      d<south    35/70  | 16/31 19/39
      """)
  }

  @Test func twoDimensionsInOnePlaceAreProtectedBesideBoth() {
    // Met and all of girls and boys, by two groups, in a place without places below.
    let cells = [["10/20", "12/25"], ["2/4", "15/30"], ["11/22", "14/29"]]
    var totals = ExactTable()
    totals.append(CellKey(period: 0, place: 0), Notation.measures("64/130"))
    let rows = Notation.line("22/45 17/34 25/51")
    let columns = Notation.line("23/46 41/84")
    var pair = ExactTable()
    for (row, line) in cells.enumerated() {
      for (column, cell) in line.enumerated() {
        pair.append(
          CellKey(period: 0, place: 0, groups: [row, column]), Notation.measures(cell))
      }
    }
    let released = protect(
      LinkedTables(
        totals: totals, dimensions: [Notation.table(rows), Notation.table(columns)],
        pairs: [LinkedTables.Pair(first: 0, second: 1, cells: pair)], parents: [:]),
      policy: Policy())
    #expect(Notation.text(released.dimensions[0]) == "22/45 17/34 25/51")
    #expect(Notation.text(released.pairs[0]) == "* * * * 11/22 14/29")
  }

  @Test func twoDimensionsStayHiddenWhereTheLowestPlacesAreNotKnownByBoth() {
    let totals = Notation.table([
      (CellKey(period: 0, place: 0), Notation.measures("50/100")),
      (CellKey(period: 0, place: 1), Notation.measures("50/100")),
    ])
    let halves = Notation.table(Notation.line("25/50 25/50"))
    var pair = ExactTable()
    for row in 0...1 {
      for column in 0...1 {
        pair.append(
          CellKey(period: 0, place: 0, groups: [row, column]), Notation.measures("12/25"))
      }
    }
    let released = protect(
      LinkedTables(
        totals: totals, dimensions: [halves, halves],
        pairs: [LinkedTables.Pair(first: 0, second: 1, cells: pair)], parents: [1: 0]),
      policy: Policy())
    #expect(Notation.text(released.pairs[0]) == "* * * *")
  }

  /// The first place is the one that all others lie in, unless they say which one.
  /// Nobody is listed as a girl of the last two groups: so all girls but 30 are of the first and third,
  /// and 20 of them did not meet the mark, as many as there are in these groups together.
  @Test func whatAPairDoesNotListIsKnownToBeNobody() {
    let listed: [(groups: [Int], n: Int, met: Int)] = [
      ([0, 0], 24, 5), ([0, 1], 2, 2), ([1, 0], 30, 30), ([2, 0], 7, 6), ([2, 1], 6, 6),
      ([3, 1], 5, 4), ([4, 1], 9, 0),
    ]
    func table(_ groups: ([Int]) -> [Int]) -> ExactTable {
      var sums: [CellKey: (n: Int, met: Int)] = [:]
      for cell in listed {
        let key = CellKey(period: 0, place: 0, groups: groups(cell.groups))
        sums[key] = ((sums[key]?.n ?? 0) + cell.n, (sums[key]?.met ?? 0) + cell.met)
      }
      var table = ExactTable()
      for (key, sum) in sums.sorted(by: { $0.key < $1.key }) {
        table.append(key, Measures(.actual, n: sum.n, met: sum.met...sum.met))
      }
      return table
    }
    let released = protect(
      LinkedTables(
        totals: table { _ in [] }, dimensions: [table { [$0[0]] }, table { [$0[1]] }],
        pairs: [LinkedTables.Pair(first: 0, second: 1, cells: table { $0 })], parents: [:]),
      policy: Policy())
    #expect(released.pairs[0].hidden == listed.count)
  }

  private func expect(_ text: String, hasInsiders: Bool = false, _ wanted: String) {
    var totals = ExactTable()
    var dimensions: [ExactTable] = []
    var codes: [Substring: Int] = [:]
    var parents: [Int: Int] = [:]
    let lines = text.split(separator: "\n")
    for (place, line) in lines.enumerated() {
      let blocks = line.split(separator: "|").map { $0.split(separator: " ") }
      let name = blocks[0][0].split(separator: "<")
      codes[name[0]] = place
      if place > 0 { parents[place] = name.count > 1 ? codes[name[1]] : 0 }
      totals.append(CellKey(period: 0, place: place), Notation.measures(blocks[0][1]))
      for (dimension, cells) in blocks.dropFirst().enumerated() {
        if dimension == dimensions.count { dimensions.append(ExactTable()) }
        for (group, cell) in cells.enumerated() {
          dimensions[dimension].append(
            CellKey(period: 0, place: place, groups: [group]), Notation.measures(cell))
        }
      }
    }
    let released = protect(
      LinkedTables(totals: totals, dimensions: dimensions, parents: parents),
      policy: Policy(hasInsiders: hasInsiders))
    let found = lines.enumerated().map { place, line in
      let tables = [released.totals] + released.dimensions
      let blocks = tables.map { table in
        table.cells.filter { $0.key.place == place }.map { Notation.text($0.measures) }
          .joined(separator: " ")
      }
      return line.split(separator: " ")[0] + " " + blocks.joined(separator: " | ")
    }
    let tidy = wanted.split(separator: "\n").map { line in
      line.split(separator: " ").joined(separator: " ")
    }
    #expect(found.map { String($0) } == tidy)
  }
}
