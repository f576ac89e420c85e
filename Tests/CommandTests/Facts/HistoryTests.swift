import Foundation
import Testing

/// Files of each Connecticut family, first as drafts, then corrected, loaded by the examples: what
/// is repeated, taken back and loaded again leaves what a fresh load of the final files gives.
@Suite(.serialized) struct HistoryTests {
  /// A few files that all statements of the family's script find theirs among.
  struct Family: Sendable, CustomTestStringConvertible {
    var script: String
    var folder: String
    var files: [String]
    var question: String
    /// A statement writes over numbers of an earlier one, as files of districts end with the state:
    /// the earlier one is then no longer what the store shows, and is loaded again.
    var writesOverItself = false
    var testDescription: String { script }
  }

  static let families = [
    Family(
      script: "graduation", folder: "four-year-graduation-rates-district",
      files: ["2018-19_race_"],
      question: "show hs_graduation by year, district, race"),
    Family(
      script: "absenteeism", folder: "chronic-absenteeism-district",
      files: ["2016-17_race", "2017-18_race", "2018-19_race"],
      question: "show chronic_absence by year, district, race", writesOverItself: true),
    Family(
      script: "college", folder: "college-entrance-and-persistence-district",
      files: ["2013-14_.csv", "2013-14__ct", "2013-14_race"],
      question: "show college_persistence by year, district"),
    Family(
      script: "smarter_balanced", folder: "smarter-balanced-district",
      files: ["2015-16_ela_race_", "2015-16_math_race_"],
      question: "show early_reading by year, race"),
    Family(
      script: "kindergarten", folder: "kindergarten-entrance-inventory",
      files: [
        "2011-12_KEI_Literacy", "2012-13_KEI_Literacy", "KEI_2014-15", "Results_-_Literacy",
      ],
      question: "show kindergarten_level_3 by year, district, domain"),
  ]

  @Test(arguments: families)
  func correctedRepeatedAndTakenBackIsAFreshLoadOfTheFinalFiles(_ family: Family) throws {
    let source = FactStore.data.appendingPathComponent("ct-edsight/raw/\(family.folder)")
    guard let all = try? FileManager.default.contentsOfDirectory(atPath: source.path) else {
      return print("NOT TESTED: the Connecticut files are not in ../shared/data")
    }
    let names = all.filter { name in
      name.hasSuffix(".csv") && family.files.contains { name.contains($0) }
    }
    let history = try History(family, files: names, from: source)
    let drafted = try history.load("lived.db", draft: true)
    let before = try history.content("lived.db")
    let corrected = try history.load("lived.db", draft: false)
    #expect(!drafted.isEmpty && !corrected.isEmpty)
    let both = try history.content("lived.db")
    let repeated = try history.load("lived.db", draft: false)
    #expect(repeated.isEmpty != family.writesOverItself, "the same files again are nothing new")
    #expect(try history.content("lived.db") == both)
    _ = try history.load("fresh.db", draft: false)
    let final = try history.content("fresh.db")
    #expect(before != final)
    try history.unload(corrected + repeated)
    #expect(try history.content("lived.db") == before)
    _ = try history.load("lived.db", draft: false)
    // The files of the state were never corrected: they go with the drafts, and come again.
    try history.unload(drafted)
    _ = try history.load("lived.db", draft: false)
    #expect(try history.content("lived.db") == final)
    print("history: \(family.script), \(names.count) files, \(drafted.count) loads")
  }
}

/// The files of one family beside its script, and two stores.
private struct History {
  let family: HistoryTests.Family
  let folder: URL
  let texts: [String: String]

  init(_ family: HistoryTests.Family, files: [String], from source: URL) throws {
    self.family = family
    folder = Command.folder.appendingPathComponent("history-\(family.script)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var texts: [String: String] = [:]
    for name in files {
      let data = try Data(contentsOf: source.appendingPathComponent(name))
      texts[name] = String(decoding: data, as: UTF8.self)
    }
    self.texts = texts
    try FileManager.default.copyItem(
      at: Command.root.appendingPathComponent("Examples/connecticut/\(family.script).strive"),
      to: folder.appendingPathComponent("load.strive"))
    for store in ["lived.db", "fresh.db"] {
      #expect(try Command.run("init", store, in: folder).status == 0)
    }
  }

  /// The numbers of the loads that brought something.
  func load(_ store: String, draft isDraft: Bool) throws -> [String] {
    for (name, text) in texts {
      let written = isDraft ? draft(text) : text
      try Data(written.utf8).write(to: folder.appendingPathComponent(name))
    }
    let said = try Command.run("-s", store, "run", "load.strive", in: folder)
    #expect(said.status == 0, "\(said.errors)")
    return said.errors.split(separator: "\n").filter { $0.hasPrefix("load ") }.compactMap {
      $0.dropFirst(5).split(separator: ":").first.map(String.init)
    }
  }

  /// The newest first.
  func unload(_ loads: [String]) throws {
    _ = try run(loads.reversed().map { "unload \($0)" }, on: "lived.db")
  }

  /// Everything that questions can see of the store, without the numbers of its loads.
  func content(_ store: String) throws -> String {
    try run(
      [
        family.question, "list places", "list groups", "list indicators", "list sources",
        "count observations by status, year, indicator", "list text, meaning of aliases",
      ], on: store)
  }

  private func run(_ lines: [String], on store: String) throws -> String {
    let script = folder.appendingPathComponent("lines.strive")
    try Data(lines.joined(separator: "\n").utf8).write(to: script)
    let said = try Command.run("-s", store, "-f", "csv", "run", script.path, in: folder)
    #expect(said.status == 0, "\(said.errors)")
    return said.output
  }

  /// A file before it was corrected: a district is missing, one is not there later, and cells of
  /// another are hidden.
  private func draft(_ text: String) -> String {
    let end = text.contains("\r\n") ? "\r\n" : text.contains("\n") ? "\n" : "\r"
    var lines: [String] = []
    for line in text.components(separatedBy: end) where !line.contains("Avon School District") {
      lines.append(line.contains("Berlin School District") ? hidden(line) : line)
      if line.contains("Bethel School District") {
        let closed = line.replacingOccurrences(of: "Bethel", with: "Closed")
        lines.append(closed.replacingOccurrences(of: "0090011", with: "9990011"))
      }
    }
    return lines.joined(separator: end)
  }

  private func hidden(_ line: String) -> String {
    guard let comma = line.lastIndex(of: ",") else { return line }
    return line[...comma] + "*"
  }
}
