import Foundation
import Testing

/// Loads that were corrected, repeated and taken back leave what the final files alone would.
@Suite(.serialized) struct HistoryTests {
  static let races = "four-year-graduation-rates__{year}_race_grad.csv"

  /// District by race, as the example maps it.
  static let load = """
    load "\(races)" as observations (
      indicator = hs_graduation, place = column("District"), level = district, places = new,
      parent = "State of Connecticut", code = column("District Code"),
      n = column("Four-Year Cohort Count"), met = column("Graduation Count"),
      percent = column("Graduation Rate"), scale = percent, source = edsight, public = yes )
    """

  static let model = """
    define outcome on_time ( label = "Finishes on time" )
    define indicator hs_graduation ( label = "Graduates", outcome = on_time, unit = students )
    define place ct ( level = state, name = "State of Connecticut" )
    """

  @Test func correctedRepeatedAndTakenBackIsAFreshLoadOfTheFinalFiles() throws {
    let source = FactStore.data
      .appendingPathComponent("ct-edsight/raw/four-year-graduation-rates-district")
    let years = ["2016-17", "2017-18", "2018-19"]
    let names = years.map { Self.races.replacingOccurrences(of: "{year}", with: $0) }
    guard FileManager.default.fileExists(atPath: source.appendingPathComponent(names[0]).path)
    else { return print("NOT TESTED: the Connecticut files are not in ../shared/data") }
    let folder = Command.folder.appendingPathComponent("history")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var texts: [String: String] = [:]
    for name in names {
      texts[name] = try String(contentsOf: source.appendingPathComponent(name), encoding: .utf8)
    }
    func put(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    /// The file before it was corrected: one district is missing, and one is not there later.
    func draft(_ text: String) -> String {
      var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map(String.init)
      lines.removeAll { $0.contains("Avon School District") }
      let bethel = lines.filter { $0.contains("Bethel School District") }
      let closed = bethel.map {
        $0.replacingOccurrences(of: "Bethel", with: "Closed").replacingOccurrences(
          of: "0090011", with: "9990011")
      }
      let at = lines.lastIndex { $0.contains("Bethel School District") } ?? lines.count - 1
      lines.insert(contentsOf: closed, at: at + 1)
      return lines.joined(separator: "\r\n")
    }
    func run(_ store: String, _ line: String) throws -> Command {
      let said = try Command.run("-s", store, "-c", line, in: folder)
      #expect(said.status == 0, "\(line)\n\(said.errors)")
      return said
    }
    for name in names { try put(name, draft(texts[name] ?? "")) }
    for store in ["lived.db", "fresh.db"] {
      #expect(try Command.run("init", store, in: folder).status == 0)
      _ = try run(store, Self.model)
    }
    _ = try run("lived.db", Self.load)
    let before = try Self.content("lived.db", in: folder)
    for name in names { try put(name, texts[name] ?? "") }
    _ = try run("lived.db", Self.load)
    let again = try run("lived.db", Self.load)
    #expect(again.errors.contains("nothing new"))
    _ = try run("fresh.db", Self.load)
    let final = try Self.content("fresh.db", in: folder)
    #expect(before != final)
    // The correction goes and comes again, and then the draft goes for good.
    _ = try run("lived.db", "unload 2")
    #expect(try Self.content("lived.db", in: folder) == before)
    _ = try run("lived.db", Self.load)
    _ = try run("lived.db", "unload 1")
    #expect(try Self.content("lived.db", in: folder) == final)
  }

  /// Everything that questions can see of the store, without the numbers of its loads.
  private static func content(_ store: String, in folder: URL) throws -> String {
    let lines = [
      "show hs_graduation by year, district, race", "list places", "list indicators",
      "count observations by status, year", "list text, meaning of aliases",
    ]
    return try lines.map { line in
      let said = try Command.run("-s", store, "-f", "csv", "-c", line, in: folder)
      #expect(said.status == 0, "\(line)\n\(said.errors)")
      return said.output
    }.joined(separator: "\n")
  }
}
