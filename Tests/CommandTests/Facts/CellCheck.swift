import Foundation
import Testing

/// Every cell that stands where a number could is in the store as what it says: the files are split
/// plainly, and `count observations` must have as many of each kind.
enum CellCheck {
  static func expectEveryCell(of sheet: FactSheet, _ family: String, in folder: URL) throws {
    guard !sheet.columns.isEmpty else { return }
    let said = try statuses(in: folder)
    for (indicator, kinds) in try written(sheet, in: folder).sorted(by: { $0.key < $1.key }) {
      let found = said[indicator] ?? [:]
      for kind in kinds.keys.sorted() {
        print("cells: \(family) \(indicator): \(kinds[kind] ?? 0) \(kind)")
        #expect(found[kind] == kinds[kind], "\(indicator): \(kind)")
      }
      let more = Set(found.keys).subtracting(kinds.keys)
      let isPart = sheet.columns.contains { $0.indicator == indicator && $0.isSuppressedOnly }
      #expect(isPart || more.isEmpty, "\(indicator) has \(more), which no cell says")
    }
  }

  /// What the store has of each indicator; a rounded percent is a number as it is written.
  private static func statuses(in folder: URL) throws -> [String: [String: Int]] {
    let line = "count observations by status, indicator"
    let said = try Command.run("-s", "facts.db", "-f", "json", "-c", line, in: folder)
    #expect(said.status == 0, "\(said.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(said.output.utf8))
    var counts: [String: [String: Int]] = [:]
    for row in (json as? [String: Any])?["rows"] as? [[String: Any]] ?? [] {
      guard let indicator = row["indicator"] as? String, let status = row["status"] as? String,
        let count = row["count"] as? Int
      else { continue }
      let kind = ["actual", "rounded"].contains(status) ? "number" : status
      counts[indicator, default: [:]][kind, default: 0] += count
    }
    return counts
  }

  /// What the files have, by the plain split.
  private static func written(_ sheet: FactSheet, in folder: URL) throws -> [String: [String: Int]]
  {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    var counts: [String: [String: Int]] = [:]
    var seen: Set<String> = []
    for name in names.sorted() where name.hasSuffix(".csv") {
      let columns = sheet.columns.filter { name.hasPrefix($0.files) }
      guard !columns.isEmpty else { continue }
      let table = try PlainTable(folder.appendingPathComponent(name))
      for column in columns {
        guard let kinds = table.kinds(below: column.title, occurrence: column.occurrence) else {
          continue
        }
        seen.insert(column.title)
        for (kind, count) in kinds where !column.isSuppressedOnly || kind == "suppressed" {
          counts[column.indicator, default: [:]][kind, default: 0] += count
        }
      }
    }
    for column in sheet.columns {
      #expect(seen.contains(column.title), "no file has a column `\(column.title)`")
      if let less = column.less { counts[column.indicator]?[less.kind, default: 0] -= less.count }
    }
    return counts
  }
}
