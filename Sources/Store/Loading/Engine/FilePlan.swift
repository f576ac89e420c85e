import Lang

/// Where everything stands in one file, found once before its rows are read.
struct FilePlan {
  var period: Feed?
  var quarter: Feed?
  var month: Feed?
  var place: Feed?
  /// From the widest to the nearest.
  var parents: [ParentFeed] = []
  var code: Feed?
  var location: LocationFeed?
  /// Ascending by the code of the dimension, as the cut has them.
  var dimensions: [DimensionFeed] = []
  /// A group of any dimension.
  var group: Feed?
  var n: Feed?
  var met: Feed?
  var percent: Feed?
  var value: Feed?
  var isFraction = false

  /// Whether the place of a row is said by the header of the column, and not by the row.
  var hasOwnPlace: Bool {
    let around = parents.flatMap { [$0.name, $0.code] }
    return ([place, code] + around).contains { feed in
      switch feed {
      case .captured: true
      case .column, .constant, .template, nil: false
      }
    }
  }

  /// What a place lies in.
  struct ParentFeed {
    /// Position among the levels of the load.
    var index: Int
    var name: Feed
    var code: Feed?
  }

  struct DimensionFeed {
    /// Position among the load's dimensions.
    var index: Int
    var code: Int
    var feed: Feed
  }
}

extension ObservationLoad {
  /// One plan for each observation of a row: a wide file has several, any other one.
  func plans(for file: OpenFile, keep: RowFilter?) throws -> [FilePlan] {
    guard observations.period != nil else { throw LoadProblem(.name(.noPeriod)) }
    guard observations.hasMeasure else {
      let suggestion = guessMeasures(file.header, kind: observations.kind)
      throw LoadProblem(
        .header(.noMeasure(indicator: observations.indicator, suggestion: suggestion)),
        line: file.header.line)
    }
    var plans: [FilePlan] = []
    for columns in try unfolded(file) { plans.append(try plan(for: file, columns)) }
    let isFraction = try isFraction(plans.compactMap(\.percent), keep: keep, in: file)
    for index in plans.indices { plans[index].isFraction = isFraction }
    if observations.code != nil, plans.first?.code == nil {
      counts.add(.noCodeColumn, file: file.name)
    }
    return plans
  }

  func plan(for file: OpenFile, _ columns: WideColumns) throws -> FilePlan {
    func feed(_ value: MappingValue?) throws(LoadProblem) -> Feed? {
      try columns.feed(value, in: file.header)
    }
    var plan = FilePlan()
    plan.period = try feed(observations.period)
    plan.quarter = try feed(observations.quarter)
    plan.month = try feed(observations.month)
    plan.place = try feed(observations.place)
    for (index, parent) in observations.parents.enumerated() {
      guard let name = try feed(parent.name) else { continue }
      plan.parents.append(.init(index: index, name: name, code: try feed(parent.code)))
    }
    plan.location = LocationFeed(
      pair: try feed(observations.location), latitude: try feed(observations.latitude),
      longitude: try feed(observations.longitude))
    plan.code = try feed(observations.code)
    plan.group = try feed(observations.group)
    plan.n = try columns.measure("n", observations.n, in: file.header)
    plan.met = try columns.measure("met", observations.met, in: file.header)
    plan.percent = try columns.measure("percent", observations.percent, in: file.header)
    plan.value = try columns.measure("value", observations.value, in: file.header)
    plan.dimensions = try dimensionFeeds(in: file, columns)
    return plan
  }

  /// Mapped dimensions whose column is there; where none is mapped, columns headed by one.
  func dimensionFeeds(
    in file: OpenFile, _ columns: WideColumns
  ) throws -> [FilePlan.DimensionFeed] {
    var found: [FilePlan.DimensionFeed] = []
    for mapped in observations.dimensions {
      guard let index = dimensions.firstIndex(where: { $0.id == mapped.dimension }) else {
        throw LoadProblem(.load(.gone("dimension `\(mapped.dimension)`")))
      }
      guard let feed = try columns.feed(mapped.value, in: file.header) else { continue }
      found.append(.init(index: index, code: dimensions[index].code, feed: feed))
    }
    let isOpen = observations.dimensions.isEmpty && observations.group == nil
    if isOpen, observations.findsDimensions {
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
