import Lang

/// The tables of a period take the place of those before, or wait.
extension ReleaseMaking {
  func keep(_ members: [Member]) throws {
    var members = members
    var waiting: [Int] = []
    for period in Set(members.flatMap(\.tables.keys)).sorted() {
      if try !keep(&members, at: period, of: [period]) { waiting.append(period) }
    }
    for index in members.indices {
      for (window, tables) in members[index].windows {
        // Beside years that are not as new as the window it would tell of the correction.
        let years = window.periods.map(\.code)
        guard !years.contains(where: waiting.contains) else { continue }
        members[index].tables = tables
        _ = try keep(&members, at: window.code, of: years)
      }
    }
    for member in members {
      try member.levels.finish { code, series in
        try self.relation(coded: code)?.remove(series)
      }
      note(
        waiting.filter(member.periods.contains), of: member.indicator,
        minimum: member.correction.minimum)
    }
  }

  /// The tables of a period take the place of those there are, all or none of them; no where they
  /// wait.
  ///
  /// - Parameter periods: those whose numbers the tables are made of.
  private func keep(
    _ members: inout [Member], at period: Int, of periods: [Int]
  ) throws -> Bool {
    var changed: [(table: Made, old: [ReleasedRow], series: RecordSeries)] = []
    var isTooSmall = false
    for member in members {
      let correction = member.correction
      let series = correction.series(at: period)
      let shown = try correction.shownLoad(at: period)
      let newest = try periods.map(correction.newestLoad).max() ?? 0
      let mayWait = shown.map { $0 < newest } ?? false && newest > correction.corrected ?? 0
      if mayWait, isRenewed, try correction.isWaiting(at: period) { isTooSmall = true }
      for table in member.tables[period] ?? [] {
        let old = try table.relation.rows(of: series)
        guard old != table.rows else { continue }
        changed.append((table, old, series))
        isTooSmall = isTooSmall || (mayWait && correction.isTooSmall(old, table.rows))
      }
    }
    for index in members.indices {
      let correction = members[index].correction
      guard let tables = members[index].tables[period] else { continue }
      if isTooSmall {
        members[index].levels.keepAll(at: period)
        if let shown = try correction.shownLoad(at: period) {
          try correction.note(period, load: shown, waits: true)
        }
      } else {
        for table in tables {
          members[index].levels.keep(table.parts, of: table.relation.code, at: period)
        }
        try correction.note(
          period, load: periods.map(correction.newestLoad).max() ?? 0, waits: false)
      }
    }
    if isTooSmall {
      if isRenewed, let correction = members.first?.correction {
        let isLeaking = changed.contains { correction.showsSmall($0.old) }
        for (table, old, series) in changed {
          let shown = isLeaking ? [] : table.rows
          try table.relation.replace(series, by: correction.rows(old, shownBy: shown))
        }
      }
      return false
    }
    for (table, _, series) in changed { try table.relation.replace(series, by: table.rows) }
    return true
  }

  func relation(of dimensions: [Dimension]) throws -> ReleasedRelation {
    let codes = dimensions.map(\.code)
    if let known = relations[codes] { return known }
    let made = try ReleasedRelation(of: dimensions, in: engine)
    relations[codes] = made
    return made
  }

  func relation(coded code: Int) throws -> ReleasedRelation? {
    let text = try engine.text(
      "SELECT dimensions FROM released_table WHERE code = ?", .integer(code))
    guard let text else { return nil }
    let codes = text.split(separator: ",").compactMap { Int($0) }
    return try relation(
      of: codes.compactMap { code in
        catalog.dimensions.first { $0.code == code }
      })
  }
}
