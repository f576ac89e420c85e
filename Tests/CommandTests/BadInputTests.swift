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

  @Test func fiveMegabytesOfGarbage() throws {
    var generator = SystemRandomNumberGenerator()
    var bytes = Data(capacity: 5_000_000)
    while bytes.count < 5_000_000 {
      withUnsafeBytes(of: generator.next()) { bytes.append(contentsOf: $0) }
    }
    let command = try Command.run([], input: String(decoding: bytes, as: UTF8.self))
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
