import Foundation
import Tabular
import TestSupport
import Testing

@testable import Lang
@testable import Store

/// Facts that another program computed from the same files come out of questions.
@Suite struct ConnecticutFacts {
  /// One entry of `facts.json`.
  private struct Fact: Decodable {
    var id: String
    var tolerance: Double?
    var answer: Value

    enum Value: Decodable {
      case number(Double)
      case fields([String: Field])
      case other

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Double.self) {
          self = .number(number)
        } else if let fields = try? container.decode([String: Field].self) {
          self = .fields(fields)
        } else {
          self = .other
        }
      }
    }

    struct Field: Decodable {
      var number: Double?
      var text: String?
      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        number = try? container.decode(Double.self)
        text = try? container.decode(String.self)
      }
    }

    var number: Double? { if case .number(let number) = answer { number } else { nil } }
    func field(_ name: String) -> Field? {
      if case .fields(let fields) = answer { fields[name] } else { nil }
    }
  }

  private struct Facts: Decodable { var facts: [Fact] }

  private static func fact(_ id: String) throws -> Fact {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(Connecticut.data)/facts.json"))
    return try #require(
      try JSONDecoder().decode(Facts.self, from: data).facts.first { $0.id == id })
  }

  private func expect(_ found: Double?, _ fact: Double?, within tolerance: Double?) throws {
    let found = try #require(found)
    let wanted = try #require(fact)
    #expect(abs(found - wanted) <= (tolerance ?? 0) + 1e-9, "\(found), and the fact is \(wanted)")
  }

  @Test func blackAndHispanicStudentsAreAsFarBehindAsTheFactsSay() async throws {
    guard let answer = try await Connecticut.answers("gap-by-race")?.first else { return }
    let black = try Self.fact("ct-grad-gap-black-2019")
    try expect(
      answer.number("difference", of: "Black or African American"), black.number,
      within: black.tolerance)
    let hispanic = try Self.fact("ct-grad-gap-hispanic-2019")
    try expect(
      answer.number("difference", of: "Hispanic or Latino"), hispanic.number,
      within: hispanic.tolerance)
  }

  @Test func theRateOfEveryoneIsWeightedByPeople() async throws {
    guard let answers = try await Connecticut.answers("weighted") else { return }
    let fact = try Self.fact("ct-grad-weighted-2019")
    let whole = try #require(answers.first?.table.rows.first)
    let column = try #require(answers.first?.table.index(of: "value"))
    try expect(whole[column].sortValue, fact.number, within: fact.tolerance)
    // Over the rows by race: counts are added, rates are not averaged.
    let met = try #require(answers.last?.sum("met"))
    let people = try #require(answers.last?.sum("n"))
    try expect(100 * met / people, fact.number, within: fact.tolerance)
  }

  @Test func suppressedRowsAreCountedByAQuestion() async throws {
    guard let answer = try await Connecticut.answers("suppressed")?.first else { return }
    let fact = try Self.fact("ct-grad-suppressed-2019")
    try expect(answer.sum("count"), fact.field("rows")?.number, within: 0)
    try expect(
      answer.number("count", of: "suppressed"), fact.field("suppressed")?.number, within: 0)
    try expect(answer.number("count", of: "actual"), fact.field("numeric")?.number, within: 0)
    #expect(answer.number("count", of: "not_applicable") == nil)
  }

  @Test func theLargestGapIsInHartford() async throws {
    guard let answer = try await Connecticut.answers("largest-gap")?.first else { return }
    let fact = try Self.fact("ct-grad-largest-gap-2019")
    let place = try #require(answer.table.index(of: "district"))
    let difference = try #require(answer.table.index(of: "difference"))
    let first = try #require(answer.table.rows.first)
    let second = try #require(answer.table.rows.dropFirst().first)
    #expect(first[place] == (fact.field("district")?.text).map { Cell.text($0) })
    #expect(second[place] == (fact.field("second")?.text).map { Cell.text($0) })
    try expect(first[difference].sortValue, fact.field("gap_pp")?.number, within: fact.tolerance)
    try expect(
      second[difference].sortValue, fact.field("second_gap_pp")?.number, within: fact.tolerance)
    let compared = answer.table.rows.count { $0[difference].sortValue != nil }
    try expect(Double(compared), fact.field("districts_compared")?.number, within: 0)
  }

  /// 2018-19 has no table of districts alone: totals come from the cut that is most complete.
  ///
  /// Both counts are published for 128 districts; in 27 of them the source hid a rate all the same,
  /// and what a source hid is never worked out again.
  @Test func totalsOfDistrictsComeFromTheMostCompleteCut() async throws {
    guard let answer = try await Connecticut.answers("districts")?.first else { return }
    #expect(answer.cut == "district × disability")
    #expect(answer.notes.contains { $0.code == "cut" && $0.text.contains("disability") })
    let value = try #require(answer.table.index(of: "value"))
    let complete = answer.table.rows.count { row in
      if case .number = row[value] { true } else { false }
    }
    #expect(complete == 101)
    let ranges = answer.table.rows.count { row in
      if case .interval = row[value] { true } else { false }
    }
    #expect(ranges == 33)
    #expect(answer.table.rows.count == 141)
  }

  /// The state's own total, the sum of every breakdown, and of every district where all are known.
  @Test func nobodyIsCountedTwice() async throws {
    guard let answers = try await Connecticut.answers("counted-once") else { return }
    let people = answers.map { $0.sum("n") }
    let met = answers.map { $0.sum("met") }
    #expect(answers.count > 3)
    #expect(Set(people).count == 1, "\(people)")
    #expect(Set(met).count == 1, "\(met)")
  }

  @Test func unloadTakesBackWhatALoadBrought() async throws {
    guard let store = try await Connecticut.open() else { return }
    let whole = try await store.dump()
    let interpreter = Connecticut.interpreter(over: store)
    let script = try #require(repositoryText("Examples/connecticut/graduation.strive"))
    let loads = parse(SourceText(script)).script.statements.filter {
      if case .load = $0.kind { true } else { false }
    }
    // The last load goes, and comes again.
    _ = try await store.unload(loads.count)
    let without = try await store.dump()
    #expect(without != whole)
    let last = SourceText(script).slice(try #require(loads.last).span)
    #expect(try await interpreter.run(SourceText(last)) { _ in } == nil)
    #expect(try await store.dump() == whole)
    _ = try await store.unload(loads.count + 1)
    #expect(try await store.dump() == without)
  }
}
