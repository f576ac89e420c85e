import Foundation
import Protection
import Tabular
import Testing

/// The cases of `../shared/vectors/suppression_cases.json`, where that folder is.
@Suite struct VectorTests {
  private struct Case: Decodable {
    struct Group: Decodable {
      let label: String
      let n: Int
      let x: Int
    }
    struct Expected: Decodable {
      let suppressed: [String]
      let total: String
    }
    let id: String
    let k: Int
    let groups: [Group]
    let expected: Expected
  }

  /// Tables of two dimensions have another shape and are not read.
  private struct Line: Decodable {
    let line: Case?

    init(from decoder: any Decoder) throws {
      let kind = try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .kind)
      line = kind == "1d" ? try Case(from: decoder) : nil
    }

    private enum Key: CodingKey {
      case kind
    }
  }

  private static let file = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../../shared/vectors/suppression_cases.json").standardizedFileURL
  private static let isPresent = FileManager.default.fileExists(atPath: file.path)

  /// Places of one place are a line, and hidden exactly as the vectors say.
  @Test(
    .enabled(
      if: isPresent, "../shared/vectors is not here: the suppression cases go unchecked"))
  func placesAreHiddenAsTheVectorsSay() throws {
    let cases = try JSONDecoder().decode([Line].self, from: Data(contentsOf: Self.file))
    let lines = cases.compactMap(\.line)
    #expect(lines.count == 16)
    for line in lines {
      // The codes of places follow their labels, so that ties fall as in the vectors.
      let places = line.groups.sorted { $0.label < $1.label }
      var totals = ExactTable()
      for (code, place) in places.enumerated() {
        totals.append(
          CellKey(period: 0, place: code),
          Measures(place.n == 0 ? .noPeople : .actual, n: place.n, met: place.x...place.x))
      }
      let people = places.reduce(0) { $0 + $1.n }
      let met = places.reduce(0) { $0 + $1.x }
      totals.append(
        CellKey(period: 0, place: places.count), Measures(.actual, n: people, met: met...met))
      let parents = Dictionary(uniqueKeysWithValues: places.indices.map { ($0, places.count) })
      let released = protect(
        LinkedTables(totals: totals, dimensions: [], parents: parents),
        policy: Policy(minimum: line.k)
      ).totals.cells
      let hidden = zip(places, released).filter { $1.isHidden }.map(\.0.label)
      // A total under k hides the whole line, zeros included.
      let isWhole = line.expected.total == "suppressed"
      let wanted = isWhole ? places.map(\.label) : line.expected.suppressed
      #expect(Set(hidden) == Set(wanted), "\(line.id)")
      #expect(released.last?.isHidden == (line.expected.total != "published"), "\(line.id)")
    }
    print("suppression_cases.json: \(lines.count) of \(cases.count) cases compared, as places")
  }

  /// As released tables are made: a line is the groups of one place. Other patterns may hide fewer.
  @Test(
    .enabled(
      if: isPresent, "../shared/vectors is not here: the suppression cases go unchecked"))
  func linkedTablesHideNoMorePeopleThanTheVectorsSay() throws {
    let cases = try JSONDecoder().decode([Line].self, from: Data(contentsOf: Self.file))
    let lines = cases.compactMap(\.line)
    #expect(lines.count == 16)
    for line in lines {
      var groups = ExactTable()
      var totals = ExactTable()
      for (code, group) in line.groups.enumerated() {
        groups.append(
          CellKey(period: 0, place: 0, groups: [code]),
          Measures(group.n == 0 ? .noPeople : .actual, n: group.n, met: group.x...group.x))
      }
      let people = line.groups.reduce(0) { $0 + $1.n }
      let met = line.groups.reduce(0) { $0 + $1.x }
      totals.append(CellKey(period: 0, place: 0), Measures(.actual, n: people, met: met...met))
      let released = protect(
        LinkedTables(totals: totals, dimensions: [groups], parents: [:]),
        policy: Policy(minimum: line.k))
      let hidden = zip(line.groups, released.dimensions[0].cells).filter { $1.isHidden }
      let wanted = line.groups.filter { line.expected.suppressed.contains($0.label) }
      #expect(
        hidden.reduce(0) { $0 + $1.0.n } <= wanted.reduce(0) { $0 + $1.n }, "\(line.id)")
      let small = line.groups.indices.filter { (1..<line.k).contains(line.groups[$0].n) }
      #expect(small.allSatisfy { released.dimensions[0].cells[$0].isHidden }, "\(line.id)")
      #expect((released.totals.cells[0].measures.n == nil) == (people < line.k), "\(line.id)")
    }
    print("suppression_cases.json: \(lines.count) of \(cases.count) cases compared, as groups")
  }
}
