import Foundation
import Protection
import Testing

/// The cases of `../shared/vectors/differencing_cases.json`, where that folder is, and what they do
/// not say.
@Suite struct DifferencingTests {
  private struct Case: Decodable {
    struct Cell: Decodable {
      let n: Int
      let x: Int
    }
    struct Query: Decodable {
      let query: String
      let cells: [String]
      let decision: String
    }
    let id: String
    let k: Int
    let base: [String: Cell]
    let sequence: [Query]
  }

  private static let file = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../../shared/vectors/differencing_cases.json")
    .standardizedFileURL
  private static let isPresent = FileManager.default.fileExists(atPath: file.path)

  @Test(
    .enabled(
      if: isPresent, "../shared/vectors is not here: the differencing cases go unchecked"))
  func sequencesAreAnsweredAsTheVectorsSay() throws {
    let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: Self.file))
    #expect(cases.count == 7)
    for example in cases {
      let labels = example.base.keys.sorted()
      var ledger = Differencing(
        cells: labels.compactMap { example.base[$0] }.map { (people: $0.n, met: $0.x) },
        policy: Policy(minimum: example.k))
      for query in example.sequence {
        let set = Set(query.cells.compactMap { labels.firstIndex(of: $0) })
        let verdict = ledger.tell([set])
        let wanted: Differencing.Verdict? =
          switch query.decision {
          case "answer": .answer
          case "suppress": .hide
          case "refuse": .refuse
          default: nil
          }
        #expect(verdict == wanted, "\(example.id): \(query.query)")
      }
    }
    let questions = cases.map(\.sequence.count).reduce(0, +)
    print("differencing_cases.json: \(cases.count) cases, \(questions) questions compared")
  }

  @Test func aSmallSetIsHiddenAndNotKept() {
    var ledger = Differencing(cells: [(4, 1), (40, 20)], policy: Policy())
    #expect(ledger.tell([[0]]) == .hide)
    #expect(ledger.tell([[1]]) == .answer)
    #expect(ledger.tell([[0, 1]]) == .refuse)
    #expect(ledger.tell([[1]]) == .answer)
  }

  @Test func whatAllMetIsPinnedThoughItsNumberIsNot() {
    // Both cells have all met: with the sum told, not met is none in each.
    var ledger = Differencing(cells: [(6, 6), (40, 40), (50, 20)], policy: Policy())
    #expect(ledger.tell([[0, 1]]) == .answer)
    #expect(ledger.tell([[1, 2]]) == .refuse)
  }

  @Test func aSumThatLeavesTooLittleRoomIsRefused() {
    // Cells 0 and 1 together are ten, 1 and 2 eleven, 0 and 2 eleven: all three follow.
    var ledger = Differencing(cells: [(5, 2), (5, 3), (6, 3), (90, 40)], policy: Policy())
    #expect(ledger.tell([[0, 1]]) == .answer)
    #expect(ledger.tell([[1, 2]]) == .answer)
    #expect(ledger.tell([[0, 2]]) == .refuse)
    #expect(ledger.tell([[0, 3], [2, 3]]) == .answer)
  }
}
