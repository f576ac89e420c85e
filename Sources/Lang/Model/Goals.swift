/// Something said of an indicator for everyone, or for one place or group.
protocol Goal {
  var indicator: String { get }
  /// The id of a place, or its code.
  var place: String? { get }
  /// `race.black`
  var group: String? { get }
}

/// The value an indicator should reach.
public struct Target: Goal, Sendable, Hashable {
  public var indicator: String
  public var place: String?
  public var group: String?
  /// On 0–100 for a percent.
  public var value: Double
  /// The year to reach it by.
  public var year: Int?
  public init(
    indicator: String, place: String? = nil, group: String? = nil, value: Double, year: Int? = nil
  ) {
    self.indicator = indicator
    self.place = place
    self.group = group
    self.value = value
    self.year = year
  }
}

/// Where progress starts from.
public struct Baseline: Goal, Sendable, Hashable {
  public var indicator: String
  public var place: String?
  public var group: String?
  /// The year its period ends in.
  public var endYear: Int
  /// Where it is not the number of that period.
  public var value: Double?
  public init(
    indicator: String, place: String? = nil, group: String? = nil, endYear: Int,
    value: Double? = nil
  ) {
    self.indicator = indicator
    self.place = place
    self.group = group
    self.endYear = endYear
    self.value = value
  }
}

/// Who a row of an answer is about, as goals name them.
struct GoalSubject {
  /// `race.black`
  let groups: [String]
  /// The place's id and its code.
  let places: [String]

  /// The goal of the group, else of the place, else of everyone.
  func best<Found: Goal>(_ goals: [Found], of indicator: Indicator) -> Found? {
    goals.filter { goal in
      folded(goal.indicator) == folded(indicator.id)
        && goal.group.map { groups.contains(folded($0)) } ?? true
        && goal.place.map { places.contains($0) } ?? true
    }.max { closeness($0) < closeness($1) }
  }

  private func closeness(_ goal: some Goal) -> Int {
    (goal.group == nil ? 0 : 2) + (goal.place == nil ? 0 : 1)
  }
}
