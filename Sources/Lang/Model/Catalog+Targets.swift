/// A target for a group, a place, both or neither, as `define target` sets it.
public struct SeriesTarget: Sendable, Hashable {
  public var indicator: String
  /// `race.black`
  public var group: String?
  public var place: String?
  public var value: Double
  public init(indicator: String, group: String?, place: String?, value: Double) {
    self.indicator = indicator
    self.group = group
    self.place = place
    self.value = value
  }
}

extension Catalog {
  /// The target that says most about some groups at a place, else the indicator's own.
  func target(of indicator: Indicator, groups: [String], place: String?) -> Double? {
    let groups = Set(groups.map(folded))
    var best: (rank: Int, value: Double)?
    for target in targets where folded(target.indicator) == folded(indicator.id) {
      if let group = target.group, !groups.contains(folded(group)) { continue }
      if let wanted = target.place, place.map(folded) != folded(wanted) { continue }
      let rank = (target.group == nil ? 0 : 2) + (target.place == nil ? 0 : 1)
      if rank > (best?.rank ?? -1) { best = (rank, target.value) }
    }
    return best?.value ?? indicator.target
  }

  /// Whether anything is to be reached at all.
  func hasTarget(_ indicator: Indicator) -> Bool {
    indicator.target != nil
      || targets.contains { folded($0.indicator) == folded(indicator.id) }
  }
}
