/// Places of one period, each under the nearest place above it that is there too.
struct PlaceForest {
  /// Codes of the places.
  let places: [Int]
  private(set) var parent: [Int?]
  private(set) var children: [[Int]]
  /// Places that lie in none of the others.
  private(set) var roots: [Int] = []
  /// Every place after the one it lies in. Places that lie in each other are not in it.
  private(set) var order: [Int] = []
  /// How many floors of places lie below each.
  private(set) var floors: [Int] = []

  /// - Parameter parents: the place that each place lies in, by code.
  init(_ places: [Int], parents: [Int: Int]) {
    self.places = places
    parent = places.map { _ in nil }
    children = places.map { _ in [] }
    let positions = Dictionary(
      zip(places, places.indices), uniquingKeysWith: { first, _ in first })
    for index in places.indices {
      var place = places[index]
      var seen: Set<Int> = [place]
      while parent[index] == nil, let next = parents[place], seen.insert(next).inserted {
        parent[index] = positions[next]
        place = next
      }
      if let above = parent[index] { children[above].append(index) } else { roots.append(index) }
    }
    order = roots
    var next = 0
    while next < order.count {
      order += children[order[next]]
      next += 1
    }
    floors = places.map { _ in 0 }
    for index in order.reversed() {
      if let above = parent[index] { floors[above] = max(floors[above], floors[index] + 1) }
    }
  }
}
