import Foundation
import Testing

/// The largest families are loaded whole by their examples; the others are, where their facts are
/// asked.
@Suite struct WholeFamilyTests {
  static let families = ["ct-edsight", "edfacts-acgr"]

  @Test(arguments: families) func everyCellOfAFamilyIsReadAsWhatItIs(_ family: String) throws {
    guard let sheet = try Self.sheet(family) else { return }
    let start = Date()
    let (folder, failure) = try FactStore.make(sheet, name: "whole-\(family)")
    let seconds = Int(Date().timeIntervalSince(start).rounded())
    print("whole: \(family) loaded in \(seconds) s")
    #expect(failure == nil, "the mappings of \(family) load")
    try CellCheck.expectEveryCell(of: sheet, family, in: folder)
  }

  /// `preview` counts tokens over all columns, also those that no indicator is made of.
  @Test func everyTokenOfConnecticutIsSeenByAPreview() throws {
    guard let sheet = try Self.sheet("ct-edsight") else { return }
    let folder = Command.folder.appendingPathComponent("tokens")
    let files = try FactStore.link(sheet, to: folder).filter { $0.hasSuffix(".csv") }
    let script = files.map { "preview \"\($0)\"" }.joined(separator: "\n")
    try Data(script.utf8).write(to: folder.appendingPathComponent("preview.strive"))
    let said = try Command.run("-f", "json", "run", "preview.strive", in: folder)
    var counts: [String: Int] = [:]
    for line in said.output.split(separator: "\n") {
      let answer = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      for row in answer?["rows"] as? [[String: Any]] ?? [] {
        counts[row["form"] as? String ?? "", default: 0] += row["cells"] as? Int ?? 0
        #expect(row["meaning"] as? String != "not known", "\(answer?["question"] ?? ""): \(row)")
      }
    }
    var plain: [String: Int] = [:]
    for file in files {
      let table = try PlainTable(folder.appendingPathComponent(file))
      for total in sheet.totals { plain[total.text, default: 0] += table.count(of: total.text) }
    }
    for total in sheet.totals {
      print("whole: `\(total.text)` \(plain[total.text] ?? 0) times in \(files.count) files")
      #expect(plain[total.text] == total.count, "the files have as many as is known")
      #expect(counts[total.text] == total.count, "and `preview` has as many")
    }
  }

  private static func sheet(_ family: String) throws -> FactSheet? {
    let data = FactStore.data.appendingPathComponent(family).path
    guard FileManager.default.fileExists(atPath: data) else {
      print("NOT TESTED: the files of \(family) are not in ../shared/data")
      return nil
    }
    let path = Command.root.appendingPathComponent("Tests/Golden/facts/whole/\(family).facts")
    return try FactSheet(String(contentsOf: path, encoding: .utf8))
  }
}
