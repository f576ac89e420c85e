import Foundation
import Testing

/// `release = internal`: exact numbers for the owner, marked wherever they go, and for nobody else.
@Suite(.serialized) struct InternalReleaseTests {
  private static let question = "show ready by race"
  /// The numbers of the small group, met and n: 3 of 7, or 42.857… %.
  private static let small = "42.8"

  private static func store(_ name: String, release: String) throws -> String {
    let path = Command.folder.appendingPathComponent(name).path
    _ = try Command.file(
      "groups-\(name).csv",
      """
      Race,Year,Children,Ready
      Asian,2024,7,3
      Black,2024,120,60
      White,2024,90,54
      Hispanic,2024,41,20

      """)
    let script = """
      define outcome early ( label = "Early" )
      define indicator ready ( label = "Ready", outcome = early, unit = children )
      define place north ( level = district, name = "North" )
      load "groups-\(name).csv" as observations ( indicator = ready, year = column("Year"),
        place = north, level = district, race = column("Race"), n = column("Children"),
        met = column("Ready"), source = district_office, public = no )
      define policy privacy ( release = \(release) )
      """
    #expect(try Command.run("init", path).status == 0)
    let made = try Command.run(path, "-c", script)
    #expect(made.status == 0, "\(made.errors)")
    return path
  }

  private static let formats = ["table", "list", "csv", "tsv", "json", "jsonl", "markdown"]

  @Test(arguments: formats)
  func everyFormatIsMarked(_ format: String) throws {
    let path = try Self.store("marked-\(format).db", release: "internal")
    let answer = try Command.run(path, "-f", format, "-c", Self.question)
    #expect(answer.status == 0)
    #expect(answer.output.contains(Self.small) || answer.output.contains("42.9"))
    #expect(Self.isMarked(answer.output, format), "\(answer.output)")

    // What is written to a file, and what is asked of a result, is marked as well. (`list` is a
    // word of the language and no name of a format after `as`.)
    let texts = [
      "\(Self.question) as \(format) into \"answer.\(format)\"",
      "let found = \(Self.question); show race, value from found as \(format) into "
        + "\"answer.\(format)\"",
    ]
    for text in texts where format != "list" {
      let file = Command.folder.appendingPathComponent("answer.\(format)").path
      #expect(try Command.run(path, "-c", text).status == 0)
      let written = try String(contentsOfFile: file, encoding: .utf8)
      #expect(Self.isMarked(written, format), "\(text): \(written)")
    }
    let output = Command.folder.appendingPathComponent("out.\(format)").path
    #expect(try Command.run(path, "-f", format, "-o", output, "-c", Self.question).status == 0)
    #expect(Self.isMarked(try String(contentsOfFile: output, encoding: .utf8), format))
  }

  private static func isMarked(_ text: String, _ format: String) -> Bool {
    let lines = text.split(separator: "\n").map(String.init)
    switch format {
    case "csv": return lines.first?.hasSuffix(",internal") == true && rows(lines, ",yes")
    case "tsv": return lines.first?.hasSuffix("\tinternal") == true && rows(lines, "\tyes")
    case "json": return lines.allSatisfy { $0.contains(#""internal":true"#) }
    case "jsonl": return lines.count == 4 && lines.allSatisfy { $0.hasSuffix(#""internal":true}"#) }
    case "markdown": return text.hasPrefix("**INTERNAL: ") && text.contains("(internal)")
    default: return text.hasPrefix("INTERNAL: ") && text.contains("internal)")
    }
  }

  private static func rows(_ lines: [String], _ mark: String) -> Bool {
    lines.count == 5 && lines.dropFirst().allSatisfy { $0.hasSuffix(mark) }
  }

  @Test(arguments: ["--read-only", "--safe"])
  func whoMayNotWriteIsAReader(_ option: String) throws {
    let path = try Self.store("reader\(option).db", release: "internal")
    for format in Self.formats {
      let answer = try Command.run(path, option, "-f", format, "-c", Self.question)
      #expect(answer.status == 0)
      #expect(!answer.output.contains("42.8") && !answer.output.contains("42.9"))
      #expect(!answer.output.lowercased().contains("internal"), "\(answer.output)")
    }
    let explained = try Command.run(path, option, "-c", "explain \(Self.question)")
    #expect(explained.status == 0)
    #expect(!explained.errors.contains("hidden"), "\(explained.errors)")
    #expect(!(explained.output + explained.errors).contains("fewer than"))
  }

  @Test func theOwnerIsToldWhyBesideTheData() throws {
    let path = try Self.store("why.db", release: "public")
    let file = Command.folder.appendingPathComponent("why.txt").path
    let explained = try Command.run(path, "-o", file, "-c", "explain \(Self.question)")
    #expect(explained.status == 0)
    #expect(
      explained.errors == """
        Why hidden, for the owner's eyes: this tells which groups are small.
          fewer than 10: Asian
          hidden with them: Hispanic or Latino

        """)
    let written = try String(contentsOfFile: file, encoding: .utf8)
    #expect(written.contains("Plan") && !written.contains("fewer than 10"))
    // Answers say nothing of it, in any format.
    for format in Self.formats {
      let answer = try Command.run(path, "-f", format, "-c", Self.question)
      #expect(!(answer.output + answer.errors).contains("fewer than"))
      #expect(!answer.output.lowercased().contains("internal"))
    }
    // In a store with internal release nothing is hidden.
    #expect(try Command.run(path, "-c", "define policy privacy ( release = internal )").status == 0)
    #expect(try Command.run(path, "-c", "explain \(Self.question)").errors.isEmpty)
  }

  @Test func thePolicyChangesEveryLaterAnswerAndIsOfTheOwner() throws {
    let path = try Self.store("changes.db", release: "public")
    func hidden(_ minimum: Int) throws -> Int {
      let text = """
        define policy privacy ( min_n = \(minimum) ); \(Self.question)
        """
      let answer = try Command.run(path, "-f", "csv", "-c", text)
      return answer.output.split(separator: "\n").count { $0.contains("*") }
    }
    #expect(try hidden(5) == 0)
    #expect(try hidden(10) == 2)
    #expect(try hidden(300) == 4)
    let kept = try Command.run(path, "-f", "csv", "-c", "define policy privacy ( insider = yes )")
    #expect(kept.status == 0)
    let listed = try Command.run(path, "-f", "csv", "-c", "list policies")
    #expect(listed.output.contains("privacy,300,public,yes,off"), "\(listed.output)")
    for option in ["--read-only", "--safe"] {
      let refused = try Command.run(path, option, "-c", "define policy privacy ( min_n = 5 )")
      #expect(refused.status != 0)
    }
    let low = try Command.run(path, "-c", "define policy privacy ( min_n = 4 )")
    #expect(low.status == 2)
    #expect(low.errors.contains("error[S6019]"))
    #expect(try Command.run(path, "-f", "csv", "-c", "list policies").output == listed.output)
  }
}
