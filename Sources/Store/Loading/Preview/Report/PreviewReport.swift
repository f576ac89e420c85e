public import Lang
public import Tabular

/// What a file holds, how each column would be read, and the statements that may load it.
public struct PreviewReport: Sendable, Hashable {
  /// The whole preview as a person reads it.
  public var lines: [String]
  /// One row for each way the cells of a column look.
  public var table: Table
  /// How the file is written, its titles, problems, and the statements, by code.
  public var notes: [Note]
  /// Definitions, loads and a first question, ready to paste.
  public var statement: String
}

extension PreviewReport {
  init(_ guess: Guess, _ guessed: GuessedStatements, _ rehearsal: Rehearsal, fileCount: Int) {
    var statements = guessed
    if let first = guessed.indicators.first {
      statements.question = guess.question(
        first.id, cuts: rehearsal.summary?.cuts ?? [], isWhole: rehearsal.isWhole)
    }
    let profile = guess.profile
    let assigned = guess.assignments
    statement = statements.text
    table = PreviewReport.table(profile, assigned)
    let problems = PreviewReport.problems(guess, rehearsal)
    let written = profile.written
    let expected = PreviewReport.expected(rehearsal)
    let invitation =
      guess.things == nil && guess.records == nil ? PreviewReport.invitation : "to load it:"
    let sheets = profile.otherSheets.prefix(8).map { "sheet `\($0.quotable)` holds something too" }
    let tokens = PreviewReport.tokens(guess)

    var lines = [written] + sheets.map { "  " + $0 } + profile.titles
    if fileCount > 1 { lines.append("  the first of \(grouped(fileCount)) files") }
    lines += [profile.size, ""]
    for column in profile.columns { lines += column.lines(as: assigned[column.position]) }
    if !problems.isEmpty { lines += [""] + problems.map { "note: " + $0 } }
    if let expected { lines += ["", expected] }
    if !statement.isEmpty { lines += ["", invitation, "", statement] }
    self.lines = lines

    notes = [Note(code: "written", text: written)]
    notes += profile.header.titles.map { Note(code: "title", text: $0.quotable) }
    notes += sheets.map { Note(code: "sheet", text: $0) }
    notes += tokens.map { Note(code: "token", text: $0) }
    notes += problems.map { Note(code: "problem", text: $0) }
    if let expected { notes.append(Note(code: "expected", text: expected)) }
    if !statement.isEmpty { notes.append(Note(code: "statement", text: statement)) }
  }

  private static let invitation =
    "to load it (`public = yes` where anyone may see these numbers; small groups are hidden else):"

  /// Each problem once: what the load itself would stop at, after what the columns show.
  private static func problems(_ guess: Guess, _ rehearsal: Rehearsal) -> [String] {
    var found = guess.problems
    var said: [String: Int] = [:]
    for problem in rehearsal.problems { said[problem.message, default: 0] += 1 }
    for problem in rehearsal.problems.prefix(5) {
      guard let count = said.removeValue(forKey: problem.message) else { continue }
      let more = count > 1 ? ", and \(count - 1) more" : ""
      let hint = problem.hint.map { "; \($0)" } ?? ""
      found.append("the load would stop: \(problem.place)\(problem.message)\(more)\(hint)")
    }
    return found
  }

  /// `would bring 725 observations: 271 actual · 454 suppressed; district × race; 141 new places`
  private static func expected(_ rehearsal: Rehearsal) -> String? {
    guard let summary = rehearsal.summary else { return nil }
    let cells = CellState.allCases.compactMap { state in
      summary.cells[state].map { "\(grouped($0)) \(state.inWords)" }
    }
    var parts = [
      "it would bring \(summary.rowsInWords): \(cells.joined(separator: " · "))",
      summary.cuts.joined(separator: ", "),
    ]
    if !summary.createdPlaces.isEmpty {
      let count = summary.createdPlaces.count
      parts.append(count == 1 ? "1 new place" : "\(grouped(count)) new places")
    }
    if !summary.createdMembers.isEmpty {
      let count = summary.createdMembers.count
      parts.append(count == 1 ? "1 new group" : "\(grouped(count)) new groups")
    }
    if rehearsal.isCut { parts.append("by the first \(grouped(Rehearsal.mostRows)) rows") }
    return parts.joined(separator: "; ")
  }

  /// `"NA" 96,518 times in 20 columns of numbers: missing`
  private static func tokens(_ guess: Guess) -> [String] {
    var counts: [(form: CellForm, cells: Int, columns: Int)] = []
    for column in guess.profile.columns where guess.roles[column.position] == .number {
      for (form, count) in column.listedForms {
        switch form {
        case .token, .unknown: break
        case .blank, .exact, .range, .atLeast, .atMost, .above, .below: continue
        }
        if let known = counts.firstIndex(where: { $0.form == form }) {
          counts[known].cells += count
          counts[known].columns += 1
        } else {
          counts.append((form, count, 1))
        }
      }
    }
    return counts.prefix(40).map { form, cells, columns in
      "`\(form.name)` \(grouped(cells)) times in \(columns == 1 ? "1 column" : "\(columns) columns")"
        + " of numbers: \(form.meaning)"
    }
  }

  private static func table(_ profile: FileProfile, _ assigned: [Int: String]) -> Table {
    let columns = [
      Column("column", .text), Column("position", .count), Column("read_as", .text),
      Column("form", .text), Column("meaning", .text), Column("cells", .count),
      Column("different", .count), Column("examples", .text),
    ]
    var rows: [[Cell]] = []
    for column in profile.columns {
      for part in column.parts(as: assigned[column.position]) {
        rows.append([
          .text(column.title), .integer(column.position + 1),
          .text(assigned[column.position] ?? ""),
          .text(part.form), .text(part.meaning), .integer(part.cells), .integer(part.different),
          .text(part.examples),
        ])
      }
    }
    return Table(columns: columns, rows: rows)
  }
}

extension LoadProblem {
  /// `file.csv:12:7: `, or nothing.
  fileprivate var place: String {
    let parts = text.components(before: "error[")
    return parts
  }
}

extension String {
  fileprivate func components(before mark: String) -> String {
    guard let range = firstRange(of: mark) else { return "" }
    return String(self[..<range.lowerBound])
  }
}
