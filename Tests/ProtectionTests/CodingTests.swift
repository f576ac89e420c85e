import Foundation
import Protection
import Testing

/// The rows of `../shared/vectors/coding.csv`, where that folder is.
@Suite struct CodingTests {
  private static let file = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../../shared/vectors/coding.csv").standardizedFileURL
  private static let isPresent = FileManager.default.fileExists(atPath: file.path)

  @Test(.enabled(if: isPresent, "../shared/vectors is not here: the coded rates go unchecked"))
  func ratesAreCodedAsTheVectorsSay() throws {
    let rows = try String(contentsOf: Self.file, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst()
    #expect(rows.count == 35)
    var compared = 0
    for row in rows {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      let n = try #require(Int(cells[0]))
      let met = try #require(Int(cells[1]))
      let minimum = try #require(Int(cells[2]))
      for (ends, wanted) in zip([CodedEnds.tiers, .fixed, .ranges], cells[4...]) {
        #expect(text(ends, met, n, minimum) == wanted, "\(ends): \(met) of \(n)")
        compared += 1
      }
    }
    print("coding.csv: \(compared) rates of \(rows.count) rows compared")
  }

  private func text(_ ends: CodedEnds, _ met: Int, _ n: Int, _ minimum: Int) -> String {
    if n == 0 { return "none" }
    if ends != .ranges, n < minimum { return "*" }
    guard let range = ends.shown(met: met, of: n) else { return "PS" }
    if range == 0...49 { return "<50%" }
    if range.lowerBound == 0 { return "<=\(range.upperBound)%" }
    if range.upperBound == 100 { return ">=\(range.lowerBound)%" }
    if range.count == 1 { return "\(range.lowerBound)%" }
    return "\(range.lowerBound)-\(range.upperBound)%"
  }
}
