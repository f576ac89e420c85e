import Protection
import Tabular

/// Findings as an answer: a row each, or counted; sorted, cut short, with what to do.
struct AuditAnswer {
  /// More of one type help nobody who has not asked for them.
  private var findingsShown: Int { question.kinds.count == 1 ? 20 : 3 }
  /// Lines of files named before "and 140 more".
  static let rowsShown = 3

  let question: AuditQuestion
  let catalog: Catalog
  let names: NameIndex

  init(_ question: AuditQuestion, _ catalog: Catalog, _ names: NameIndex) {
    self.question = question
    self.catalog = catalog
    self.names = names
  }

  mutating func answer(_ run: AuditRun, from snapshot: any Snapshot) async throws -> Answer {
    let shape = Audit.shape(of: question)
    var notes: [Note] = []
    var table: Table
    if question.groups.isEmpty {
      let listed = AuditListing.rows(of: run.findings, names)
      table = Table(columns: shape.columns.map(\.column))
      table.rows = listed.enumerated().map { cells($0.element, index: $0.offset) }
      table = question.rows.run(on: table).table
      notes += cutShort(&table, listed)
      try await nameRows(&table, listed, from: snapshot)
      notes += advice(listed, in: table)
    } else {
      table = Table(columns: shape.columns.map(\.column))
      table.rows = AuditCounts(question, catalog, names).rows(of: run.findings)
      table = question.rows.run(on: table).table
    }
    var answer = Answer(
      verb: "audit", question: question.text, title: title,
      place: question.scope.placeWords ?? catalog.name, assumptions: assumptions(run),
      period: periodRange(run), table: table,
      notes: notes, sources: sources(run.findings), dataVersion: catalog.dataVersion,
      isSample: catalog.isSample)
    if question.kinds.contains(.freshness) { answer.asOf = question.today }
    answer.isInternal = catalog.sources.contains { !$0.isPublic && catalog.isOpen($0) }
    answer.reading = reading(run)
    if question.groups.isEmpty, question.kinds.count > 1 { answer.headings = ["kind"] }
    return answer
  }

  // MARK: Rows

  private func cells(_ finding: Finding, index: Int) -> [Cell] {
    [
      .text(finding.type.kind.rawValue), .text(finding.type.rawValue),
      text(finding.indicator?.id), text(finding.source?.id),
      text(finding.place.flatMap { names.place($0)?.name }), text(finding.period?.label),
      text(finding.cut.map { AuditAnswer.words($0, catalog) }), .text(finding.what),
      finding.size.map { .whole($0) } ?? .absent(.notApplicable),
      // Where the finding stands in the list, until its rows are named.
      .text("\(index)"), .text(finding.type.advice),
    ]
  }

  private func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .absent(.notApplicable) }

  /// `district × race`
  static func words(_ cut: Cut, _ catalog: Catalog) -> String {
    ([cut.level] + catalog.dimensions.filter { cut.dimensions.contains($0.code) }.map(\.id))
      .joined(separator: " × ")
  }

  /// Keeps the first findings of each type, unless the question says how many.
  private func cutShort(_ table: inout Table, _ listed: [Finding]) -> [Note] {
    guard question.rows.top == nil, let column = table.index(of: "rows") else { return [] }
    var seen: [FindingType: Int] = [:]
    table.rows = table.rows.filter { row in
      guard let finding = finding(row, column, listed) else { return true }
      seen[finding.type, default: 0] += 1
      return seen[finding.type, default: 0] <= findingsShown
    }
    return FindingType.allCases.compactMap { type in
      guard let count = seen[type], count > findingsShown else { return nil }
      return Note(
        code: "more_\(type.rawValue)",
        text: "\(type.rawValue.inWords): \(findingsShown) of \(grouped(count)) rows; "
          + (question.kinds.count == 1
            ? "`top \(count)` lists all, `by year` counts them."
            : "`audit \(type.kind.rawValue)` lists more."))
    }
  }

  private func finding(_ row: [Cell], _ column: Int, _ listed: [Finding]) -> Finding? {
    guard row.indices.contains(column), case .text(let text) = row[column],
      let index = Int(text), listed.indices.contains(index)
    else { return nil }
    return listed[index]
  }

  /// Looks up the lines of the findings that are left, and writes them where their places were.
  private func nameRows(
    _ table: inout Table, _ listed: [Finding], from snapshot: any Snapshot
  ) async throws {
    guard let column = table.index(of: "rows") else { return }
    for index in table.rows.indices {
      guard let finding = finding(table.rows[index], column, listed) else { continue }
      var lines = finding.rows
      var count = finding.rowCount
      if lines.isEmpty, !finding.keys.isEmpty {
        lines = try await snapshot.rows(.keys(finding.keys)).flatMap(\.mark)
        count = lines.count
      }
      let words = AuditAnswer.words(lines, of: max(count, lines.count))
      table.rows[index][column] = words.isEmpty ? .absent(.notApplicable) : .text(words)
    }
  }

  /// `rates.csv:12, 15, 19 and 140 more`
  static func words(_ lines: [FileLine], of count: Int) -> String {
    var words = ""
    var file: String?
    for line in lines.prefix(rowsShown) {
      words += words.isEmpty ? "" : ", "
      words += line.file == file ? "\(line.line)" : "\(line.file):\(line.line)"
      file = line.file
    }
    let more = count - min(lines.count, rowsShown)
    guard more > 0, !words.isEmpty else { return words }
    return words + " and \(grouped(more)) more"
  }

  // MARK: Words

  private var title: String {
    let kinds = question.kinds.map(\.rawValue).joined(separator: ", ")
    let isAll = question.kinds.count == AuditKind.allCases.count - 1
    let groups = question.groups.map { $0.id.inWords }.joined(separator: ", ")
    return ["Audit", isAll ? "" : kinds, groups.isEmpty ? "" : "count by \(groups)"]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func periodRange(_ run: AuditRun) -> PeriodRange? {
    guard question.scope.time != nil else { return nil }
    let asked = Set(run.periodsAsked.values.flatMap(\.self))
    let periods = catalog.periods.filter { asked.contains($0.code) }.map(\.period)
    guard let first = periods.min(), let last = periods.max() else { return nil }
    return PeriodRange(from: first, to: last)
  }

  private func assumptions(_ run: AuditRun) -> [String] {
    var lines: [String] = []
    if !question.scope.isEverything {
      lines.append(question.scope.indicators.map(\.id).joined(separator: ", "))
    }
    if let range = periodRange(run) {
      lines.append(
        range.from == range.to ? range.from.label : "\(range.from.label) to \(range.to.label)")
    } else {
      lines.append(question.scope.time == nil ? "all periods" : "no such period")
    }
    for filter in question.scope.members where !filter.words.isEmpty {
      lines.append("\(filter.dimension.id): \(filter.words)")
    }
    return lines
  }

  private func sources(_ findings: [Finding]) -> [String] {
    let used = Set(findings.compactMap { $0.source?.code })
    return catalog.sources.filter { used.contains($0.code) }.map(\.label)
  }

  /// What to do, once for each type that is listed.
  private func advice(_ listed: [Finding], in table: Table) -> [Note] {
    guard let column = table.index(of: "finding") else { return [] }
    let types = Set(table.rows.map { $0[column] })
    var said: Set<String> = []
    return FindingType.allCases.filter { types.contains(.text($0.rawValue)) }.compactMap { type in
      guard said.insert(type.advice).inserted else { return nil }
      return Note(code: "do_\(type.rawValue)", text: type.advice)
    }
  }

  /// `143 leaks; 454 cells hidden by their source. 9,123 changes examined.`
  private func reading(_ run: AuditRun) -> String {
    var counts: [FindingType: Int] = [:]
    for finding in run.findings { counts[finding.type, default: 0] += finding.count }
    let found = FindingType.allCases.compactMap { type in
      counts[type].map { "\(grouped($0)) \(type.words($0))" }
    }
    let all = found.isEmpty ? "Nothing found" : found.joined(separator: "; ")
    return ([all] + run.examined).map { $0.capitalizedFirst + "." }.joined(separator: " ")
  }
}
