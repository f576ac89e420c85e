import Tabular

extension AuditRun {
  /// Keys said twice in one load, rows that repeat one another, files under two names.
  mutating func lookForDuplicates() async throws {
    for duplicate in try await snapshot.duplicates() {
      let row = duplicate.row
      guard let cut = cut(row.key.series.cut), indicator(row.key.series.indicator) != nil,
        isAsked(row.key)
      else { continue }
      let taken = FileLine(file: duplicate.takenFile, line: duplicate.takenLine)
      let who = words(row.key.groups, of: cut)
      var found = finding(duplicate.differs ? .differs : .repeated, row.key)
      found.size = 1
      found.rows = row.mark + (duplicate.differs ? [taken] : [])
      found.rowCount = found.rows.count
      if duplicate.differs {
        found.what = "\(who): two values; line \(taken.line) was taken"
      } else {
        found.together = " said again with the same value"
      }
      findings.append(found)
    }
    // A file has no place and no period: only a question about everything is about it.
    guard scope.isEverything, scope.places == nil, scope.time == nil, scope.members.isEmpty else {
      return
    }
    var files: [String: [StoredFile]] = [:]
    for file in try await snapshot.files() { files[file.sha256, default: []].append(file) }
    for (_, same) in files.sorted(by: { $0.key < $1.key }) {
      let spellings = Set(same.map(\.name)).sorted()
      guard spellings.count > 1 else { continue }
      let loads = Set(same.map(\.load)).sorted().map { "\($0)" }.joined(separator: ", ")
      var found = Finding(type: .sameFile)
      found.what = "the same content as \(spellings.joined(separator: " and ")), loads \(loads)"
      found.size = Double(spellings.count)
      findings.append(found)
    }
  }

  /// What stood in files where no number was, and how each was read.
  mutating func lookForTokens() async throws {
    for indicator in scope.indicators {
      for use in try await snapshot.tokens(indicator: indicator.code)
      where isAsked(use.series) && isAsked(place: use.place) {
        let key = StoredKey(series: use.series, place: use.place, groups: [])
        var found = finding(.token, key)
        found.size = Double(use.count)
        found.count = use.count
        found.rows = use.file.isEmpty ? [] : [FileLine(file: use.file, line: use.line)]
        found.rowCount = use.count
        let written = use.token.map { "`\($0)`" } ?? "nothing written"
        let reading = "read as \(use.state.inWords)"
        // Ranges have as many spellings as there are ranges.
        found.what = use.state == .interval ? written : ""
        found.together = use.state == .interval ? reading : "\(written) \(reading)"
        findings.append(found)
      }
    }
  }
}

extension CellState {
  /// `no people`; for a token beside a number, that the number is kept.
  var inWords: String {
    switch self {
    case .actual, .rounded: "a count not given, the rate is kept"
    case .interval: "a range"
    case .noPeople, .suppressed, .missing, .notApplicable, .notPublished, .notYet, .error,
      .withheld:
      rawValue.inWords
    }
  }
}
