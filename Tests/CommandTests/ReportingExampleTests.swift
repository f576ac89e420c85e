import Foundation
import Testing

/// The scripts of `Examples/reporting`, run on the sample as anyone would run them.
@Suite(.serialized) struct ReportingExampleTests {
  static let scripts = ["monthly-brief", "data-quality", "district-pages", "board-report"]

  private static func path(_ script: String) -> String {
    Command.root.appendingPathComponent("Examples/reporting/\(script).strive").path
  }

  /// A fresh folder, and the pages a script has left in it by name.
  private func run(_ script: String, _ options: String...) throws -> (Command, [String: String]) {
    let folder = Command.folder.appendingPathComponent("examples-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let command = try Command.run(["run", Self.path(script)] + options, in: folder)
    var pages: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      pages[name] = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
    return (command, pages)
  }

  @Test(arguments: scripts)
  func checksWithoutRunning(_ script: String) throws {
    let command = try Command.run("check", Self.path(script))
    #expect(command.status == 0)
    #expect(command.errors.isEmpty)
  }

  @Test func theMonthlyBriefIsOnePage() throws {
    let (command, pages) = try run("monthly-brief", "-p", "district=North Valley")
    #expect(command.status == 0)
    #expect(pages.keys.sorted() == ["monthly-brief.html"])
    let page = try #require(pages["monthly-brief.html"])
    #expect(page.contains("Monthly brief: North Valley"))
    #expect(page.contains("hidden to protect privacy"))
    #expect(
      page.contains("gap kindergarten_ready by race where district = &quot;North Valley&quot;"))
    #expect(page.components(separatedBy: "<table").count > 4)
    #expect(!page.contains("{$") && !page.contains("$district"))
  }

  @Test func theSameDataGiveTheSameBytes() throws {
    let pages = try (0..<2).map { _ in try run("board-report", "-p", "today=2025-11-15").1 }
    #expect(pages[0] == pages[1])
    #expect(pages[0].keys.sorted() == ["board-report.html"])
  }

  @Test func everyDistrictHasItsPage() throws {
    let (command, pages) = try run("district-pages")
    #expect(command.status == 0)
    #expect(pages.keys.sorted() == ["Lakeside.html", "North Valley.html", "Riverbend City.html"])
    for (name, page) in pages { #expect(page.contains(">\(name.dropLast(5))</h1>")) }
  }

  @Test func theGateWarnsAndOpens() throws {
    let (command, pages) = try run("data-quality")
    #expect(command.status == 0)
    #expect(command.errors.contains("warning[S8001]"))
    #expect(pages.isEmpty)
    let closed = try run("data-quality", "-p", "jumps=0").0
    #expect(closed.status == 0 && closed.errors.contains("More numbers jump"))
  }

  /// A check that fails in a report: code 4, its message, and the page of before left as it was.
  @Test func aFailedCheckLeavesNoHalfWrittenPage() throws {
    let folder = Command.folder.appendingPathComponent("failing")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appendingPathComponent("brief.html")
    try Data("the page of last month".utf8).write(to: page)
    let command = try Command.run(
      "-c",
      """
      let gaps = gap kindergarten_ready by race in 2024
      report "Brief" into "brief.html" do
        gap kindergarten_ready by race in 2024
        check max(gaps.difference) <= 5pp otherwise fail "Wider than 5 points: call the chair"
      end
      """, in: folder)
    #expect(command.status == 4)
    #expect(command.errors.contains("Wider than 5 points: call the chair"))
    #expect(command.errors.contains("max(gaps.difference) is 21.8 pp"))
    #expect(try String(contentsOf: page, encoding: .utf8) == "the page of last month")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["brief.html"])
  }

  /// A store that goes bad while a report is being made: said once, and no page is left.
  @Test func aStoreThatGoesAwayInTheMiddleIsSaid() throws {
    let folder = Command.folder.appendingPathComponent("going")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try Command.run("sample", "s.db", in: folder).status == 0)
    let process = Command.process(
      [
        "-s", "s.db", "-c",
        "show kindergarten_ready; report \"Long\" into \"long.html\" do "
          + "for each $a in 1900 to 2200 do for each $b in 2015 to 2024 do "
          + "show kindergarten_ready by race in $b end end end",
      ], in: folder)
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    #expect(!output.fileHandleForReading.availableData.isEmpty)
    try Data(count: 100_000).write(to: folder.appendingPathComponent("s.db"), options: [])
    let said = String(
      decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 3)
    #expect(said.contains("S9016") && said.contains("long.html is not written"))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!left.contains { $0.contains("long.html") })
  }

  /// What a script needs and makes, before anything runs.
  @Test func checkListsWhatAScriptUses() throws {
    let command = try Command.run(
      "check", "--model", "-f", "csv", Self.path("monthly-brief"))
    #expect(command.status == 0)
    for line in [
      "parameter,district,\"member of district, else 'Riverbend City': District to report on\"",
      "indicator,kindergarten_ready,Ready for kindergarten",
      "indicator,chronic_absence,Chronically absent", "dimension,race,",
      "writes,monthly-brief.html,",
      "definitions.strive,its statements run",
    ] { #expect(command.output.contains(line), "\(line)") }
  }

  /// Two runs that write one file: whoever is later leaves a whole page.
  @Test func twoRunsIntoOneFileLeaveAWholePage() throws {
    let folder = Command.folder.appendingPathComponent("twice")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let runs = ["North Valley", "Lakeside"].map { district in
      Command.process(
        ["run", "--quiet", Self.path("monthly-brief"), "-p", "district=\(district)"], in: folder)
    }
    for run in runs {
      run.standardError = FileHandle.nullDevice
      try run.run()
    }
    for run in runs {
      run.waitUntilExit()
      #expect(run.terminationStatus == 0)
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left == ["monthly-brief.html"])
    let page = try String(
      contentsOf: folder.appendingPathComponent("monthly-brief.html"), encoding: .utf8)
    #expect(page.hasSuffix("</html>\n"))
    #expect(
      page.contains("Monthly brief: North Valley") != page.contains("Monthly brief: Lakeside"))
  }
}
