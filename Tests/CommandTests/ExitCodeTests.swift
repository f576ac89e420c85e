import Foundation
import Testing

/// One matrix: every exit code, and the same for `-c`, a file and standard input.
@Suite(.serialized) struct ExitCodeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let status: Int32
    /// What standard error says; nothing where empty.
    var says = ""
    var options: [String] = []
    /// Whether answers come before what stops it.
    var hasOutput: Bool?
    var testDescription: String { "\(status): \(text.prefix(60))" }
  }

  static let wide = "let g = gap kindergarten_ready by race; check max(g.difference) <= 5pp"
  static let endless =
    "for each $a in 1900 to 2200 do for each $b in 1900 to 2200 do show kindergarten_ready end end"

  static let cases = [
    Case(text: "gap kindergarten_ready by race where year>=2020", status: 0),
    Case(text: wide + " otherwise warn \"wide\"", status: 0, says: "wide", hasOutput: false),
    Case(text: "param $n: count = 3; list partners top $n", status: 0),
    Case(text: "param $n: count; list partners top $n", status: 0, options: ["-p", "n=2"]),
    Case(text: "gap kindergarten_ready by race, gender", status: 1, says: "S9002"),
    Case(text: "show kindergarten_ready in 2035", status: 1, says: "S5022"),
    Case(text: "unload 999", status: 1, says: "S7002"),
    Case(
      text: "list partners top 1; show kindergarten_ready in 2035", status: 1, says: "S5022",
      hasOutput: true),
    Case(text: "gap kindergarden_ready by race", status: 2, says: "S2001"),
    Case(text: "gap kindergarten_ready by race having difference > 10", status: 2, says: "S4001"),
    Case(text: "show kindergarten_ready where race = 'Black", status: 2, says: "S0"),
    Case(text: "map partners", status: 2, says: "S9001"),
    Case(text: "param $n: count; list partners top $n", status: 2, says: "S7003"),
    Case(
      text: "param $n: count = 3; list partners top $n", status: 2, says: "S7004",
      options: ["-p", "n=many"]),
    Case(
      text: "param $n: count = 3; list partners top $n", status: 2, says: "n (count)",
      options: ["-p", "m=3"]),
    Case(
      text: "list partners top 1; if 1 < 2 then list partnerz end", status: 2, says: "partnerz"),
    Case(
      text: "load \"no_such_file.csv\" as observations ( indicator = kindergarten_ready )",
      status: 3, says: "S72"),
    Case(
      text: "list partners top 1 into \"no_such_folder/list.csv\"", status: 3, says: "S7000"),
    Case(
      text: "list partners", status: 3, says: "S7000", options: ["-o", "no_such_folder/list.csv"]),
    Case(
      text: "list partners", status: 3, says: "S9010", options: ["-s", "no_such_folder/store.db"]),
    Case(
      text: "list partners top 1; report \"a\" into \"a.xlsx\" do list partners end", status: 2,
      says: "S7009"),
    Case(
      text: "list partners", status: 2, says: "does not say a format", options: ["-o", "list.doc"]),
    Case(
      text: "let a = show kindergarten_ready where race = asian; let $v = first(a.value); "
        + "print \"{$v}\"; list partners top 1", status: 1, says: "that sets it has failed",
      options: ["--on-error", "continue"], hasOutput: true),
    Case(text: "use \"no_such_script.strive\"", status: 3, says: "S7000"),
    Case(text: wide, status: 4, says: "S8001"),
    Case(text: "list partners top 1; " + wide, status: 4, says: "S8001", hasOutput: true),
    Case(
      text: wide + "; list partners top 1", status: 4, says: "S8001",
      options: ["--on-error", "continue"], hasOutput: true),
    Case(text: endless, status: 124, options: ["--timeout", "2", "-f", "json"], hasOutput: nil),
  ]

  @Test(arguments: cases)
  func isTheSameFromACommandAFileAndAPipe(_ expected: Case) throws {
    let text = expected.text
    let file = try Command.file("case.strive", text + "\n")
    let options = expected.options
    let ways = [
      try Command.run(options + ["-c", text]), try Command.run(options + ["run", file]),
      try Command.run(options + [file]), try Command.run(options, input: text),
      try Command.run(["run", "-"] + options, input: text),
    ]
    for way in ways {
      #expect(way.status == expected.status)
      if expected.status == 124 {
        #expect(way.errors.contains("--timeout"))
        continue
      }
      #expect(expected.says.isEmpty ? way.errors.isEmpty : way.errors.contains(expected.says))
      #expect(way.output == ways[0].output)
    }
    guard expected.status != 124 else { return }
    #expect(ways[0].output.isEmpty != (expected.hasOutput ?? (expected.status == 0)))
  }

  /// Ctrl-C stops a script between two of its statements, in every channel.
  @Test(arguments: ["-c", "file", "pipe"])
  func anInterruptedScriptSaysSo(_ channel: String) throws {
    let text = ExitCodeTests.endless
    let file = try Command.file("endless.strive", text)
    let process = Command.process(
      channel == "-c" ? ["-c", text] : channel == "file" ? ["run", file] : ["run", "-"])
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    if channel == "pipe" { try input.fileHandleForWriting.write(contentsOf: Data(text.utf8)) }
    try input.fileHandleForWriting.close()
    // It has begun once it has answered.
    #expect(output.fileHandleForReading.availableData.isEmpty == false)
    process.interrupt()
    _ = try output.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
  }

  /// `strive … | head -1` is no error of anybody.
  @Test(arguments: ["-c", "file", "pipe"])
  func aClosedPipeIsSilent(_ channel: String) throws {
    let text = ExitCodeTests.endless
    let file = try Command.file("endless.strive", text)
    let process = Command.process(
      channel == "-c" ? ["-c", text] : channel == "file" ? ["run", file] : ["run", "-"])
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    if channel == "pipe" { try input.fileHandleForWriting.write(contentsOf: Data(text.utf8)) }
    try input.fileHandleForWriting.close()
    #expect(output.fileHandleForReading.availableData.isEmpty == false)
    try output.fileHandleForReading.close()
    let said = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(said.isEmpty, "\(String(decoding: said, as: UTF8.self))")
  }

  static let commandLines: [([String], Int32)] = [
    (["run", "no_such.strive"], 3),
    (["no_such.db", "-c", "list partners"], 3),
    ([".", "-c", "list partners"], 3),
    (["-o", "/dev/null", "-f", "csv", "-c", "list partners"], 3),
    (["--bogus"], 2),
    (["-f", "xml", "-c", "list partners"], 2),
    (["--param", "today=soon", "-c", "list partners"], 2),
    (["--param", "novalue", "-c", "list partners"], 2),
    (["--param", "n=1", "--param", "n=2", "-c", "param $n: count"], 2),
    (["--param", "n=1", "check", "no_such.strive"], 3),
    (["--safe", "-c", "report \"a\" into \"a.html\" do list partners end"], 2),
    (["--safe", "-c", "list partners into \"a.csv\""], 2),
    (["words", "S2001"], 0),
    (["words", "gap"], 0),
    (["words", "kindergarten_ready", "-f", "table"], 0),
    (["words", "no such thing at all"], 1),
    (["--max-rows", "0", "-c", "list partners"], 2),
    (
      [
        "--max-rows", "3", "--full", "--pager", "never", "--progress", "never", "-c",
        "list partners",
      ], 0
    ),
    (["--help"], 0),
    (["--version"], 0),
  ]

  @Test(arguments: commandLines)
  func ofTheCommandLine(_ arguments: [String], _ status: Int32) throws {
    let command = try Command.run(arguments)
    #expect(command.status == status)
    #expect((status == 0) == command.errors.isEmpty)
  }

  /// Of a loop that writes one file in every round the last alone would be left.
  @Test func aRunWritesAFileOnce() throws {
    let file = Command.folder.appendingPathComponent("again-\(UUID().uuidString).csv").path
    let loop = "for each $y in 2022 to 2024 do show kindergarten_ready in $y into \"\(file)\" end"
    for options in [[], ["-o", file]] {
      let command = try Command.run(options + ["-c", loop])
      #expect(command.status == 2)
      #expect(command.errors.contains("\(file) already"))
    }
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
