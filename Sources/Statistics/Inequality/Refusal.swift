/// Why a measure is not defined: right numbers or none.
///
/// Groups are named by their position in what was given. Words for them are the caller's.
public enum Refusal: Error, Sendable, Hashable {
  /// Fewer than two groups have a rate.
  case tooFewGroups
  /// A summary of two groups says no more than their difference.
  case onlyTwoGroups
  /// Too many groups have no rate, or an ordered dimension lacks one: these.
  case missing(groups: [Int])
  /// The reference has no rate; these could serve.
  case referenceMissing(usable: [Int])
  /// A measure against a reference, and none was named.
  case noReference
  /// A rate of 0 is divided by, or its logarithm taken.
  case zeroRate(group: Int)
  /// Everyone's rate is 0: nothing relative to it is defined.
  case zeroMean
  /// Some people are in two groups, so shares of everyone mean nothing.
  case overlapping
  /// Only for dimensions with an order.
  case needsOrder
  /// Only for dimensions without an order.
  case needsNoOrder
  /// Two groups share a place in the order.
  case sameOrder(groups: [Int])
  /// Only for rates of counted people: this group has no count.
  case noCounts(group: Int)
  /// Only for values between 0 and a known end.
  case noScale
  /// The order separates nobody from everybody, so no line fits.
  case noFit
  /// Not a finite rate on its scale with people and an error of 0 or more.
  case notARate(group: Int)
}
