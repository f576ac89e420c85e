/// Finds the earlier record of a child that a series has twice.
///
/// That is rare, so nothing is kept for it beforehand: what was written is read back, and the last
/// few series looked at stay at hand.
struct DuplicateRecords {
  struct Earlier {
    var record: Record
    var file: String
  }

  private var files: [Int: String] = [:]
  /// Records that were written, by child, of the series looked at last.
  private var written: [(series: RecordSeries, records: [Int32: (Record, file: Int)])] = []
  private static let mostSeries = 8

  mutating func begin(_ file: String, number: Int) {
    files[number] = file
  }

  /// More of the series was written since it was looked at.
  mutating func forget(_ series: RecordSeries) {
    written.removeAll { $0.series == series }
  }

  /// - Parameter part: the records of the series that are not written yet.
  mutating func earlier(
    _ person: Int32, in part: RecordPart, _ writer: any RecordWriter
  ) throws -> Earlier? {
    if let index = part.persons.firstIndex(of: person) {
      return Earlier(record: part.record(index), file: files[part.file] ?? "")
    }
    let known = written.first { $0.series == part.series }
    let records = try known?.records ?? read(part.series, writer)
    return records[person].map { Earlier(record: $0.0, file: files[$0.file] ?? "") }
  }

  private mutating func read(
    _ series: RecordSeries, _ writer: any RecordWriter
  ) throws -> [Int32: (Record, file: Int)] {
    var records: [Int32: (Record, file: Int)] = [:]
    for part in try writer.parts(of: series) {
      for index in 0..<part.count {
        records[part.persons[index]] = (part.record(index), part.file)
      }
    }
    if written.count == DuplicateRecords.mostSeries { written.removeFirst() }
    written.append((series, records))
    return records
  }
}
