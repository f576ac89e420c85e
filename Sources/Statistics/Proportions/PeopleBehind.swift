/// How many people stand between a group and the reference's rate.
///
/// For something good: how many more would have met the mark at the reference's rate. For an
/// adverse thing: how many fewer would have experienced it. Whole people, never below 0.
///
///     peopleBehind(of: 80, rate: 60, reference: 80) == 16
///
/// Rates share a `scale`, 100 for percents. A fraction of a person counts as one, unless it is
/// rounding in the last digits (1e-9). `nil` when a rate is not a number or n is out of range.
public func peopleBehind(
  of people: Int, rate: Double, reference: Double, scale: Double = 100, isAdverse: Bool = false
) -> Int? {
  guard people >= 0, scale > 0 else { return nil }
  let distance = isAdverse ? rate - reference : reference - rate
  let exact = (Double(people) * distance / scale - 1e-9).rounded(.up)
  return exact > 0 ? Int(exactly: exact) : exact.isNaN ? nil : 0
}
