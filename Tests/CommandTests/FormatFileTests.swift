import Foundation
import Testing

/// Formats that are whole documents: one file for all answers, or none.
@Suite struct FormatFileTests {
  static let questions =
    "print \"## Who\"; count partners; gap kindergarten_ready by race as chart"

  @Test(arguments: ["xlsx", "html"])
  func equalAnswersGiveEqualFiles(suffix: String) throws {
    let files = ["one", "two"].map { Command.folder.appendingPathComponent("\($0).\(suffix)") }
    for file in files {
      let question = "show kindergarten_ready by race; list partners top 3"
      let done = try Command.run("-p", "today=2026-01-01", "-o", file.path, "-c", question)
      #expect(done.status == 0, "\(done.errors)")
    }
    let bytes = try files.map { try Data(contentsOf: $0) }
    #expect(bytes[0] == bytes[1] && bytes[0].count > 1000)
  }

  @Test func aChartIsAPictureInItsFileAndStandsOnAPage() throws {
    let page = Command.folder.appendingPathComponent("page.html")
    #expect(try Command.run("-o", page.path, "-c", Self.questions).status == 0)
    let html = try String(contentsOf: page, encoding: .utf8)
    #expect(html.hasPrefix("<!doctype html>") && html.hasSuffix("</html>\n"))
    #expect(html.contains("<h1 id=\"title\">2 answers</h1>") && html.contains("role=\"img\""))
    #expect(html.contains("<h2>Who</h2>"))
    let picture = Command.folder.appendingPathComponent("gap.svg")
    #expect(try Command.run("-o", picture.path, "-c", "gap kindergarten_ready by race").status == 0)
    #expect(try String(contentsOf: picture, encoding: .utf8).contains("<desc"))
  }

  /// What does not go into a document leaves none behind, and the exit code says whose fault it is.
  @Test(arguments: [
    ("x.xlsx", "list partners as csv", 2, "give it one of its own"),
    ("x.html", "list partners as xlsx", 2, "give it one of its own"),
    ("x.svg", "count partners by sector; count grants", 2, "do not go into one chart file"),
    ("x.svg", "list partners", 1, "words and no numbers"),
    ("x.xlsx", "show kindergarten_ready in 2035", 1, "S5022"),
    ("no/folder/x.xlsx", "list partners", 3, "there is no folder"),
    ("no/folder/x.html", "list partners", 3, "there is no folder"),
  ])
  func nothingIsLeftHalfWritten(name: String, question: String, status: Int32, words: String)
    throws
  {
    let folder = Command.folder.appendingPathComponent("half-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent(name).path
    let done = try Command.run("-o", path, "-c", question)
    #expect(done.status == status && done.errors.contains(words), "\(done.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func aTerminalIsTooSmallForAWorkbook() throws {
    // `script` gives the command a terminal; without it nothing is said here.
    let shell = "/usr/bin/script"
    guard FileManager.default.isExecutableFile(atPath: shell) else {
      return print("NOT TESTED: there is no `script` to make a terminal with")
    }
    let process = Command.process([])
    process.executableURL = URL(fileURLWithPath: shell)
    process.arguments = [
      "-qec", "\(Command.executable.path) -f xlsx -c 'list partners'", "/dev/null",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(said.contains("xlsx is no text: name a file"))
    #expect(process.terminationStatus == 2)
  }
}
