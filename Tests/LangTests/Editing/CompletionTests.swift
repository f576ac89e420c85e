import Tabular
import TestSupport
import Testing

@testable import Lang

/// What Tab and hints offer.
@Suite struct CompletionTests {
  /// A small model: names of each kind, one that needs quotes.
  static let completer: Completer = {
    var catalog = Catalog()
    catalog.indicators = [
      Indicator(code: 1, id: "kindergarten_ready", label: "Ready for kindergarten"),
      Indicator(code: 2, id: "early_reading", label: "Reading well in grade 3"),
    ]
    catalog.dimensions = [
      Dimension(
        code: 1, id: "race", label: "Race and ethnicity",
        members: [
          Member(code: 1, id: "black", label: "Black or African American"),
          Member(code: 2, id: "white", label: "White"),
          Member(code: 3, id: "other_race", label: "Another race"),
        ])
    ]
    catalog.levels = [PlaceLevel(id: "district", plural: "districts")]
    catalog.places = [
      Place(code: 1, level: "district", name: "North"),
      Place(code: 2, level: "district", name: "New \"Port\""),
    ]
    catalog.entities["partner"] = [Entity(id: "cps", label: "City Schools")]
    catalog.vocabulary["partner.sector"] = ["health", "housing"]
    var scope = Scope(
      today: CalendarDate("2026-01-01") ?? CalendarDate(year: 2026, month: 1, day: 1)!)
    scope.formats = ["table", "csv"]
    scope.results["gaps"] = ResultShape(columns: [
      ResultColumn(Column("race", .member), .dimension(1)),
      ResultColumn(Column("value", .percent)), ResultColumn(Column("difference", .points)),
    ])
    return Completer(catalog, names: NameIndex(catalog), scope: scope)
  }()

  static func offered(_ text: String) -> [String] {
    completer.completions(in: text, at: text.utf8.count).items.map(\.text)
  }

  @Test func everyPlaceOfTheGrammarOffersWhatFitsThere() {
    let places = [
      "", "gap ", "gap kin", "gap kindergarten_ready ", "gap kindergarten_ready by ",
      "gap kindergarten_ready by race vs ", "show early_reading where race = ",
      "show early_reading where race in (black, ", "show early_reading where district = \"N",
      "show early_reading where district = 'N", "list ", "list partners ", "list partners where ",
      "list partners where kind = c", "list partners where sector = ",
      "gap kindergarten_ready by race sort by ", "show early_reading with ",
      "gap kindergarten_ready by race using m", "show early_reading as ", "last", "set ",
      "set adjust = ", "define ", "define partner x ( ", "define partner x ( kind = f",
      "define partner x ( kind = cbo, ", "remove partner ", "describe r", "explain ",
      "load \"x.csv\" as ", "load \"x.csv\" as observations ( indicator = ",
      "show early_reading # ",
      "show grants.", "list grants where funder = ", "show early_reading last 3 ", "let x = ",
      "print \"a", "show early_reading top 1", "gap kindergarten_ready by race;",
      "gap kindergarten_ready by race\n", "audit ", "list name of ", "list partners without ",
      "check ", "check m", "check max(", "check max(gaps.", "check max(gaps.difference, where ",
      "if count(gaps) > 0 and ", "let $x = ", "param $x: ", "param $x: member of ",
      "for each $x in ", "report \"a\" into \"a.html\" do ",
    ]
    var text = ""
    for place in places {
      let items = CompletionTests.completer.completions(in: place, at: place.utf8.count).items
      text += place.replacingNewlines + "|\n"
      for item in items.prefix(12) { text += "  \(item.text)  ·  \(item.summary)\n" }
      if items.count > 12 { text += "  and \(items.count - 12) more\n" }
      if items.isEmpty { text += "  nothing\n" }
    }
    expectGolden(text, at: "editing/completions.txt")
  }

  /// Whatever is offered, the parser takes in that place.
  @Test func whatIsOfferedIsTaken() {
    var offers = 0
    for (number, line) in Corpus.lines.enumerated() {
      for (index, prefix) in line.utf8Prefixes.enumerated() where (index + number) % 19 == 0 {
        let end = prefix.utf8.count
        let found = CompletionTests.completer.completions(in: prefix, at: end)
        let head = String(decoding: prefix.utf8.prefix(found.start), as: UTF8.self)
        for item in found.items {
          offers += 1
          let wrong = parse(SourceText(head + item.text)).diagnostics.filter { problem in
            problem.span.start == found.start && problem.span.end > found.start
              && problem.code != "S1016"
          }
          #expect(wrong.isEmpty, "\(head)|\(item.text): \(wrong.map(\.message))")
        }
      }
    }
    #expect(offers > 1000)
  }

  @Test func aHintIsTheRestOfTheFirstOffer() {
    let completer = CompletionTests.completer
    #expect(completer.hint(after: "gap kin") == "dergarten_ready")
    #expect(completer.hint(after: "gap kindergarten_ready si") == "nce")
    #expect(completer.hint(after: "gap k") == nil)
    #expect(completer.hint(after: "gap kindergarten_ready") == nil)
    #expect(completer.hint(after: "gap KIN") == "dergarten_ready")
    #expect(completer.hint(after: "") == nil)
    #expect(completer.hint(after: "# gap kin") == nil)
  }

  @Test func everyWordOfTheLanguageSaysWhatItIsFor() {
    for keyword in Keyword.allCases { #expect(!keyword.summary.isEmpty, "\(keyword.rawValue)") }
  }

  /// Once such a statement can be run, it is to be offered.
  @Test(arguments: ["map partners"])
  func whatIsNotOfferedCannotBeRun(_ text: String) {
    let completer = CompletionTests.completer
    var binder = Binder(completer.catalog, names: completer.names, scope: completer.scope)
    for statement in parse(SourceText(text)).script.statements { _ = binder.bind(statement) }
    #expect(binder.diagnostics.contains { $0.message.contains("this version") }, "\(text)")
  }
}

extension String {
  fileprivate var replacingNewlines: String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
  }
}
