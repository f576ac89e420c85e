import Lang
import Tabular

extension ObservationLoad {
  /// Reads every row of a file; a row with a problem is left out and the next one read.
  func readRows(of file: OpenFile, number: Int) throws {
    if file.text.encoding == .windows1252 { counts.add(.windows1252, file: file.name) }
    for title in file.header.titles where !summary.titles.contains(title) {
      summary.titles.append(title)
    }
    let plan = try plan(for: file)
    fileDimensions.append((file.name, Set(plan.dimensions.map(\.code))))
    var reader = file.reader
    var row = CSVRow()
    try file.skipHeader(&reader, &row)
    while try file.next(&reader, &row) {
      guard !row.isBlank else { continue }
      if let filter = plan.keep, !filter.takes(row, reader) {
        counts.add(.leftOut)
        continue
      }
      do {
        try readRow(row, reader, plan, file, number: number)
      } catch let problem as LoadProblem {
        try problems.add(problem)
      }
    }
  }

  private func readRow(
    _ row: CSVRow, _ reader: CSVReader, _ plan: FilePlan, _ file: OpenFile, number: Int
  ) throws {
    try checkLength(row, reader, file)
    guard !isFootnote(row, plan) else { return counts.add(.footnote) }
    func problem(_ kind: LoadProblem.Kind, at feed: Feed?) -> LoadProblem {
      guard let offset = feed?.offset(row) else { return LoadProblem(kind, file: file.name) }
      return placed(kind, at: offset, row, reader, file)
    }
    let period: Int
    do {
      period = try self.period(row, reader, plan)
    } catch let error as NameProblem {
      throw problem(.name(error), at: plan.period)
    }
    let hit: PlaceHit
    do {
      hit = try place(row, reader, plan)
    } catch let error as NameProblem {
      throw problem(.name(error), at: plan.place)
    }
    var groups: [Int] = []
    var codes: [Int] = []
    for dimension in plan.dimensions {
      do {
        guard let member = try member(row, reader, dimension) else { continue }
        groups.append(member)
        codes.append(dimension.code)
      } catch let error as NameProblem {
        throw problem(.name(error), at: dimension.feed)
      }
    }
    let (measure, token) = try measure(row, reader, plan, file)
    let cut = try self.cut(level: hit.level, dimensions: codes)
    let observation = ObservationRow(
      file: number, line: row.line, cut: cut, indicator: indicator, source: source,
      period: period, place: hit.place, groups: groups, state: measure.state, n: measure.n,
      metLow: measure.metLow, metHigh: measure.metHigh, valueLow: measure.valueLow,
      valueHigh: measure.valueHigh, token: token)
    try take(observation, measure, file: file)
  }

  func placed(
    _ kind: LoadProblem.Kind, at offset: Int?, _ row: CSVRow, _ reader: CSVReader, _ file: OpenFile
  ) -> LoadProblem {
    guard let offset else { return LoadProblem(kind, file: file.name, line: row.line) }
    let place = reader.location(of: offset)
    return LoadProblem(kind, file: file.name, line: place.line, column: place.column)
  }

  private func checkLength(
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
  private func isFootnote(_ row: CSVRow, _ plan: FilePlan) -> Bool {
    let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
    guard filled.count == 1, let only = filled.first else { return false }
    let measures = [plan.n, plan.met, plan.percent, plan.value].compactMap { $0 }
    return !measures.contains { feed in
      switch feed {
      case .column(let index): index == only
      case .constant: true
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
      guard known.measure != measure else { return counts.add(.repeated) }
      switch mapping.options.duplicates {
      case .stop:
        let other = fileDimensions[Int(known.file)].file
        throw LoadProblem(
          .duplicate("this place, period and group", file: other, line: Int(known.line)),
          file: file.name, line: row.line)
      case .first: return counts.add(.replaced)
      case .last:
        counts.add(.replaced)
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
}
