import Lang

/// Where everything stands in one file, found once before its rows are read.
struct FilePlan {
  var period: Feed?
  var quarter: Feed?
  var month: Feed?
  var place: Feed?
  var parent: Feed?
  var code: Feed?
  /// Ascending by the code of the dimension, as the cut has them.
  var dimensions: [DimensionFeed] = []
  var n: Feed?
  var met: Feed?
  var percent: Feed?
  var value: Feed?
  var keep: RowFilter?
  var isFraction = false

  struct DimensionFeed {
    /// Position among the load's dimensions.
    var index: Int
    var code: Int
    var feed: Feed
  }
}

extension ObservationLoad {
  func plan(for file: OpenFile) throws -> FilePlan {
    func feed(_ value: MappingValue?) throws(LoadProblem) -> Feed? {
      guard let value else { return nil }
      return try Feed.find(value, in: file.header, captures: file.captures)
    }
    var plan = FilePlan()
    plan.period = try feed(observations.period)
    plan.quarter = try feed(observations.quarter)
    plan.month = try feed(observations.month)
    plan.place = try feed(observations.place)
    plan.parent = try feed(observations.parent)
    plan.code = try feed(observations.code)
    plan.n = try feed(observations.n)
    plan.met = try feed(observations.met)
    plan.percent = try feed(observations.percent)
    plan.value = try feed(observations.value)
    plan.keep = try mapping.options.keep.map { condition in
      try RowFilter(condition, in: file)
    }
    guard plan.period != nil else { throw LoadProblem(.name(.noPeriod)) }
    guard observations.hasMeasure else {
      let suggestion = guessMeasures(file.header, kind: observations.kind)
      throw LoadProblem(
        .header(.noMeasure(indicator: observations.indicator, suggestion: suggestion)),
        line: file.header.line)
    }
    if observations.code != nil, plan.code == nil { counts.add(.noCodeColumn, file: file.name) }
    plan.dimensions = try dimensionFeeds(in: file)
    plan.isFraction = try isFraction(plan, in: file)
    return plan
  }

  /// Mapped dimensions whose column is there; where none is mapped, columns headed by one.
  private func dimensionFeeds(in file: OpenFile) throws -> [FilePlan.DimensionFeed] {
    var found: [FilePlan.DimensionFeed] = []
    for mapped in observations.dimensions {
      guard let index = dimensions.firstIndex(where: { $0.id == mapped.dimension }) else {
        throw LoadProblem(.load(.gone("dimension `\(mapped.dimension)`")))
      }
      guard let feed = try Feed.find(mapped.value, in: file.header, captures: file.captures) else {
        continue
      }
      found.append(.init(index: index, code: dimensions[index].code, feed: feed))
    }
    if observations.dimensions.isEmpty, observations.findsDimensions {
      found = headedDimensions(in: file)
    }
    return found.sorted { $0.code < $1.code }
  }

  private func headedDimensions(in file: OpenFile) -> [FilePlan.DimensionFeed] {
    let mapped = Set(mapping.mappedColumns.map { folded($0.header) })
    var found: [FilePlan.DimensionFeed] = []
    for (position, column) in file.header.columns.enumerated() where !mapped.contains(column.name) {
      guard let id = DimensionHeaders.dimension(of: column.name, among: writer.catalog),
        let index = dimensions.firstIndex(where: { $0.id == id }),
        !found.contains(where: { $0.index == index })
      else { continue }
      found.append(.init(index: index, code: dimensions[index].code, feed: .column(position)))
    }
    return found
  }
}
