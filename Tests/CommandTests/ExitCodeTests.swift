import Foundation
import Testing

/// One matrix: every exit code, and the same for `-c`, a file and standard input.
@Suite(.serialized) struct ExitCodeTests {
  static let cases: [(text: String, status: Int32, says: String)] = [
    ("gap kindergarten_ready by race where year>=2020", 0, ""),
    ("gap kindergarden_ready by race", 2, "S2001"),
    ("gap kindergarten_ready by race having difference > 10", 2, "S4001"),
    ("show kindergarten_ready where race = 'Black", 2, "S0"),
    ("map partners", 2, "S9001"),
    ("gap kindergarten_ready by race, gender", 1, "S9002"),
    ("show kindergarten_ready in 2035", 1, "S5022"),
    ("load \"no_such_file.csv\" as observations ( indicator = kindergarten_ready )", 3, "S72"),
    ("unload 999", 1, "S7002"),
  ]

  @Test(arguments: cases.indices)
  func isTheSameFromACommandAFileAndAPipe(_ index: Int) throws {
    let (text, status, says) = ExitCodeTests.cases[index]
    let file = try Command.file("case-\(index).strive", text + "\n")
    let ways = [
      try Command.run("-c", text), try Command.run("run", file), try Command.run(file),
      try Command.run([], input: text), try Command.run("run", "-", input: text),
    ]
    for way in ways {
      #expect(way.status == status)
      #expect(says.isEmpty ? way.errors.isEmpty : way.errors.contains(says))
      #expect(way.output == ways[0].output)
    }
    #expect((status == 0) == !ways[0].output.isEmpty)
  }

  static let commandLines: [([String], Int32)] = [
    (["run", "no_such.strive"], 3),
    (["no_such.db", "-c", "list partners"], 3),
    ([".", "-c", "list partners"], 3),
    (["--bogus"], 2),
    (["-f", "xml", "-c", "list partners"], 2),
    (["--param", "today=soon", "-c", "list partners"], 2),
    (["--help"], 0),
    (["--version"], 0),
  ]

  @Test(arguments: commandLines)
  func ofTheCommandLine(_ arguments: [String], _ status: Int32) throws {
    let command = try Command.run(arguments)
    #expect(command.status == status)
    #expect((status == 0) == command.errors.isEmpty)
  }

  @Test func aFailureStopsUnlessToldToContinue() throws {
    let text = "show kindergarten_ready in 2035; list partners top 1"
    let stopped = try Command.run("-c", text)
    let continued = try Command.run("--on-error", "continue", "-c", text)
    #expect(stopped.status == 1 && stopped.output.isEmpty)
    #expect(continued.status == 1 && !continued.output.isEmpty)
  }

  @Test func nothingRunsWhereSomethingDoesNotBind() throws {
    let command = try Command.run("-c", "list partners top 1; list partnerz")
    #expect(command.status == 2)
    #expect(command.output.isEmpty)
  }

  @Test func formatChecksAndWrites() throws {
    let file = try Command.file("layout.strive", "SHOW kindergarten_ready BY race,year\n")
    #expect(try Command.run("format", "--check", file).status == 1)
    #expect(try Command.run("format", "--write", file).status == 0)
    #expect(try Command.run("format", "--check", file).status == 0)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text == "show kindergarten_ready by race, year\n")
  }
}
