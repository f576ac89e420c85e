import Lang

/// Where the parts of a record stand in one file.
struct RecordPlan {
  /// Period, place and groups.
  var names = FilePlan()
  var indicator: Feed?
  var person: Feed
  var met: Feed?
  var value: Feed?
  var keep: RowFilter?
  /// The columns of indicator and year, of place and what it lies in, and of all groups.
  var seriesRun: ColumnRun?
  var placeRun: ColumnRun?
  var groupRun: ColumnRun?

  /// Finds columns that stand beside each other.
  mutating func findRuns() {
    if let indicator, let period = names.period, names.quarter == nil, names.month == nil {
      seriesRun = ColumnRun([indicator, period])
    }
    if let place = names.place, names.code == nil, names.parents.count == 1,
      names.parents[0].code == nil
    {
      placeRun = ColumnRun([names.parents[0].name, place])
    }
    groupRun = ColumnRun(names.dimensions.map(\.feed))
  }
}

extension RecordLoad {
  func plan(for file: OpenFile) throws -> RecordPlan {
    let columns = WideColumns(captures: file.captures)
    func feed(_ value: MappingValue?) throws(LoadProblem) -> Feed? {
      try columns.feed(value, in: file.header)
    }
    guard let person = try feed(records.person) else {
      throw LoadProblem(.record(.noPerson), line: file.header.line)
    }
    var plan = RecordPlan(person: person)
    if case .column(let value) = records.indicator { plan.indicator = try feed(value) }
    plan.met = try feed(records.met)
    plan.value = try feed(records.value)
    plan.keep = try mapping.options.keep.map { try RowFilter($0, in: file) }
    plan.names = try names.plan(for: file, columns)
    guard plan.names.period != nil else { throw LoadProblem(.name(.noPeriod)) }
    try checkPerson(plan, in: file)
    plan.findRuns()
    return plan
  }

  /// No message may quote a person's id, so nothing else is read from that column.
  private func checkPerson(_ plan: RecordPlan, in file: OpenFile) throws(LoadProblem) {
    guard case .column(let person) = plan.person else {
      throw LoadProblem(.record(.noPerson), line: file.header.line)
    }
    var others: [(String, Feed?)] = [
      ("indicator", plan.indicator), ("met", plan.met), ("value", plan.value),
      ("year", plan.names.period), ("quarter", plan.names.quarter), ("month", plan.names.month),
      ("place", plan.names.place), ("code", plan.names.code),
    ]
    others += plan.names.parents.flatMap { [("parent", $0.name), ("parent", $0.code)] }
    others += plan.names.dimensions.map { (names.dimensions[$0.index].id, $0.feed) }
    for (field, feed) in others {
      guard feed?.reads(person) == true else { continue }
      throw LoadProblem(.record(.personTwice(field: field)), line: file.header.line)
    }
  }

  /// Makes the tables of one file's combinations of groups; the cut is theirs.
  func prepare(_ plan: RecordPlan) throws {
    let dimensions = plan.names.dimensions
    cut = try names.cut(level: names.level, dimensions: dimensions.map(\.code))
    names.fileDimensions.append(("", Set(dimensions.map(\.code))))
    combinations = CombinationTable(dimensions: dimensions.count)
    groupings = []
    groups = dimensions.map { _ in ByteCache<Int32>() }
    members = dimensions.map { _ in [] }
    places = []
    parents = ByteCache<Int32>()
    seriesRuns = ByteCache<Int32>()
    placeRuns = ByteCache<Int32>()
    groupRuns = ByteCache<Int32>()
  }
}

extension Feed {
  /// Whether a column is read, alone or as a part.
  fileprivate func reads(_ column: Int) -> Bool {
    switch self {
    case .column(let index): index == column
    case .template(let parts):
      parts.contains { part in
        switch part {
        case .column(let index): index == column
        case .text: false
        }
      }
    case .constant, .captured: false
    }
  }
}
