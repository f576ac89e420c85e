import RealModule

/// The steady percent a year that would lead from one value to the other: 44 → 50 in 2 years, 6.6.
///
/// 100·((last/first)^(1/years) − 1). `nil` from or to 0 or less, or over no time. For percents,
/// points a year say more: see `averageChange`.
public func averageAnnualRate(from first: Double, to last: Double, years: Double) -> Double? {
  guard first > 0, last > 0, years > 0 else { return nil }
  let rate = 100 * Double.expMinusOne(Double.log(last / first) / years)
  return rate.isFinite ? rate : nil
}

/// Units of the value a year: 44 → 50 in 2 years is 3; `nil` over no time.
public func averageChange(from first: Double, to last: Double, years: Double) -> Double? {
  guard years > 0 else { return nil }
  let change = (last - first) / years
  return change.isFinite ? change : nil
}
