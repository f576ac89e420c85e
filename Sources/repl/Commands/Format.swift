import ArgumentParser
import Foundation
import Shell

import struct Lang.SourceText

/// `strive format [--check | --write] FILE …`
struct Format: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print scripts in the one canonical layout.")

  @Argument(help: "Scripts; - is standard input.")
  var files: [String]

  @Flag(help: "Print nothing; exit 1 where a file would change.")
  var check = false

  @Flag(help: "Write the files in place.")
  var write = false

  func validate() throws {
    if check, write { throw ValidationError("`--check` and `--write` exclude each other") }
  }

  func run() throws {
    var code = Shell.ExitCode.ok
    for file in files {
      let source = try source(file)
      switch formatScript(source) {
      case .problems(let text):
        FileHandle.standardError.write(Data(text.utf8))
        code = .usage
      case .formatted(let text):
        let isSame = text == source.text
        if check, !isSame {
          FileHandle.standardError.write(Data("\(file) would be formatted\n".utf8))
          if code == .ok { code = .failed }
        } else if write, file != "-" {
          if !isSame { try writeFile(text, to: file) }
        } else if !check {
          FileHandle.standardOutput.write(Data(text.utf8))
        }
      }
    }
    if code != .ok { throw ArgumentParser.ExitCode(code.rawValue) }
  }
}
