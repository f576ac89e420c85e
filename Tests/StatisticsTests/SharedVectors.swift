import Foundation
import Statistics
import Testing

/// Published values beside the repository, in `../shared/vectors`; not everybody has them.
enum SharedVectors {
  static let folder = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../../shared/vectors").standardizedFileURL

  static let arePresent = FileManager.default.fileExists(atPath: folder.path)
  static let absence: Comment = "../shared/vectors is not here: the published values go unchecked"

  /// The rows of a CSV file without quoted fields, each by column name.
  static func rows(_ name: String) throws -> [[String: String]] {
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    var lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let names = try #require(lines.first)
    lines.removeFirst()
    try #require(!lines.isEmpty)
    return lines.map { Dictionary(zip(names, $0), uniquingKeysWith: { first, _ in first }) }
  }
}

/// Equal to a relative 1e-9, as the vectors ask; an expected 0 may be 1e-15.
func agree(_ value: Double?, _ expected: Double?) -> Bool {
  guard let value, let expected else { return value == nil && expected == nil }
  return abs(value - expected) <= max(1e-9 * abs(expected), 1e-15)
}

func proportion(_ met: Int, _ people: Int) throws -> Proportion {
  try #require(Proportion(met: met, of: people))
}
