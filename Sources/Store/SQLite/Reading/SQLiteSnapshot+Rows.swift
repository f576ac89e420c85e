import Lang

/// Where numbers stand in files: what `audit` and `explain` may say of rows.
extension SQLiteSnapshot {
  func rows(_ wanted: RowsWanted) async throws(StoreError) -> [StoredRow] {
    try await read { engine in try StoredRowReader(engine: engine).rows(wanted) }
  }

  func presence(indicator: Int) async throws(StoreError) -> [Presence] {
    try await read { [catalog] engine in
      let cuts = Set(catalog.series.filter { $0.indicator == indicator }.map(\.cut))
      var found: [Presence] = []
      for cut in catalog.cuts where cuts.contains(cut.code) {
        try engine.each(
          """
          SELECT source, period, place, count(*) FROM \(try quoted(cut.relation))
          WHERE indicator = ? GROUP BY source, period, place ORDER BY source, period, place
          """, [.integer(indicator)]
        ) { row in
          let series = Series(
            indicator: indicator, source: row.integer(0), cut: cut.code, period: row.integer(1))
          found.append(Presence(series: series, place: row.integer(2), cells: row.integer(3)))
        }
      }
      return found
    }
  }

  func tokens(indicator: Int) async throws(StoreError) -> [TokenUse] {
    try await read { engine in try StoredRowReader(engine: engine).tokens(indicator: indicator) }
  }

  func duplicates() async throws(StoreError) -> [StoredDuplicate] {
    try await read { engine in try StoredRowReader(engine: engine).duplicates() }
  }

  func mentions(of topic: FileTopic) async throws(StoreError) -> [FileMention] {
    let condition: String
    let code: Int
    switch topic {
    case .member(let member):
      condition = "o.grouping IN (SELECT grouping FROM grouping_member WHERE member = ?)"
      code = member
    case .place(let place):
      condition = "o.place = ?"
      code = place
    }
    return try await read { engine in
      var found: [FileMention] = []
      try engine.each(
        """
        SELECT f.name, min(o.line), o.source FROM observation o JOIN file f ON f.code = o.file
        WHERE \(condition) AND o.state <> 0 GROUP BY f.name, o.source ORDER BY f.name, o.source
        """, [.integer(code)]
      ) { row in
        found.append(
          FileMention(file: row.text(0), line: row.integer(1), source: row.integer(2)))
      }
      return found
    }
  }

  func files() async throws(StoreError) -> [StoredFile] {
    try await read { engine in
      var files: [StoredFile] = []
      try engine.each(
        """
        SELECT f.load, l.date, f.name, f.sha256 FROM file f JOIN load l ON l.code = f.load
        ORDER BY f.load, f.name
        """
      ) { row in
        files.append(
          StoredFile(
            load: row.integer(0), date: row.optionalText(1), name: row.text(2),
            sha256: row.text(3)))
      }
      return files
    }
  }
}
