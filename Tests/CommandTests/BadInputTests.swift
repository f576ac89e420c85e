import Foundation
import Testing

/// What nobody means to type: one clear message, no crash, nothing slow.
@Suite(.serialized) struct BadInputTests {
  @Test func tenThousandParentheses() throws {
    let text = "show m where " + String(repeating: "(", count: 10_000) + "1"
    let command = try Command.run([], input: text)
    #expect(command.status == 2)
    #expect(command.errors.contains("error[S1"))
  }

  @Test func bytesThatAreNoText() throws {
    let path = Command.folder.appendingPathComponent("bytes.strive")
    try Data([0x73, 0x0A, 0x68, 0xFF, 0xFE, 0x00]).write(to: path)
    let command = try Command.run("run", path.path)
    #expect(command.status == 2)
    #expect(command.errors.contains("not a text in UTF-8 (line 2)"))
  }

  @Test func fiveMegabytesOfGarbage() throws {
    let letters = Array("abcxyz ;,()'\"#$`%0123456789=<>!|&@~^ąß漢🙂")
    var generator = SystemRandomNumberGenerator()
    var text = ""
    while text.utf8.count < 5_000_000 {
      text.append(letters[Int.random(in: letters.indices, using: &generator)])
    }
    let command = try Command.run([], input: text)
    #expect(command.status == 2)
    #expect(command.errors.contains("error[S"))
    #expect(command.errors.components(separatedBy: "error[").count <= 21)
  }

  @Test func aDirectoryForAFile() throws {
    let command = try Command.run(
      "-c", "load \".\" as observations ( indicator = kindergarten_ready )")
    #expect(command.status == 3 || command.status == 2)
    #expect(command.errors.contains("error["))
  }

  @Test func aFormatNobodyKnows() throws {
    let command = try Command.run("-c", "list partners as parquet")
    #expect(command.status == 2)
    #expect(command.output.isEmpty)
  }

  @Test func anOutputThatCannotBeWritten() throws {
    let command = try Command.run("-o", "/no/such/folder/out.csv", "-c", "list partners")
    #expect(command.status == 3)
    #expect(command.errors.contains("cannot write"))
  }
}
