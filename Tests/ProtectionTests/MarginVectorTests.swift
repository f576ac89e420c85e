import Foundation
import Protection
import Tabular
import Testing

/// The tables of two dimensions in `../shared/vectors/suppression_cases.json`, where that folder is.
///
/// Rows are taken as places of one wider place, columns as groups.
@Suite struct MarginVectorTests {
  private struct Case: Decodable {
    struct Expected: Decodable {
      let mode: String
      let suppressed: [[String]]
    }
    let id: String
    let kind: String
    let k: Int
    let rows: [String]?
    let cols: [String]?
    let n: [[Int]]?
    let x: [[Int]]?
    let margins: Expected?

    enum CodingKeys: String, CodingKey {
      case id, kind, k, rows, cols, n, x, expected
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      id = try values.decode(String.self, forKey: .id)
      kind = try values.decode(String.self, forKey: .kind)
      k = try values.decode(Int.self, forKey: .k)
      rows = try values.decodeIfPresent([String].self, forKey: .rows)
      cols = try values.decodeIfPresent([String].self, forKey: .cols)
      n = kind == "2d" ? try values.decode([[Int]].self, forKey: .n) : nil
      x = kind == "2d" ? try values.decode([[Int]].self, forKey: .x) : nil
      margins = kind == "2d" ? try values.decode(Expected.self, forKey: .expected) : nil
    }
  }

  private static let file = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../../shared/vectors/suppression_cases.json").standardizedFileURL
  private static let isPresent = FileManager.default.fileExists(atPath: file.path)

  @Test(
    .enabled(
      if: isPresent, "../shared/vectors is not here: the suppression cases go unchecked"))
  func noMorePeopleAreHiddenThanTheVectorsSay() throws {
    let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: Self.file))
    let tables = cases.filter { $0.kind == "2d" }
    #expect(tables.count == 9)
    for table in tables {
      let truth = try Margins(
        people: #require(table.n), met: #require(table.x), rows: #require(table.rows),
        columns: #require(table.cols))
      let released = protect(truth.tables, policy: Policy(minimum: table.k))
      let hidden = truth.hidden(in: released)
      let wanted = try #require(table.margins)
      let expected = Set(wanted.suppressed.map { $0.joined(separator: "/") })
      #expect(truth.people(hidden) <= truth.people(expected), "\(table.id): \(hidden.sorted())")
      #expect(hidden.isEmpty == expected.isEmpty, "\(table.id)")
    }
    print("suppression_cases.json: \(tables.count) of \(cases.count) cases compared, as tables")
  }
}

/// A table of two dimensions as places in a place, with labels.
private struct Margins {
  let people: [[Int]]
  let met: [[Int]]
  let rows: [String]
  let columns: [String]

  var tables: LinkedTables {
    var totals = ExactTable()
    var cells = ExactTable()
    let inRows = (0...rows.count).map { row in row == rows.count ? Array(rows.indices) : [row] }
    for (place, sources) in inRows.enumerated() {
      totals.append(CellKey(period: 0, place: place), sum(sources, Array(columns.indices)))
      for column in columns.indices {
        cells.append(
          CellKey(period: 0, place: place, groups: [column]), sum(sources, [column]))
      }
    }
    let parents = Dictionary(uniqueKeysWithValues: rows.indices.map { ($0, rows.count) })
    return LinkedTables(totals: totals, dimensions: [cells], parents: parents)
  }

  private func sum(_ rows: [Int], _ columns: [Int]) -> Measures {
    let cells = rows.flatMap { row in columns.map { (row, $0) } }
    let n = cells.reduce(0) { $0 + people[$1.0][$1.1] }
    let x = cells.reduce(0) { $0 + met[$1.0][$1.1] }
    return Measures(n == 0 ? .noPeople : .actual, n: n, met: x...x)
  }

  private var labels: [String] { rows + ["Total"] }

  func hidden(in released: ReleasedTables) -> Set<String> {
    let totals = released.totals.cells.filter(\.isHidden).map { "\(labels[$0.key.place])/Total" }
    let cells = released.dimensions[0].cells.filter(\.isHidden).map {
      "\(labels[$0.key.place])/\(columns[$0.key.groups[0]])"
    }
    return Set(totals + cells)
  }

  func people(_ hidden: Set<String>) -> Int {
    var sum = 0
    for (row, label) in labels.enumerated() {
      let inRow = row == rows.count ? Array(rows.indices) : [row]
      for (column, name) in (columns + ["Total"]).enumerated()
      where hidden.contains("\(label)/\(name)") {
        let inColumn = column == columns.count ? Array(columns.indices) : [column]
        sum += inRow.reduce(0) { total, row in total + inColumn.reduce(0) { $0 + people[row][$1] } }
      }
    }
    return sum
  }
}
