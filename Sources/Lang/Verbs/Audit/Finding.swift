import Tabular

/// One thing about the data that somebody should look at.
struct Finding {
  var type: FindingType
  var indicator: Indicator?
  var source: Source?
  var place: Int?
  var period: Period?
  var cut: Cut?
  /// One member a dimension of the cut.
  var groups: [Int] = []
  /// In a few words; for findings that are listed together, the words of all of them.
  var what = ""
  /// How large it is, where that can be said: points, people, cells.
  var size: Double?
  /// How many it stands for, when findings are counted.
  var count = 1
  var rows: [FileLine] = []
  /// How many rows it is about; `rows` may hold the first of them only.
  var rowCount = 0
  /// Whose rows are looked up when the finding is listed.
  var keys: [StoredKey] = []
  /// Findings with the same text, indicator, source, table and period stand in one row of a list.
  var together: String?
}

/// `rates.csv:12`
struct FileLine: Hashable, Comparable {
  var file: String
  var line: Int

  static func < (a: FileLine, b: FileLine) -> Bool { (a.file, a.line) < (b.file, b.line) }
}

/// What was found: each has its words, and its advice.
enum FindingType: String, CaseIterable {
  case leak, derivable, hidden
  case differs, repeated
  case sameFile = "same_file"
  case jump, people
  case groups, places
  case noNumbers = "no_numbers"
  case noPeriod = "no_period"
  case noTable = "no_table"
  case noPlace = "no_place"
  case behind
  case token

  var kind: AuditKind {
    switch self {
    case .leak, .derivable, .hidden: .suppression
    case .differs, .repeated, .sameFile: .duplicates
    case .jump, .people: .jumps
    case .groups, .places: .totals
    case .noNumbers, .noPeriod, .noTable, .noPlace: .coverage
    case .behind: .freshness
    case .token: .tokens
    }
  }

  /// Several of them, in a sentence: `3 leaks`.
  func words(_ count: Int) -> String {
    let isOne = count == 1
    return switch self {
    case .leak: isOne ? "leak" : "leaks"
    case .derivable: isOne ? "hidden rate that follows" : "hidden rates that follow"
    case .hidden: isOne ? "cell hidden by its source" : "cells hidden by their source"
    case .differs: isOne ? "key with two values" : "keys with two values"
    case .repeated: isOne ? "row said again" : "rows said again"
    case .sameFile: isOne ? "file under two names" : "files under two names"
    case .jump: isOne ? "jump" : "jumps"
    case .people: isOne ? "jump in numbers" : "jumps in numbers"
    case .groups:
      isOne ? "total that its groups do not make" : "totals that their groups do not make"
    case .places:
      isOne ? "total that its places do not make" : "totals that their places do not make"
    case .noNumbers: isOne ? "indicator without numbers" : "indicators without numbers"
    case .noPeriod: isOne ? "period left out" : "periods left out"
    case .noTable: isOne ? "place without a table" : "places without a table"
    case .noPlace: isOne ? "place missing from a table" : "places missing from tables"
    case .behind: isOne ? "indicator behind" : "indicators behind"
    case .token: isOne ? "cell without a number" : "cells without a number"
    }
  }

  /// What to do about it.
  var advice: String {
    switch self {
    case .leak:
      "Counts stand beside a rate that the source hid: ask it to hide them, too. Strive keeps the "
        + "rate hidden and the counts out."
    case .derivable:
      "The hidden rate follows from the total and the other groups: ask the source to hide a second "
        + "group. Strive does not work it out."
    case .hidden:
      "Hidden by the source: take more years together, wider places or fewer groups, or ask the "
        + "source for such a table."
    case .differs:
      "Two rows say different things of one key; `duplicates` in the load chose one. Ask the source "
        + "which is right."
    case .repeated: "Rows repeat one another; each was taken once, and nothing is lost."
    case .sameFile: "One file was loaded under two names: `unload` one of the two loads."
    case .jump:
      "Look at both rows. If a definition or test changed, `define break`; if a row is wrong, load "
        + "a corrected file."
    case .people:
      "Look at both rows: who is counted may have changed, or another column may stand in its place."
    case .groups:
      "Look at the rows: a group may be missing, or people may stand in two. Strive answers with "
        + "the published total."
    case .places:
      "Look at the rows: places may be missing, or counted twice. Strive answers with the published "
        + "total."
    case .noNumbers: "Load a file for it, or `remove` the indicator."
    case .noPeriod, .noTable, .noPlace:
      "Look for a file that has it, or ask the source; until then such answers leave it out."
    case .behind: "Look for a newer file."
    case .token: "Where one is read wrongly, say `tokens = [token(\"…\", missing)]` in the load."
    }
  }
}
