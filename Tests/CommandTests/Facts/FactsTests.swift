import Foundation
import Testing

/// Every fact that another program computed from the published files is answered by a line.
///
/// The files are not the project's to publish: where they are not beside it, the tests say so.
@Suite(.serialized) struct FactsTests {
  static let families = [
    "ct-edsight", "edfacts-acgr", "head-start-pir", "nyc-hs-directory", "seed-partnerships",
  ]

  /// One entry of `facts.json`.
  struct Known {
    var id: String
    var answer: Any
    var tolerance: Double
  }

  @Test(arguments: families) func everyFactIsAnsweredByALine(_ family: String) throws {
    let facts = FactStore.data.appendingPathComponent("\(family)/facts.json")
    guard let json = try? Data(contentsOf: facts) else {
      print("NOT TESTED: the files of \(family) are not in ../shared/data")
      return
    }
    let known = try Self.known(json)
    let sheetPath = Command.root.appendingPathComponent("Tests/Golden/facts/\(family).facts")
    let sheet = try FactSheet(String(contentsOf: sheetPath, encoding: .utf8))
    let (folder, failure) = try FactStore.make(sheet, name: family)
    #expect(failure == nil, "the mappings of \(family) load")
    try CellCheck.expectEveryCell(of: sheet, family, in: folder)
    #expect(Set(sheet.facts.map(\.id)) == Set(known.map(\.id)), "each fact stands once")
    for fact in known {
      for asked in sheet.facts where asked.id == fact.id {
        try Self.expectCovered(fact, by: asked)
        for ask in asked.asks { try Self.check(ask, of: fact, in: folder) }
      }
    }
  }

  private static func known(_ json: Data) throws -> [Known] {
    let object = try JSONSerialization.jsonObject(with: json) as? [String: Any]
    let facts = object?["facts"] as? [[String: Any]] ?? []
    return facts.compactMap { fact in
      guard let id = fact["id"] as? String, let answer = fact["answer"] else { return nil }
      return Known(id: id, answer: answer, tolerance: fact["tolerance"] as? Double ?? 0)
    }
  }

  /// Every number and word of the answer is looked for.
  private static func expectCovered(_ fact: Known, by asked: FactSheet.Fact) throws {
    let finds = asked.asks.flatMap(\.finds)
    for leaf in leaves(of: fact.answer, at: "answer") {
      #expect(finds.contains { $0.answer.covers(leaf) }, "\(fact.id): nothing finds \(leaf)")
    }
  }

  private static func leaves(of json: Any, at path: String) -> [String] {
    switch json {
    case let object as [String: Any]:
      object.keys.sorted().flatMap { leaves(of: object[$0] as Any, at: "\(path).\($0)") }
    case let list as [Any]:
      list.indices.flatMap { leaves(of: list[$0], at: "\(path)[\($0)]") }
    default: [path]
    }
  }

  /// Asks one line, and reports what was found for each part of the answer.
  private static func check(_ ask: FactSheet.Ask, of fact: Known, in folder: URL) throws {
    let said = try Command.run("-s", "facts.db", "-f", "json", "-c", ask.line, in: folder)
    let answer = try? JSONSerialization.jsonObject(with: Data(said.output.utf8))
    var isRight = said.status == 0
    for (path, place) in ask.finds {
      let expected = path.find(in: ["answer": fact.answer])
      let found = place.find(in: answer)
      let isEqual = equal(found, expected, within: fact.tolerance)
      isRight = isRight && isEqual
      let report =
        "\(fact.id) \(path): found \(inWords(found)), expected \(inWords(expected)), "
        + "tolerance \(fact.tolerance)"
      print(ask.waiting.map { "waiting: \(report): \($0)" } ?? "fact: \(report)")
      if ask.waiting == nil {
        #expect(isEqual, "\(report)\n  \(ask.line)\n\(said.errors)")
      }
    }
    if ask.waiting != nil {
      #expect(!isRight, "\(fact.id) is no longer waiting: \(ask.line)")
    }
  }

  /// Numbers within the tolerance, texts to the letter; null is a cell that says why it is empty.
  private static func equal(_ found: Any?, _ expected: Any?, within tolerance: Double) -> Bool {
    switch (found, expected) {
    case (let found as NSNumber, let expected as NSNumber):
      abs(found.doubleValue - expected.doubleValue) <= tolerance + 1e-9
    case (let found as String, let expected as String): found == expected
    case (let found as [String: Any], is NSNull): found["status"] != nil
    case (let found as [Any], let expected as [Any]):
      found.count == expected.count
        && zip(found, expected).allSatisfy { equal($0, $1, within: tolerance) }
    default: false
    }
  }

  private static func inWords(_ value: Any?) -> String {
    guard let value else { return "nothing" }
    switch value {
    case is NSNull: return "null"
    case let number as NSNumber: return "\(number)"
    case let text as String: return text
    default:
      let data = try? JSONSerialization.data(
        withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed])
      return data.map { String(decoding: $0, as: UTF8.self) } ?? "\(value)"
    }
  }
}
