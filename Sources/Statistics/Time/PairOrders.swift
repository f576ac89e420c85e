/// How many orders of tied values have each number of falling pairs.
///
/// The counts are the coefficients of the q-multinomial [m]!/Π[k]! (Stanley, Enumerative
/// Combinatorics 1, section 1.7), found by multiplying and dividing by 1 − qᵏ.
struct PairOrders {
  /// Orders by falling pairs, from none to all that can.
  private let orders: [Double]

  /// `ties` says how many values are equal, group by group. Counts stay whole up to 16 values.
  init?(ties: [Int]) {
    let count = ties.reduce(0, +)
    guard count >= 2, count <= 16 else { return nil }
    var orders = [1.0]
    var placed = 0
    for tie in ties {
      for index in 1...max(tie, 1) {
        orders = Self.divide(Self.multiply(orders, placed + index), index)
      }
      placed += tie
    }
    self.orders = orders
  }

  /// The share of orders whose rising less falling pairs are at least as far from 0.
  func beyond(_ score: Int) -> Double {
    let most = orders.count - 1
    let all = orders.reduce(0, +)
    var far = 0.0
    for (falling, count) in orders.enumerated() where abs(most - 2 * falling) >= abs(score) {
      far += count
    }
    return far / all
  }

  /// Times 1 − qᵏ.
  private static func multiply(_ polynomial: [Double], _ power: Int) -> [Double] {
    var result = polynomial + [Double](repeating: 0, count: power)
    for (index, value) in polynomial.enumerated() { result[index + power] -= value }
    return result
  }

  /// Divided by 1 − qᵏ, which leaves no rest.
  private static func divide(_ polynomial: [Double], _ power: Int) -> [Double] {
    var result = Array(polynomial.dropLast(power))
    for index in result.indices where index >= power { result[index] += result[index - power] }
    return result
  }
}
