import Tabular

/// Can I trust the data?
///
///     audit suppression where indicator = hs_graduation in 2018-19
///     audit suppression by year
enum Audit: Verb {
  static let name = VerbName.audit
  static let summary =
    "Can I trust the data? What sources hid, what does not add up, what is missing."
  static let clauses: Set<ClauseName> = [
    .by, .where, .time, .having, .sort, .top, .as, .into,
  ]
  static let examples = [
    "audit",
    "audit suppression where indicator = in_preschool",
    "audit suppression by year",
    "audit jumps, totals",
  ]

  static func bind(_ query: Query, in binder: inout Binder) -> Question? {
    binder.checkClauses(query, taken: clauses)
    guard var question = binder.audit(query) else { return nil }
    question.rows = binder.rowOperations(
      query, on: shape(of: question), main: question.groups.isEmpty ? "size" : "count")
    return binder.diagnostics.isEmpty ? .audit(question) : nil
  }

  /// Columns that `having` tests; in `where` they are pointed there.
  static let answerColumns: Set<String> = [
    "kind", "finding", "what", "size", "rows", "count", "table", "advice",
  ]

  static func shape(of question: AuditQuestion) -> ResultShape {
    guard question.groups.isEmpty else { return counted(question) }
    let columns = [
      Column("kind", .text, shown: question.kinds.count != 1),
      Column("finding", .text, shown: false),
      Column("indicator", .text, shown: question.scope.indicators.count != 1),
      Column("source", .text, shown: false),
      Column("place", .text),
      Column("period", .period),
      Column("table", .text, shown: false),
      Column("what", .text),
      Column("size", sizeType(question), shown: question.kinds.count == 1),
      Column("rows", .text),
      Column("advice", .text, shown: false),
    ]
    return ResultShape(columns: columns.map { ResultColumn($0, .field) })
  }

  private static func counted(_ question: AuditQuestion) -> ResultShape {
    var columns = question.groups.map { group in
      ResultColumn(Column(group.id, group == .period ? .period : .text), .field)
    }
    for name in ["kind", "finding"] where !columns.contains(where: { $0.column.name == name }) {
      columns.append(ResultColumn(Column(name, .text), .field))
    }
    columns.append(ResultColumn(Column("count", .count)))
    return ResultShape(columns: columns)
  }

  /// Jumps are in points, where nothing else is asked; all other sizes are counts.
  private static func sizeType(_ question: AuditQuestion) -> ColumnType {
    switch question.kinds.onlyElement {
    case .jumps?:
      question.scope.indicators.allSatisfy { $0.kind == .percent } ? .points : .number
    case .suppression?, .duplicates?, .coverage?, .freshness?, .tokens?, .claims?: .count
    case .totals?, nil: .number
    }
  }
}

extension AuditKind {
  /// How findings of a kind are found, in one sentence.
  var explanation: String {
    switch self {
    case .suppression:
      "cells that sources hid, rates hidden beside both counts, and groups that follow from a total"
    case .duplicates: "rows that loads passed over, and files under two names"
    case .jumps: "changes beyond chance, beyond what all did, and beyond what is usual there"
    case .totals: "published totals that are not the sum of their parts"
    case .coverage: "periods, tables and places that are missing between others"
    case .freshness: "indicators whose latest period is two or more behind today"
    case .tokens: "what stood in files where no number was, and how it was read"
    case .claims: "claims whose question now gives another answer"
    }
  }
}
