public import Tabular
public import Testing

extension Answer: CustomTestStringConvertible {
  public var testDescription: String { question }
}

/// The illustration at the head of the manual, with its invented numbers.
let illustration: Answer = {
  let columns = [
    Column("race", .member), Column("value", .percent, unit: "children"),
    Column("n", .count, unit: "children"), Column("reference", .member, shown: false),
    Column("difference", .points), Column("low", .points, of: "difference"),
    Column("high", .points, of: "difference"), Column("p", .probability, shown: false),
    Column("ratio", .ratio, shown: false), Column("people", .count, unit: "children"),
  ]
  func row(
    _ race: String, _ value: Double, _ n: Int, _ difference: Double, _ low: Double, _ high: Double,
    p: Double, ratio: Double, _ people: Int
  ) -> [Cell] {
    [
      .text(race), .number(value), .integer(n), .text("Asian"), .number(difference), .number(low),
      .number(high), .number(p), .number(ratio), .integer(people),
    ]
  }
  let none = Cell.absent(.notApplicable)
  func hidden(_ race: String) -> [Cell] {
    [.text(race)] + [Cell](repeating: .absent(.suppressed), count: columns.count - 1)
  }
  return Answer(
    verb: "gap", question: "gap kindergarten_ready by race since 2020",
    title: "Ready for kindergarten · gap by race", place: "Riverbend, all districts",
    assumptions: [
      "2020 to 2024 together, 5 school years", "compared with Asian, the best group with n ≥ 30",
    ],
    period: PeriodRange(
      from: Period(kind: .schoolYear, endYear: 2020), to: Period(kind: .schoolYear, endYear: 2024)),
    unit: "children", better: "higher", reference: "Asian", cut: "district × race",
    table: Table(
      columns: columns,
      rows: [
        [
          .text("Asian"), .number(71.35922330097088), .integer(412), .text("Asian"), none, none,
          none, none, none, none,
        ],
        row("White", 65.9765625, 5120, 5.38266, 0.85, 9.62, p: 0.0213, ratio: 1.0816, 277),
        row("Two or more", 61.2, 633, 10.2, 4.4, 15.8, p: 0.0006, ratio: 1.166, 65),
        row("Hispanic", 52.3, 2204, 19.1, 14.1, 23.7, p: 1e-13, ratio: 1.364, 421),
        row("Black", 49.8, 2871, 21.6, 16.7, 26.1, p: 2e-16, ratio: 1.433, 621),
        hidden("American Indian"), hidden("Pacific Islander"),
      ]),
    hidden: 2,
    notes: [Note(code: "hidden", text: "2 groups are hidden to protect privacy.")],
    methods: ["Newcombe hybrid score interval, 95 %"], sources: ["State kindergarten survey"],
    dataVersion: 7, isSample: true,
    reading: """
      71.4 % of Asian children and 49.8 % of Black children were ready for kindergarten, a \
      difference of 21.6 percentage points (95 % range 16.7 to 26.1). These numbers describe \
      results of systems and opportunities; they do not say why.
      """)
}()

/// Every state a cell can be in, and every type of column.
let everyState: Answer = {
  let columns = [
    Column("school", .member), Column("value", .percent), Column("n", .count),
    Column("spent", .money), Column("score", .number, unit: "scale points"),
    Column("ratio", .ratio), Column("p", .probability), Column("open", .yesno),
    Column("note", .text),
  ]
  func all(_ name: String, _ state: CellState, _ reason: String? = nil) -> [Cell] {
    [.text(name)] + [Cell](repeating: .absent(state, reason: reason), count: columns.count - 1)
  }
  return Answer(
    verb: "show", question: "show math by school", title: "Math · show by school",
    table: Table(
      columns: columns,
      rows: [
        [
          .text("Adams"), .number(7.25), .integer(1234), .number(1500.5), .number(412.125),
          .number(0.0345), .number(0.00004), .flag(true), .text(""),
        ],
        [
          .text("Brook"), .interval(low: 57.8, high: 68.2), .interval(low: 10, high: 19),
          .number(-20), .integer(-3), .integer(12), .number(0.9999), .flag(false), .text("*"),
        ],
        [
          .total, .number(-0.04), .number(0), .number(1_234_567), .number(.infinity),
          .number(.nan), .number(0), .flag(true), .text("n/a"),
        ],
        all("Carver", .suppressed), all("Dunn", .missing), all("East", .notApplicable),
        all("Frost", .noPeople), all("Grant", .notPublished),
        all("Hill", .notYet), all("Irving", .withheld),
        all("Jay", .error, "the comparison rate is 0"),
      ]),
    hidden: 8, withheld: 8, asOf: CalendarDate(year: 2026, month: 6, day: 30), isInternal: true)
}()

/// A list under headings, with words from everywhere and text that tries to do harm.
let partners: Answer = {
  let columns = [
    Column("name", .text), Column("sector", .member), Column("joined", .date),
    Column("says", .text),
  ]
  func row(_ name: String, _ sector: Cell, _ joined: String?, _ says: String) -> [Cell] {
    [.text(name), sector, joined.map(Cell.text) ?? .absent(.missing), .text(says)]
  }
  return Answer(
    verb: "list", question: "list partners by sector", title: "Partners · list by sector",
    place: "Riverbend",
    table: Table(
      columns: columns,
      rows: [
        row("Bücherei e\u{301}t\u{E9}", .text("Libraries"), "2020-07-01", "=HYPERLINK(\"x\")"),
        row("学校の友", .text("Schools"), "2021-01-15", "clear\u{1B}[2Jme"),
        row(
          "Families 👨‍👩‍👧 first", .text("Libraries"), nil, "two\r\nlines, \"quoted\"\tand a tab"),
        row(
          "\u{301}Mark", .absent(.missing), "2019-03-02", "right\u{202E}to left \u{2028}x\u{9B}1m"),
        row("O'Hara | *Sons* <b>", .text("Schools"), "2018-12-31", "-5"),
      ]),
    headings: ["sector"])
}()

let noRows = Answer(
  verb: "list", question: "list cycles", title: "Cycles · list", place: "Riverbend",
  assumptions: ["open on 2026-06-30"],
  table: Table(columns: [Column("name", .text), Column("start", .date)]),
  notes: [Note(code: "former", text: "3 closed cycles are left out; `with former` adds them.")])

/// More columns than any terminal has.
let wide: Answer = {
  let years = (1801...2000).map { Column("\($0)", .percent) }
  let rows = ["North", "South of the river and the old town"].enumerated().map { place, name in
    [.text(name)] + years.indices.map { Cell.number(Double(($0 * 7 + place * 13) % 1000) / 10) }
  }
  return Answer(
    verb: "show", question: "show reading by place", title: "Reading · show by place",
    table: Table(columns: [Column("place", .member)] + years, rows: rows))
}()

/// A sentence in a cell, and two ranges with names of their own.
let meanings = Answer(
  verb: "change", question: "change reading by race vs white", title: "Reading · change by race",
  assumptions: ["2022 to 2024"],
  table: Table(
    columns: [
      Column("race", .member), Column("change", .points), Column("low", .points, of: "change"),
      Column("high", .points, of: "change"), Column("gap_change", .points),
      Column("gap_low", .points, of: "gap_change"), Column("gap_high", .points, of: "gap_change"),
      Column("why", .text),
    ],
    rows: [
      [
        .text("Black"), .number(-2.675), .number(-5.25), .number(0.05), .number(12),
        .number(8.04), .number(15.96), .text("the group fell by 2.7 pp and the reference rose"),
      ],
      [
        .text("Hispanic"), .number(3), .number(0.96), .number(5.04), .absent(.notApplicable),
        .absent(.notApplicable), .absent(.notApplicable), .text("order reversed"),
      ],
    ]), confidence: 90)
