import Foundation
import Tabular
import TestSupport
import Testing

@testable import Lang

/// What an audit of real files finds, against what another program counted in them.
@Suite struct ConnecticutAudit {
  private struct Facts: Decodable {
    struct Fact: Decodable {
      var id: String
      var answer: Leaks?

      enum Keys: String, CodingKey { case id, answer }

      init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        id = try container.decode(String.self, forKey: .id)
        answer = try? container.decode(Leaks.self, forKey: .answer)
      }
    }
    typealias Leaks = [String: Int]
    var facts: [Fact]
  }

  @Test func leaksJumpsAndHolesAreFoundInOneLineEach() async throws {
    guard let answers = try await Connecticut.answers("audit") else { return }
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(Connecticut.data)/facts.json"))
    let facts = try JSONDecoder().decode(Facts.self, from: data).facts
    let leaks = try #require(facts.first { $0.id == "ct-grad-leaky-suppression" }?.answer)
    let byYear = try #require(answers.first)
    #expect(byYear.table.rows.count == leaks.count)
    for (year, count) in leaks {
      #expect(byYear.number("count", of: year) == Double(count), "leaks of \(year)")
    }
    let jumps = answers[2].table
    #expect((1...20).contains(jumps.rows.count { $0.contains(.text("jump")) }))
    #expect(jumps.rows.contains { $0.contains(.text("Norwalk School District")) })
    // Where a rate is hidden no number stands but how many cells there are.
    for row in answers[1].table.rows {
      #expect(row.allSatisfy { if case .number = $0 { false } else { true } })
    }
  }
}
