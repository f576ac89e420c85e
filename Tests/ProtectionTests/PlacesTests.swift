import Protection
import Tabular
import Testing

@Suite struct PlacesTests {
  /// Places as `name<parent met/n`; what comes back is each cell in the same order.
  private func protected(_ places: String) -> String {
    var codes: [Substring: Int] = [:]
    var parents: [Int: Int] = [:]
    var table = ExactTable()
    for (code, entry) in places.split(separator: ",").enumerated() {
      let words = entry.split(separator: " ")
      let names = words[0].split(separator: "<")
      codes[names[0]] = code
      if names.count > 1 { parents[code] = codes[names[1]] ?? 99 }
      table.append(CellKey(period: 0, place: code), Notation.measures(words[1]))
    }
    return Notation.text(protected(table, parents: parents))
  }

  private func protected(_ table: ExactTable, parents: [Int: Int]) -> ReleasedTable {
    let tables = LinkedTables(totals: table, dimensions: [], parents: parents)
    return protect(tables, policy: Policy()).totals
  }

  @Test func aSmallSchoolIsHiddenWithTheSmallestOther() {
    #expect(
      protected("north 60/100, a<north 2/4, b<north 18/26, c<north 40/70")
        == "60/100 * * 40/70")
  }

  @Test func whatLiesInAHiddenPlaceIsHidden() {
    #expect(
      protected("north 3/8, south 20/30, west 30/60, a<north 3/8, b<south 20/30, c<west 0")
        == "* * 30/60 * * 0")
  }

  @Test func placesAtTheTopAreALine() {
    #expect(protected("north 3/8, south 20/30, west 30/60") == "* * 30/60")
    #expect(protected("north 3/8, south 1/1") == "* *")
  }

  @Test func onePlaceAtTheTopStandsAlone() {
    #expect(protected("north 3/8, a<north 3/8") == "* *")
    #expect(protected("north 3/18, a<north 3/18") == "3/18 3/18")
  }

  @Test func aPlaceWhoseSchoolsCannotBeMadeSafeIsHiddenToo() {
    #expect(
      protected("county 30/90, north 0/16, south 10/34, west 20/40, a<north 0/4, b<north 0/12")
        == "30/90 * * 20/40 * *")
  }

  @Test func manySchoolsInAHiddenDistrictLeaveLessRoom() {
    // Twelve people of whom a reader knows eight schools to have one each.
    let schools = (1...8).map { "s\($0)<north 1/1" }.joined(separator: ", ")
    #expect(
      protected("north 4/8, south 3/4, west 10/20, east 20/30, \(schools)").hasPrefix(
        "* * * 20/30"))
    #expect(protected("north 4/8, south 3/4, west 10/20, east 20/30") == "* * 10/20 20/30")
  }

  @Test func childrenInNoSchoolAreASmallGroupToo() {
    #expect(protected("north 30/63, a<north 13/20, b<north 15/40") == "30/63 * 15/40")
    #expect(protected("north 30/80, a<north 13/20, b<north 15/40") == "30/80 13/20 15/40")
  }

  @Test func aSourceHiddenPlaceTakesItsSchoolsAlong() {
    #expect(
      protected("north *, south 9/20, west 30/60, a<north 20/30, b<south 9/20")
        == "* * 30/60 * *")
  }

  @Test func aMissingFloorIsSteppedOver() {
    #expect(
      protected("county 60/100, north<county -, a<north 2/4, b<north 18/26, c<county 40/70")
        == "60/100 - * * 40/70")
  }

  @Test func placesThatLieInEachOtherAreNotShown() {
    var table = ExactTable()
    for place in [1, 2] {
      table.append(CellKey(period: 0, place: place), Measures(.actual, n: 50, met: 20...20))
    }
    #expect(Notation.text(protected(table, parents: [1: 2, 2: 1])) == "* *")
  }

  @Test func eachPeriodIsATreeOfItsOwn() {
    var table = ExactTable()
    for (period, small) in [4, 14].enumerated() {
      for (place, n) in [100, small, 26, 74 - small].enumerated() {
        table.append(CellKey(period: period, place: place), Measures(.actual, n: n, met: 3...3))
      }
    }
    #expect(
      Notation.text(protected(table, parents: [1: 0, 2: 0, 3: 0]))
        == "3/100 * * 3/70 3/100 3/14 3/26 3/60")
  }
}
