/// The groups of one dimension with their rates, checked: what measures of inequality are taken of.
///
///     let groups = try GroupedRates([.rate(asian), .rate(black), .missing], isAdverse: false)
///     try groups.estimate(.mdb)
///
/// Shares of everyone are taken over the groups that have a rate.
public struct GroupedRates: Sendable, Hashable {
  public let groups: [GroupDatum]
  /// The end of the scale, 100 for percents; `nil` for means.
  public let scale: Double?
  /// Whether lower is better.
  public let isAdverse: Bool
  public let isOrdered: Bool
  /// The position of the group that others are compared with.
  public let reference: Int?
  /// Everyone's rate as published, which MDM and IDIS then measure from; `nil` for Σ p·y.
  public let average: Double?
  /// Whether somebody is in two groups.
  public let areOverlapping: Bool
  /// Whether summaries are made however many groups have no rate.
  public let allowsMissing: Bool
  /// Those with a rate; in the order of the dimension where it has one.
  let members: [Member]

  /// A group with a rate.
  struct Member: Sendable, Hashable {
    let position: Int
    let rate: Double
    let error: Double
    let people: Double
    /// People ÷ design effect.
    let effectivePeople: Double
    /// Of everyone, on 0…1.
    let share: Double
    let order: Int
    let counts: Proportion?
  }

  /// Refuses what is no rate, fewer than two rates, and an order that is none.
  public init(
    _ groups: [GroupDatum], scale: Double? = 100, isAdverse: Bool = false,
    isOrdered: Bool = false, reference: Int? = nil, average: Double? = nil,
    areOverlapping: Bool = false, allowsMissing: Bool = false
  ) throws(Refusal) {
    self.groups = groups
    self.scale = scale
    self.isAdverse = isAdverse
    self.isOrdered = isOrdered
    self.reference = reference
    self.average = average.flatMap { $0.isFinite ? $0 : nil }
    self.areOverlapping = areOverlapping
    self.allowsMissing = allowsMissing
    members = try Self.members(of: groups, scale: scale, isOrdered: isOrdered)
  }

  private static func members(
    of groups: [GroupDatum], scale: Double?, isOrdered: Bool
  ) throws(Refusal) -> [Member] {
    if let scale, !(scale > 0 && scale.isFinite) { throw .noScale }
    let all = groups.reduce(0) { $0 + ($1.rate?.people ?? 0) }
    var members: [Member] = []
    for (position, group) in groups.enumerated() {
      guard let group = group.rate else { continue }
      let isOnScale = scale.map { group.rate >= 0 && group.rate <= $0 * (1 + 1e-12) } ?? true
      guard group.rate.isFinite, isOnScale, group.error >= 0, group.error.isFinite,
        group.people > 0, group.people.isFinite
      else { throw .notARate(group: position) }
      if isOrdered, group.order == nil { throw .needsOrder }
      members.append(
        Member(
          position: position, rate: scale.map { min($0, group.rate) } ?? group.rate,
          error: group.error, people: group.people,
          effectivePeople: group.counts?.effectivePeople ?? group.people,
          share: group.people / all,
          order: group.order ?? position, counts: group.counts))
    }
    guard members.count >= 2 else { throw .tooFewGroups }
    guard isOrdered else { return members }
    let sorted = members.sorted { $0.order < $1.order }
    for (lower, higher) in zip(sorted, sorted.dropFirst()) where lower.order == higher.order {
      throw .sameOrder(groups: [lower.position, higher.position].sorted())
    }
    return sorted
  }

  /// Everyone's rate: Σ p·y.
  public var mean: Double { Self.weighted(members.map(\.rate), by: shares) }

  /// Of those with a rate.
  var shares: [Double] { members.map(\.share) }

  /// Σ weight·number; a plain loop, as simulations go through it a million times.
  static func weighted(_ numbers: [Double], by weights: [Double]) -> Double {
    var sum = 0.0
    for index in numbers.indices { sum += weights[index] * numbers[index] }
    return sum
  }

  /// Positions of groups at 0 or at the end of the scale, whose standard error of 0 misleads.
  public var ends: [Int] {
    guard let scale else { return [] }
    return members.filter { $0.rate == 0 || $0.rate == scale }.map(\.position).sorted()
  }

  /// Whether more than a quarter of the groups are at 0: take simulated intervals with caution.
  public var isSparse: Bool { 4 * members.filter { $0.rate == 0 }.count > members.count }

  /// Positions of groups that should have a rate and have none.
  public var missing: [Int] { groups.indices.filter { groups[$0] == .missing } }
}

/// What a measure asks of the groups before it is taken.
extension GroupedRates {
  /// More than this share without a rate is too much for a summary of groups without an order.
  public static let mostMissing = 0.15

  /// At least three groups, and few enough missing: any of an ordered dimension is too many.
  func checkSummary(isWeighted: Bool) throws(Refusal) {
    guard members.count > 2 else { throw .onlyTwoGroups }
    if isWeighted, areOverlapping { throw .overlapping }
    let missing = missing
    guard !missing.isEmpty, !allowsMissing else { return }
    let share = Double(missing.count) / Double(missing.count + members.count)
    if isOrdered || share > Self.mostMissing { throw .missing(groups: missing) }
  }

  /// The reference's member; refuses if none was named or it has no rate.
  func referenceMember() throws(Refusal) -> Member {
    guard let reference else { throw .noReference }
    guard let member = members.first(where: { $0.position == reference }) else {
      throw .referenceMissing(usable: members.map(\.position).sorted())
    }
    return member
  }

  /// Everyone's rate, refused where it is 0 or below.
  func positiveMean() throws(Refusal) -> Double {
    let mean = mean
    guard mean > 0 else { throw .zeroMean }
    return mean
  }
}
