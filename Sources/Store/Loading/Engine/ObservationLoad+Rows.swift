import Lang
import Tabular

extension ObservationLoad {
  /// Reads every row of a file; a row with a problem is left out and the next one read.
  func readRows(of file: OpenFile, number: Int) throws {
    if file.encoding == .windows1252 { counts.add(.windows1252, file: file.name) }
    for title in file.header.titles where !summary.titles.contains(title) {
      summary.titles.append(title)
    }
    if let sheet = file.sheet, sheet.hiddenRows > 0 {
      counts.add(.hiddenRows, count: sheet.hiddenRows, file: file.name)
    }
    let keep = try mapping.options.keep.map { try RowFilter($0, in: file) }
    let plans = try plans(for: file, keep: keep)
    fileDimensions.append((file.name, Set(plans.flatMap { $0.dimensions.map(\.code) })))
    fileNumbers.append(number)
    var reader = try file.rows(for: .rows)
    var row = CSVRow()
    while reader.records < mostRows, try file.next(&reader, &row) {
      guard !row.isBlank else { continue }
      if let keep, !keep.takes(row, reader) {
        counts.add(.leftOut)
        continue
      }
      do {
        try readRow(row, reader, plans, file, number: number)
      } catch let problem as LoadProblem {
        try problems.add(problem.inside(file.name, sheet: file.sheet?.name))
      }
    }
    if let mark = file.mark(reader) { try writer.setMark(of: number, mark) }
  }

  /// Every observation of a row; its place is looked up once.
  private func readRow(
    _ row: CSVRow, _ reader: CSVReader, _ plans: [FilePlan], _ file: OpenFile, number: Int
  ) throws {
    try checkLength(row, reader, file)
    guard !isFootnote(row, plans) else { return counts.add(.footnote) }
    var shared: PlaceHit?
    for plan in plans {
      let hit = try shared ?? placed(row, reader, plan, file)
      if !plan.hasOwnPlace { shared = hit }
      try readCell(row, reader, plan, file, at: hit, number: number)
    }
  }

  private func placed(
    _ row: CSVRow, _ reader: CSVReader, _ plan: FilePlan, _ file: OpenFile
  ) throws -> PlaceHit {
    do {
      return try place(row, reader, plan)
    } catch let error as NameProblem {
      throw named(error, at: plan.place, row, reader, file)
    }
  }

  private func readCell(
    _ row: CSVRow, _ reader: CSVReader, _ plan: FilePlan, _ file: OpenFile, at hit: PlaceHit,
    number: Int
  ) throws {
    let period: Int
    do {
      period = try self.period(row, reader, plan)
    } catch let error as NameProblem {
      throw named(error, at: plan.period, row, reader, file)
    }
    let groups = try groups(row, reader, plan, file)
    let (measure, token) = try measure(row, reader, plan, file)
    let cut = try self.cut(level: hit.level, dimensions: groups.map(\.dimension))
    let observation = ObservationRow(
      file: number, line: row.line, cut: cut, indicator: indicator, source: source,
      period: period, place: hit.place, groups: groups.map(\.member), state: measure.state,
      n: measure.n, metLow: measure.metLow, metHigh: measure.metHigh,
      valueLow: measure.valueLow, valueHigh: measure.valueHigh, token: token,
      isLeak: measure.isLeak)
    try take(observation, measure, file: file)
  }

  /// A name that nothing knows, where it stands: in a cell, or in the header of a column.
  func named(
    _ problem: NameProblem, at feed: Feed?, _ row: CSVRow, _ reader: CSVReader, _ file: OpenFile
  ) -> LoadProblem {
    switch feed {
    case .column, .template:
      return placed(.name(problem), at: feed?.offset(row), row, reader, file)
    case .captured:
      var found = LoadProblem(.name(problem), file: file.name, line: file.header.line)
      found.header = feed?.name(in: file.header)
      return found
    case .constant, nil: return LoadProblem(.name(problem), file: file.name)
    }
  }

  func placed(
    _ kind: LoadProblem.Kind, at offset: Int?, _ row: CSVRow, _ reader: CSVReader, _ file: OpenFile
  ) -> LoadProblem {
    guard let offset else { return LoadProblem(kind, file: file.name, line: row.line) }
    let place = reader.location(of: offset)
    return LoadProblem(kind, file: file.name, line: place.line, column: place.column)
  }

  func checkLength(
    _ row: CSVRow, _ reader: CSVReader, _ file: OpenFile
  ) throws(LoadProblem) {
    let columns = file.header.columns.count
    guard row.cells.count > columns else { return }
    guard let extra = row.cells[columns...].first(where: { !$0.isEmpty }) else { return }
    throw placed(
      .text(.longRow(cells: row.cells.count, columns: columns)), at: extra.lowerBound, row, reader,
      file)
  }

  /// A row of text below the data: one cell, where the table has measures elsewhere.
  private func isFootnote(_ row: CSVRow, _ plans: [FilePlan]) -> Bool {
    let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
    guard filled.count == 1, let only = filled.first else { return false }
    return !plans.contains { plan in
      [plan.n, plan.met, plan.percent, plan.value].contains { feed in
        switch feed {
        case .column(let index): index == only
        case .constant: true
        case .captured, .template, nil: false
        }
      }
    }
  }

  /// Counts a row and hands it on, unless its key has been there already.
  private func take(_ row: ObservationRow, _ measure: Measure, file: OpenFile) throws {
    let key = KeyTable.Key(
      cut: Int32(truncatingIfNeeded: row.cut), period: Int32(truncatingIfNeeded: row.period),
      place: Int32(truncatingIfNeeded: row.place), groups: keys.number(of: row.groups))
    var entry = KeyTable.Entry(
      measure: measure, file: Int32(truncatingIfNeeded: fileDimensions.count - 1),
      line: Int32(truncatingIfNeeded: row.line), row: Int32(truncatingIfNeeded: waiting.count))
    if let known = keys.insert(entry, for: key) {
      guard known.measure != measure else {
        counts.add(.repeated)
        return try note(row, differs: false, takenAt: known)
      }
      switch mapping.options.duplicates {
      case .stop:
        let other = fileDimensions[Int(known.file)].file
        throw LoadProblem(
          .duplicate("this place, period and group", file: other, line: Int(known.line)),
          file: file.name, line: row.line)
      case .first:
        counts.add(.replaced)
        return try note(row, differs: true, takenAt: known)
      case .last:
        counts.add(.replaced)
        let older = DuplicateRow(
          row: waiting[Int(known.row)], differs: true, takenFile: row.file, takenLine: row.line)
        try writer.noteDuplicate(older)
        summary.cells[known.measure.state, default: 0] -= 1
        summary.cells[measure.state, default: 0] += 1
        waiting[Int(known.row)] = row
        entry.row = known.row
        return keys.replace(entry, for: key)
      }
    }
    summary.rows += 1
    summary.cells[measure.state, default: 0] += 1
    if measure.isAboveHundred { counts.add(.aboveHundred) }
    if measure.isWeighted { counts.add(.weighted) }
    if measure.isLeak { counts.add(.leak) }
    switch mapping.options.duplicates {
    case .last: waiting.append(row)
    case .stop, .first: try writer.append(row)
    }
  }
  private func note(
    _ row: ObservationRow, differs: Bool, takenAt known: KeyTable.Entry
  ) throws {
    try writer.noteDuplicate(
      DuplicateRow(
        row: row, differs: differs, takenFile: fileNumbers[Int(known.file)],
        takenLine: Int(known.line)))
  }
}
