/// What a word of the language is for, in a line: completion and `help` say the same.
extension Keyword {
  public var summary: String {
    switch self {
    case .show: Show.summary
    case .gap: Gap.summary
    case .trend: Trend.summary
    case .change: Change.summary
    case .progress: Progress.summary
    case .list: List.summary
    case .count: Count.summary
    case .map: "Where are they?"
    case .audit: Audit.summary
    case .describe: Describe.summary
    case .explain: "How is that worked out? In words, as a plan, as SQL, down to the files."
    case .let, .param, .use, .set, .check, .if, .for, .print, .report: scriptSummary
    case .define, .remove, .load, .preview, .unload: storeSummary
    case .by, .where, .without, .having, .in, .since, .until, .latest, .last, .vs, .using, .sort,
      .top, .bottom, .with, .as, .into, .from:
      clauseSummary
    case .and, .or, .not, .between, .is, .contains, .starts, .within: operatorSummary
    case .of, .to, .per, .asc, .desc, .each, .then, .else, .otherwise, .warn, .fail, .do, .end,
      .baseline, .target, .missing, .yes, .no:
      insideSummary
    }
  }

  private var scriptSummary: String {
    switch self {
    case .let: "Gives an answer or a value a name."
    case .param: "A value that whoever runs the script gives."
    case .use: "Brings in the statements of another file."
    case .set: "Changes a setting: `set confidence = 90%`."
    case .check: "Fails where a condition does not hold."
    case .if: "Runs statements where a condition holds."
    case .for: "Runs statements once for each of several."
    case .print: "Prints a text."
    case .report: "Writes answers into one document."
    default: ""
    }
  }

  private var storeSummary: String {
    switch self {
    case .define: "Adds or changes a thing of the model: a partner, an indicator, a group."
    case .remove: "Takes a thing out of the model."
    case .load: "Loads numbers or things from a file."
    case .preview: "What a file holds, and how it could be loaded; changes nothing."
    case .unload: "Takes out what a load brought."
    default: ""
    }
  }

  private var clauseSummary: String {
    switch self {
    case .by: "a row for each group, place or year"
    case .where: "which data, or which things"
    case .without: "things that have no such related thing"
    case .having: "keeps rows of the answer: `having difference > 10pp`"
    case .in: "when: `in 2020 to 2024`; or one of several: `in (black, white)`"
    case .since: "from a period on: `since 2020`"
    case .until: "up to a period: `until 2023`"
    case .latest: "the latest period"
    case .last: "the last years: `last 3 years`; or the last answer"
    case .vs: "whom to compare with: `vs best`"
    case .using: "how it is worked out: `using theil`"
    case .sort: "in what order: `sort by difference desc`"
    case .top: "only the largest: `top 10`"
    case .bottom: "only the smallest: `bottom 3`"
    case .with: "more rows or columns: `with total, n`"
    case .as: "the format: `as csv`"
    case .into: "writes the answer to a file: `into \"gaps.csv\"`"
    case .from: "columns of an earlier answer: `from last`"
    default: ""
    }
  }

  private var operatorSummary: String {
    switch self {
    case .and: "both hold"
    case .or: "one of them holds"
    case .not: "does not hold"
    case .between: "`between 1 and 3`"
    case .is: "`is missing`, `is not missing`"
    case .contains: "a part of a text"
    case .starts: "`starts with 'St'`"
    case .within: "`within last 90 days`"
    default: ""
    }
  }

  private var insideSummary: String {
    switch self {
    case .of: "`list name of partners`"
    case .to: "`2020 to 2024`"
    case .per: "`top 3 per district`"
    case .asc: "the smallest first"
    case .desc: "the largest first"
    case .baseline: "where progress is counted from"
    case .target: "the value to be reached"
    case .missing: "without a value"
    case .yes: "it is so"
    case .no: "it is not so"
    case .each: "`for each $x in …`"
    case .then, .do: "what is to be done"
    case .else: "what is done otherwise"
    case .otherwise: "`otherwise warn \"…\"`"
    case .warn: "goes on, with a warning"
    case .fail: "stops"
    case .end: "ends the block"
    default: ""
    }
  }

  /// Understood by the parser and by nothing after it yet: not offered.
  var isBuilt: Bool {
    switch self {
    case .map: false
    default: true
    }
  }

  /// The clause it starts.
  public var clause: ClauseName? {
    switch self {
    case .by: .by
    case .where: .where
    case .without: .without
    case .having: .having
    case .in, .since, .until, .latest, .last: .time
    case .vs: .vs
    case .using: .using
    case .sort: .sort
    case .top, .bottom: .top
    case .with: .with
    case .as: .as
    case .into: .into
    case .from: .from
    default: nil
    }
  }
}
