import Foundation
import TestSupport
import Testing

/// A reading of indicators is another way to say what the table says: it holds no number of its
/// own, and no word that tells a cause or calls children names.
@Suite struct ReadingTests {
  /// Words of Docs/Statistics.md that no answer may use, in lower case.
  static let banned = [
    "at-risk", "at risk", "low-performing", "failing", "subgroup", "achievement gap", "minority",
    "non-white", "because of", "caused by", "due to", "thanks to", "led to",
  ]

  static let answers = files(in: VerbGoldens.folder, suffix: ".json").flatMap { name in
    (repositoryText("\(VerbGoldens.folder)/\(name)") ?? "").split(separator: "\n")
      .map { (name: name, text: String($0)) }
  }

  @Test func everyNumberOfAReadingIsInTheAnswer() throws {
    var readings = 0
    var numbers = 0
    for answer in Self.answers {
      guard let object = try object(answer.text), let reading = object["reading"] as? String,
        object["cut"] is String
      else { continue }
      readings += 1
      var rest = object
      rest["reading"] = nil
      let known = Self.told(by: rest)
      for number in Self.numbers(in: Self.withoutLabels(reading, object)) {
        numbers += 1
        #expect(known.contains(number), "\(answer.name): \(number) of: \(reading)")
      }
    }
    print("\(numbers) numbers in \(readings) readings, each found in its answer")
    #expect(readings > 30)
    #expect(numbers > 100)
  }

  @Test func noAnswerUsesABannedWord() {
    for answer in Self.answers {
      let text = answer.text.lowercased()
      for word in Self.banned {
        #expect(!text.contains(word), "\(answer.name) says `\(word)`")
      }
    }
  }

  private func object(_ line: String) throws -> [String: Any]? {
    try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
  }

  /// Labels of groups, indicators and periods may hold digits: `Reading well in grade 3`.
  private static func withoutLabels(_ reading: String, _ answer: [String: Any]) -> String {
    texts(in: answer).filter { $0.contains(where: \.isNumber) }
      .sorted { $0.count > $1.count }
      .reduce(reading) { $0.replacingOccurrences(of: $1, with: " ") }
  }

  private static func texts(in value: Any) -> [String] {
    switch value {
    case let text as String: [text] + text.components(separatedBy: " · ")
    case let list as [Any]: list.flatMap(texts)
    case let object as [String: Any]:
      object.filter { $0.key != "reading" }.values.flatMap(texts)
    default: []
    }
  }

  private static func numbers(in text: String) -> [String] {
    text.matches(of: /\d[\d,]*(?:\.\d+)?/).map { match in
      String(match.output).replacingOccurrences(of: ",", with: "")
        .trimmingCharacters(in: CharacterSet(charactersIn: "."))
    }
  }

  /// The numbers of an answer as a sentence may say them: whole, or with one digit.
  private static func told(by value: Any) -> Set<String> {
    switch value {
    case let number as NSNumber:
      let size = abs(number.doubleValue)
      return Set([0, 1, 2].map { String(format: "%.\($0)f", size) }).union(rounded(size))
    case let text as String: return Set(numbers(in: text))
    case let list as [Any]: return list.reduce(into: []) { $0.formUnion(told(by: $1)) }
    case let object as [String: Any]:
      return object.values.reduce(into: []) { $0.formUnion(told(by: $1)) }
    default: return []
    }
  }

  /// Half away from zero on the shortest spelling, as answers round.
  private static func rounded(_ size: Double) -> Set<String> {
    guard let decimal = Decimal(string: "\(size)") else { return [] }
    var source = decimal
    var result = Decimal()
    NSDecimalRound(&result, &source, 1, .plain)
    return ["\(result)", "\(result)".contains(".") ? "\(result)" : "\(result).0"]
  }
}
