import Report
import Tabular
import TestSupport
import Testing

/// A page of every kind of block.
@Suite struct ReportPageTests {
  static let hostile = "\"\u{301} onload=x <b>&'\u{202E}"

  static let answer = Answer(
    verb: "show", question: "show reading by race", title: "Reading · by race",
    place: "Riverbend", assumptions: ["2024, the latest"], unit: "children",
    table: Table(
      columns: [
        Column("race", .member), Column("value", .percent),
        Column("n", .count, unit: "children", of: "value"),
      ],
      rows: [
        [.text("Asian"), .number(71.35), .integer(1412)],
        [.text(hostile), .absent(.suppressed), .absent(.missing)],
        [.total, .interval(low: 40, high: 48.25), .absent(.notApplicable)],
      ]),
    hidden: 1, notes: [Note(code: "hidden", text: "1 group is hidden to protect privacy.")],
    sources: ["State survey"], dataVersion: 7, reading: "71.4 % of Asian children read well.")

  static let page: ReportPage = {
    var page = ReportPage(title: "Board <brief>")
    page.add(
      .prose("### Early reading\n\nBy *race*, <script>alert(1)</script> [x](javascript:a)\n"))
    page.add(.answer(answer))
    page.add(.prose("##### Deeper\n\n![a picture](https://x.example/a.png)"))
    page.add(.text("plan\n  step <1>"))
    page.add(.warning("the gap is wider than 20 points"))
    return page
  }()

  @Test func aPageOfEveryBlockIsWrittenAsItStands() {
    expectGolden(Self.page.html(), at: "report/blocks.html")
  }

  @Test func aPageOfOneAnswerHasItsTitle() {
    var page = ReportPage()
    page.add(.answer(Self.answer))
    expectGolden(page.html(), at: "report/answer.html")
    #expect(page.html().contains("<h1 id=\"title\">Reading · by race</h1>"))
  }

  @Test func headingsKeepTheirOrderAndEqualOnesStayEqual() {
    var page = ReportPage(title: "Brief")
    for heading in ["## A", "#### B", "## C", "# D", "### E", "###### F"] {
      page.add(.prose(heading))
    }
    let levels = page.html().matches(of: #/<h([1-6])>[A-F]</#).map(\.1)
    #expect(levels == ["2", "3", "2", "2", "3", "4"])
  }

  @Test func nothingInDataBecomesMarkup() {
    let html = Self.page.html()
    #expect(!html.contains("<script") && !html.contains("<b>") && !html.contains("javascript:"))
    #expect(!html.contains("<img") && !html.contains("https:"))
    #expect(!html.unicodeScalars.contains("\u{202E}"))
    // A quote with an accent is one character to Swift, and ends an attribute to a browser.
    let quotes = html.unicodeScalars.split(separator: "\"").dropFirst().filter {
      $0.first == "\u{301}"
    }
    #expect(quotes.isEmpty)
  }
}
