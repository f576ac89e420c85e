import Tabular
import Testing

@testable import Protection

/// Questions by several dimensions, one after another.
@Suite struct AskedTests {

  @Test func aPairIsAnsweredAsItWouldBeIfItWereDeclared() {
    #expect(verdicts([[0, 1]]) == [true])
  }

  @Test func theSameQuestionAgainIsAnsweredAgain() {
    #expect(verdicts([[0, 1], [0, 1]]) == [true, true])
  }

  /// Girls of the first group with low income are four: all, without the others, would tell them.
  @Test func aQuestionThatWouldTellASmallGroupIsRefused() {
    let truth = Truth(cells: [
      [[[12, 30], [25, 40]], [[31, 28], [26, 33]], [[4, 35], [22, 30]]]
    ])
    #expect(truth.answers([[0, 1, 2]]).map { $0 != nil } == [false])
  }

  @Test func nothingAskedTellsASmallGroup() {
    var random = SeededGenerator(seed: 5)
    var answered = 0
    var refused = 0
    for round in 0..<25 {
      let truth = Truth(using: &random)
      var asked: [[Int]] = []
      for _ in 0..<4 {
        let question = [[0, 1], [0, 2], [1, 2], [0, 1, 2]].randomElement(using: &random) ?? []
        asked.append(question)
      }
      let answers = truth.answers(asked)
      answered += answers.count { $0 != nil }
      refused += answers.count { $0 == nil }
      truth.attack(zip(asked, answers).map { ($0, $1) }, comment: "round \(round)")
    }
    #expect(answered > 10)
    #expect(refused > 10)
  }

  private func verdicts(_ questions: [[Int]]) -> [Bool] {
    let truth = Truth(cells: [
      [[[30, 30], [25, 40]], [[31, 28], [26, 33]], [[24, 35], [22, 30]]]
    ])
    return truth.answers(questions).map { $0 != nil }
  }
}

/// People by place, race, gender and income; half of them met the mark, more or less.
private struct Truth {
  let cells: [[[[Int]]]]

  init(cells: [[[[Int]]]]) { self.cells = cells }

  init(using random: inout SeededGenerator) {
    let places = [1, 1, 3].randomElement(using: &random) ?? 1
    cells = (0..<places).map { _ in
      (0..<3).map { race in
        (0..<2).map { _ in
          (0..<2).map { _ in Int.random(in: 0...(race == 0 ? 9 : 40), using: &random) }
        }
      }
    }
  }

  private func met(_ people: Int, _ seed: Int) -> Int { people * (1 + seed % 3) / 4 }

  private var all: [(place: Int, groups: [Int], people: Int)] {
    cells.indices.flatMap { place in
      (0..<3).flatMap { race in
        (0..<2).flatMap { gender in
          (0..<2).map { (place, [race, gender, $0], cells[place][race][gender][$0]) }
        }
      }
    }
  }

  private func measures(
    _ isIn: (Int, [Int]) -> Bool
  ) -> Measures {
    let inside = all.filter { isIn($0.place, $0.groups) }
    let people = inside.reduce(0) { $0 + $1.people }
    let metTheMark = inside.reduce(0) { $0 + met($1.people, $1.groups[0] + $1.groups[2]) }
    return Measures(people == 0 ? .noPeople : .actual, n: people, met: metTheMark...metTheMark)
  }

  /// The places, and one more for all of them where there are several.
  private var places: [Int] { cells.count == 1 ? [0] : Array(0...cells.count) }
  private var root: Int { cells.count == 1 ? 0 : cells.count }

  private var released: LinkedTables {
    var totals = ExactTable()
    var dimensions = [ExactTable(), ExactTable(), ExactTable()]
    for place in places {
      func isIn(_ other: Int) -> Bool { place == root || other == place }
      totals.append(CellKey(period: 0, place: place), measures { other, _ in isIn(other) })
      for (dimension, size) in [3, 2, 2].enumerated() {
        for group in 0..<size {
          dimensions[dimension].append(
            CellKey(period: 0, place: place, groups: [group]),
            measures { isIn($0) && $1[dimension] == group })
        }
      }
    }
    let parents = Dictionary(
      uniqueKeysWithValues: places.filter { $0 != root }.map { ($0, root) })
    return LinkedTables(totals: totals, dimensions: dimensions, parents: parents)
  }

  func answers(_ questions: [[Int]]) -> [ReleasedTable?] {
    var base = ExactTable()
    for cell in all {
      base.append(
        CellKey(period: 0, place: cell.place, groups: cell.groups),
        measures { $0 == cell.place && $1 == cell.groups })
    }
    let tables = AskedTables(released: released, base: base, questions: questions)
    return protect(tables, policy: Policy()).map { $0.cells.isEmpty ? nil : $0 }
  }

  /// Works out all that the answers tell of each class of people in the widest place.
  func attack(_ told: [([Int], ReleasedTable?)], comment: Comment) {
    let people = (0..<12).map { code in
      all.filter { number($0.groups) == code }.reduce(0) { $0 + $1.people }
    }
    var sums: [(columns: Set<Int>, value: Int)] = [
      (Set(0..<12), people.reduce(0, +))
    ]
    let alone = protect(released, policy: Policy()).dimensions.enumerated().map { ([$0], $1) }
    for (question, answer) in alone + told {
      for cell in answer?.cells ?? [] where !cell.isHidden && cell.key.place == root {
        let columns = Set(
          (0..<12).filter { code in
            zip(question, cell.key.groups).allSatisfy { groups(code)[$0] == $1 }
          })
        sums.append((columns, columns.reduce(0) { $0 + people[$1] }))
      }
    }
    guard var program = LinearProgram(columns: 12, sums: sums) else {
      Issue.record("the true table does not agree with the answers, \(comment)")
      return
    }
    for code in 0..<12 where (1..<10).contains(people[code]) {
      let range = program.range(of: [code])
      #expect(range.upperBound - range.lowerBound > 4.99, "\(comment): \(groups(code))")
    }
  }

  private func number(_ groups: [Int]) -> Int { groups[0] * 4 + groups[1] * 2 + groups[2] }
  private func groups(_ number: Int) -> [Int] { [number / 4, number / 2 % 2, number % 2] }
}
