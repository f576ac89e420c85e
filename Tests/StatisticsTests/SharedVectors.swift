import Foundation
import Statistics
import Testing

/// Published values beside the repository, in `../shared/vectors`; not everybody has them.
enum SharedVectors {
  static let folder = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../../shared/vectors").standardizedFileURL

  static let arePresent = FileManager.default.fileExists(atPath: folder.path)
  static let absence: Comment = "../shared/vectors is not here: the published values go unchecked"

  /// The rows of a CSV file without line ends in fields, each by column name.
  static func rows(_ name: String) throws -> [[String: String]] {
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    var lines = text.split(whereSeparator: \.isNewline).map(fields)
    let names = try #require(lines.first)
    lines.removeFirst()
    try #require(!lines.isEmpty)
    return lines.map { Dictionary(zip(names, $0), uniquingKeysWith: { first, _ in first }) }
  }

  private static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}

/// What became of a vector file's rows: every one is compared, or passed over for a reason.
struct VectorCount {
  let file: String
  let rows: Int
  private(set) var compared = 0
  private(set) var passedOver: [String: Int] = [:]

  init(_ file: String, rows: Int) {
    self.file = file
    self.rows = rows
  }

  mutating func compare() { compared += 1 }

  mutating func passOver(_ reason: String) { passedOver[reason, default: 0] += 1 }

  /// Says the counts and holds them to be all rows.
  func report(passedOver expected: [String: Int] = [:]) {
    let rest = passedOver.sorted { $0.key < $1.key }.map { ", \($0.value) \($0.key)" }.joined()
    print("\(file): \(compared) of \(rows) rows compared\(rest)")
    #expect(compared + passedOver.values.reduce(0, +) == rows, "\(file)")
    #expect(passedOver == expected, "\(file)")
  }
}

extension [String: String] {
  /// A number of a row; `nil` where the field is empty.
  func number(_ name: String) -> Double? { self[name].flatMap(Double.init) }
  func count(_ name: String) throws -> Int { try #require(self[name].flatMap { Int($0) }) }
}

/// Equal to a relative 1e-9, as the vectors ask; an expected 0 may be 1e-15.
func agree(_ value: Double?, _ expected: Double?) -> Bool {
  guard let value, let expected else { return value == nil && expected == nil }
  return abs(value - expected) <= max(1e-9 * abs(expected), 1e-15)
}

func proportion(_ met: Int, _ people: Int) throws -> Proportion {
  try #require(Proportion(met: met, of: people))
}
