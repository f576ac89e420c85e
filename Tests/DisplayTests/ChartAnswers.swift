import Tabular

/// Years with a break, a year without a test, hidden and projected numbers, and one interval.
let years: Answer = {
  func row(
    _ year: Int, _ race: String, _ value: Cell, change: Cell = .absent(.notApplicable),
    projected: Bool = false
  ) -> [Cell] {
    let period = Period(kind: .schoolYear, endYear: year).label
    return [.text(period), .text(race), value, change, .flag(projected)]
  }
  let hidden = Cell.absent(.suppressed)
  return Answer(
    verb: "trend", question: "trend early_reading by race with projection",
    title: "Reads well by grade 3 · trend by race", place: "Riverbend",
    assumptions: ["2017-18 to 2023-24, by school year"],
    table: Table(
      columns: [
        Column("period", .period), Column("race", .member), Column("value", .percent),
        Column("change", .points), Column("projected", .yesno),
      ],
      rows: [
        row(2018, "Black", .number(40.1)), row(2019, "Black", .number(42.5), change: .number(2.4)),
        row(2021, "Black", .number(31)), row(2022, "Black", .number(33.2), change: .number(2.2)),
        row(2023, "Black", .interval(low: 33, high: 37), change: .interval(low: -0.2, high: 3.8)),
        row(2024, "Black", .number(38), change: .interval(low: 1, high: 5)),
        row(
          2025, "Black", .interval(low: 38.5, high: 41), change: .absent(.notYet), projected: true),
        row(
          2026, "Black", .interval(low: 39, high: 44), change: .absent(.notYet), projected: true),
        row(2018, "White & <other>", .number(61)),
        row(2019, "White & <other>", .number(62), change: .number(1)),
        row(2021, "White & <other>", hidden, change: hidden),
        row(2022, "White & <other>", .number(58)),
        row(2018, "American Indian", hidden, change: hidden),
        row(2024, "American Indian", hidden, change: hidden),
      ]),
    hidden: 3, notes: [Note(code: "hidden", text: "3 numbers are hidden to protect privacy.")])
}()

/// Where it began, where it is, where it should come to; one of them hidden, one without a target.
let course = Answer(
  verb: "progress", question: "progress early_reading by race", title: "Reading · progress by race",
  table: Table(
    columns: [
      Column("race", .member), Column("baseline", .percent), Column("latest", .percent),
      Column("target", .percent),
    ],
    rows: [
      [.text("Asian"), .number(70.2), .number(74.9), .number(80)],
      [.text("Black"), .number(41), .number(36.5), .number(60)],
      [.text("Hispanic"), .interval(low: 40, high: 44), .number(52), .absent(.missing)],
      [.text("Pacific Islander"), .absent(.suppressed), .absent(.suppressed), .number(60)],
    ]))

/// Bars of every sort: a range, an interval, nothing, a total.
let bars = Answer(
  verb: "show", question: "show reading by school, race", title: "Reading · by school, race",
  table: Table(
    columns: [
      Column("school", .member), Column("race", .member), Column("value", .percent),
      Column("n", .count, of: "value"), Column("low", .percent, of: "value", shown: false),
      Column("high", .percent, of: "value", shown: false),
    ],
    rows: [
      [
        .text("Adams"), .text("Black"), .number(57.8), .integer(40), .number(42.2), .number(72),
      ],
      [
        .text("Adams"), .text("White"), .interval(low: 60, high: 69), .absent(.notPublished),
        .absent(.notApplicable), .absent(.notApplicable),
      ],
      [.text("Adams"), .text("A group whose name is longer than any line of a label should be")]
        + [Cell](repeating: .absent(.suppressed), count: 4),
      [.text("Brook"), .text("Black"), .number(0), .integer(31), .number(0), .number(11)],
      [.text("Brook"), .total, .number(100), .integer(31), .number(89), .number(100)],
    ]))
