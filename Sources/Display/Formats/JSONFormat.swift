internal import Tabular

/// One compact object a question on a line of its own; `Docs/answer.schema.json` is the contract.
///
///     {"strive":1,"verb":"gap","question":"gap …","title":"…","columns":[…],"rows":[…],…}
enum JSONFormat {
  /// The version of the contract; it grows when a reader of the old one could misread the new.
  static let version = 1

  static func text(_ answer: Answer, options: DisplayOptions) -> String {
    JSONText.object(fields(answer)).text + "\n"
  }

  static func text(of failure: FailedQuestion) -> String {
    let error: [(String, JSONText?)] = [
      ("code", .string(failure.code)), ("message", .string(failure.message)),
    ]
    return JSONText.object([
      ("strive", .integer(version)), ("question", .string(failure.question)),
      ("error", .object(error)),
    ]).text + "\n"
  }

  /// The fields in their order; one without a value is left out, for `null` never occurs.
  private static func fields(_ answer: Answer) -> [(String, JSONText?)] {
    [
      ("strive", .integer(version)),
      ("verb", .string(answer.verb)),
      ("question", .string(answer.question)),
      ("title", .string(answer.title)),
      ("period", answer.period.map(period)),
      ("place", answer.place.map(JSONText.string)),
      ("unit", answer.unit.map(JSONText.string)),
      ("better", answer.better.map(JSONText.string)),
      ("reference", answer.reference.map(JSONText.string)),
      ("cut", answer.cut.map(JSONText.string)),
      ("columns", .array(columns(answer.table))),
      ("rows", .array(answer.table.jsonRows)),
      ("notes", .array(answer.notes.map(note))),
      ("hidden", .integer(answer.hidden)),
      ("withheld", .integer(answer.withheld)),
      ("methods", .array(answer.methods.map(JSONText.string))),
      ("sources", .array(answer.sources.map(JSONText.string))),
      ("data_version", .integer(answer.dataVersion)),
      ("as_of", (answer.asOf?.label).map(JSONText.string)),
      ("sample", answer.isSample ? .flag(true) : nil),
      ("internal", answer.isInternal ? .flag(true) : nil),
      ("reading", answer.reading.map(JSONText.string)),
    ]
  }

  private static func period(_ range: PeriodRange) -> JSONText {
    let label = range.from == range.to ? range.to.label : "\(range.from.label) to \(range.to.label)"
    return .object([
      ("from", .string(range.from.label)), ("to", .string(range.to.label)),
      ("kind", .string(range.to.kind.rawValue)), ("label", .string(label)),
    ])
  }

  private static func columns(_ table: Table) -> [JSONText] {
    zip(table.columns, table.distinctNames).map { column, name in
      .object([
        ("name", .string(name)), ("type", .string(column.type.rawValue)),
        ("unit", column.unit.map(JSONText.string)), ("of", column.of.map(JSONText.string)),
      ])
    }
  }

  private static func note(_ note: Note) -> JSONText {
    .object([("code", .string(note.code)), ("text", .string(note.text))])
  }
}
