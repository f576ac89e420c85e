import Lang
import Tabular

extension RecordLoad {
  /// Reads every row of a file; a row with a problem is left out and the next one read.
  func readRows(of file: OpenFile, number: Int) throws {
    if file.encoding == .windows1252 { names.counts.add(.windows1252, file: file.name) }
    for title in file.header.titles where !names.summary.titles.contains(title) {
      names.summary.titles.append(title)
    }
    let plan = try plan(for: file)
    try prepare(plan)
    duplicates.begin(file.name, number: number)
    let ahead = try RowsAhead(of: file)
    defer { ahead.close() }
    var left = mostRows - file.header.records
    while left > 0, let batch = try ahead.next() {
      try read(batch, atMost: left, plan, file, number: number)
      left -= batch.indices.count
    }
    try write(series.indices)
    if let mark = ahead.mark { try writer.setMark(of: number, mark) }
  }

  private func read(
    _ batch: RowBatch, atMost: Int, _ plan: RecordPlan, _ file: OpenFile, number: Int
  ) throws {
    var row = CSVRow()
    var reader = batch.reader
    for index in batch.indices.prefix(atMost) {
      batch.read(index, into: &row, &reader)
      guard !row.isBlank else { continue }
      if let keep = plan.keep, !keep.takes(row, reader) {
        names.counts.add(.leftOut)
        continue
      }
      do {
        try readRow(row, reader, plan, file, number: number)
      } catch let problem as LoadProblem {
        try names.problems.add(problem.inside(file.name, sheet: file.sheet?.name))
      }
    }
  }

  private func readRow(
    _ row: CSVRow, _ reader: CSVReader, _ plan: RecordPlan, _ file: OpenFile, number: Int
  ) throws {
    try names.checkLength(row, reader, file)
    guard !row.isLonely else { return names.counts.add(.footnote) }
    let index = try seriesIndex(row, reader, plan, file, number: number)
    let place = try place(row, reader, plan, file)
    let grouping = try grouping(row, reader, plan, file)
    let child = try child(row, reader, plan, file)
    let (met, state) = try met(row, reader, plan, file)
    let (value, valueState) = try value(row, reader, plan, file)
    let record = Record(
      person: personCodes[child], place: place, grouping: grouping,
      line: Int32(truncatingIfNeeded: row.line), met: met, value: value)
    try take(
      record, child: child, in: index, row, reader, plan, file,
      state: indicators[series[index].indicator].kind == .percent ? state : valueState)
  }

  /// Adds a record to its series; the same child again must say the same.
  private func take(
    _ record: Record, child: Int, in index: Int, _ row: CSVRow, _ reader: CSVReader,
    _ plan: RecordPlan, _ file: OpenFile, state: CellState
  ) throws {
    guard series[index].notes(child) else {
      let earlier = try duplicates.earlier(record.person, in: series[index].part, writer)
      guard let earlier, !earlier.record.saysTheSame(as: record) else {
        return names.counts.add(.repeated)
      }
      throw names.placed(
        .record(.duplicate(file: earlier.file, line: Int(earlier.record.line))),
        at: plan.person.offset(row), row, reader, file)
    }
    series[index].part.append(record)
    counted += 1
    if state != .actual { states[state, default: 0] += 1 }
    waiting += 1
    if series[index].part.count == RecordPart.most { return try write(index..<index + 1) }
    guard waiting >= RecordLoad.mostWaiting else { return }
    let fullest = series.indices.max { series[$0].part.count < series[$1].part.count }
    if let fullest { try write(fullest..<fullest + 1) }
  }

  private func write(_ indices: Range<Int>) throws {
    try writer.append(series[indices].map(\.part).filter { $0.count > 0 })
    for index in indices where series[index].part.count > 0 {
      duplicates.forget(series[index].part.series)
      waiting -= series[index].part.count
      series[index].part.clear()
    }
  }
}
