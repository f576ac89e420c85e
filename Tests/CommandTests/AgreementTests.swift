import Foundation
import Testing

/// What was agreed about data holds on top of the policy, for the owner as well.
@Suite(.serialized) struct AgreementTests {
  private static let question = "show ready by race"

  private static let model = """
    define outcome early ( label = "Early" )
    define indicator ready ( label = "Ready", outcome = early, unit = children )
    define place north ( level = district, name = "North" )
    define agreement a7 ( label = "District data", min_n = 50, end = 2025-06-30 )
    """

  private static func load(_ file: String, _ more: String) -> String {
    """
    load "\(file)" as observations ( indicator = ready, year = column("Year"), place = north,
      level = district, race = column("Race"), n = column("Children"), met = column("Ready"),
      source = district_office\(more) )
    """
  }

  private static func store(_ name: String, _ more: String) throws -> String {
    let path = Command.folder.appendingPathComponent(name).path
    _ = try Command.file(
      "\(name).csv",
      """
      Race,Year,Children,Ready
      Asian,2024,12,5
      Black,2024,120,60
      White,2024,90,54
      Hispanic,2024,61,20

      """)
    #expect(try Command.run("init", path).status == 0)
    let made = try Command.run(path, "-c", model + "\n" + load("\(name).csv", more))
    #expect(made.status == 0, "\(made.errors)")
    return path
  }

  private func answer(_ path: String, _ day: String, _ options: String...) throws -> Command {
    try Command.run([path, "-p", "today=\(day)"] + options + ["-c", Self.question])
  }

  @Test func theStrictestLeastGroupApplies() throws {
    let path = try Self.store("strict.db", ", agreement = a7")
    let answer = try answer(path, "2025-06-30", "-f", "csv").output
    #expect(answer.contains("Asian,*") && answer.contains("Hispanic or Latino,*"))
    #expect(answer.contains("White,60,"))
    // The policy alone would have shown all four.
    let open = try Self.store("open.db", "")
    #expect(try !self.answer(open, "2025-06-30", "-f", "csv").output.contains("*"))
    // Exact numbers for the owner end where an agreement protects them.
    #expect(try Command.run(path, "-c", "define policy privacy ( release = internal )").status == 0)
    let owner = try self.answer(path, "2025-06-30", "-f", "csv").output
    #expect(owner == answer)
  }

  @Test func pastItsEndItsDataAreWithheld() throws {
    let path = try Self.store("ended.db", ", agreement = A7")
    #expect(try answer(path, "2025-06-30", "-f", "csv").output.contains("60"))
    let ended = try answer(path, "2025-07-01", "-f", "csv").output
    #expect(ended.split(separator: "\n").dropFirst().allSatisfy { $0.contains(",withheld") })
    let table = try answer(path, "2025-07-01", "-f", "table").output
    #expect(table.contains("Withheld by agreement a7, which ended on 2025-06-30."), "\(table)")
    let json = try answer(path, "2025-07-01", "-f", "json").output
    #expect(json.contains(#""withheld":4"#) && json.contains(#""as_of":"2025-07-01""#), "\(json)")
    for question in ["show ready", "gap ready by race", "audit", "explain show ready by race"] {
      let found = try Command.run([path, "-p", "today=2025-07-01", "-f", "csv", "-c", question])
      for number in ["60", "41.6", "32.7", "120", "283"] {
        #expect(!found.output.contains(",\(number)"), "\(question): \(found.output)")
      }
    }
    // Renewed, it may be seen again.
    let renewed = "define agreement a7 ( label = \"District data\", end = 2027-06-30 )"
    #expect(try Command.run(path, "-c", renewed).status == 0)
    #expect(try answer(path, "2025-07-01", "-f", "csv").output.contains("60"))
  }

  @Test func aSourceKeepsItsAgreementAndTheAgreementItsPlace() throws {
    let path = try Self.store("kept.db", ", agreement = a7")
    let define = "define source district_office ( label = \"District office\" )"
    #expect(try Command.run(path, "-c", define).status == 0)
    let listed = try Command.run(path, "-f", "csv", "-c", "list id, agreement of sources")
    #expect(listed.output == "id,agreement\ndistrict_office,District data\n", "\(listed.output)")
    let removed = try Command.run(path, "-c", "remove agreement a7")
    #expect(removed.status == 1 && removed.errors.contains("district_office"))
    let unknown = try Command.run(path, "-c", Self.load("kept.db.csv", ", agreement = a8"))
    #expect(unknown.status == 3)
    #expect(unknown.errors.contains("S7286") && unknown.errors.contains("did you mean `a7`?"))
    let low = try Command.run(path, "-c", "define agreement a9 ( min_n = 2 )")
    #expect(low.status == 2 && low.errors.contains("S6019"))
  }

  @Test func percentsOfUnknownSizeAreHiddenWhereNobodyProtectedThem() throws {
    let rates = "Race,Year,Rate\nAsian,2024,10.5\nBlack,2024,51.5\nWhite,2024,62.25\n"
    _ = try Command.file("rates.csv", rates)
    for (word, shown) in [("", true), (", protected = yes", true), (", protected = no", false)] {
      let path = Command.folder.appendingPathComponent("rates-\(word.count).db").path
      #expect(try Command.run("init", path).status == 0)
      let load = """
        load "rates.csv" as observations ( indicator = ready, year = column("Year"),
          place = north, level = district, race = column("Race"), percent = column("Rate"),
          source = state_office\(word) )
        """
      #expect(try Command.run(path, "-c", Self.model + "\n" + load).status == 0)
      let answer = try self.answer(path, "2025-01-01", "-f", "csv").output
      #expect(answer.contains("51.5") == shown, "\(word) \(answer)")
      #expect(answer.contains("62.25") == shown)
      #expect(answer.contains("*") == !shown)
      // The first load of a source says what it was taken for, and the word that changes it.
      let again = try Command.run(
        path, "-c", load.replacingOccurrences(of: "source = state_office", with: "source = other"))
      #expect(again.errors.contains("taken as not public") && again.errors.contains("public = yes"))
    }
  }
}
