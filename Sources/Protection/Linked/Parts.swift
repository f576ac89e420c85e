/// People of a cell by part: those who met the mark and those who did not, or all of them as the
/// first; of several marks, those who met each.
///
/// Two parts lie in the value itself: there are a million cells, and an array for each takes longer
/// than all that is done with them.
struct Parts: Equatable {
  private var first = 0
  private var second = 0
  /// From the third part on.
  private var more: [Int] = []

  static let nobody = Parts()

  private init() {}

  init(_ first: Int, _ second: Int = 0) {
    self.first = first
    self.second = second
  }

  init(_ numbers: [Int]) {
    first = numbers.first ?? 0
    second = numbers.dropFirst().first ?? 0
    more = Array(numbers.dropFirst(2))
  }

  var people: Int { more.isEmpty ? first + second : more.reduce(first + second, +) }
  var isNobody: Bool { first <= 0 && second <= 0 && !more.contains { $0 > 0 } }

  func numbers(_ parts: Int) -> [Int] { (0..<parts).map { self[$0] } }

  subscript(part: Int) -> Int {
    switch part {
    case 0: first
    case 1: second
    default: part - 2 < more.count ? more[part - 2] : 0
    }
  }

  static func + (a: Parts, b: Parts) -> Parts { a.joined(b, +) }

  static func += (a: inout Parts, b: Parts) { a = a + b }

  /// What is left of each part, nobody where that is less.
  func less(_ other: Parts) -> Parts { joined(other) { max(0, $0 - $1) } }

  func atMost(_ other: Parts) -> Parts { joined(other, min) }

  private func joined(_ other: Parts, _ both: (Int, Int) -> Int) -> Parts {
    var joined = Parts(both(first, other.first), both(second, other.second))
    if more.isEmpty, other.more.isEmpty { return joined }
    joined.more = (2..<2 + max(more.count, other.more.count)).map { both(self[$0], other[$0]) }
    return joined
  }

  /// One person, whom an outsider knows to be there, in the largest part: it feels it least.
  var somebody: Parts {
    guard !isNobody else { return .nobody }
    if more.isEmpty { return first >= second ? Parts(1) : Parts(0, 1) }
    let all = [first, second] + more
    let largest = all.indices.max { all[$0] < all[$1] }
    return Parts(all.indices.map { $0 == largest ? 1 : 0 })
  }
}
