extension LinkedSlice {
  /// The code of the widest place, where there is but one.
  var onlyRoot: Int? {
    forest.roots.count == 1 ? forest.roots.first.map { forest.places[$0] } : nil
  }

  /// Codes of the lowest places that have somebody.
  var lowestPlacesWithPeople: Set<Int> {
    let lowest = forest.order.filter { place in
      forest.children[place].isEmpty && totals[place].count.parts.map { !$0.isNobody } ?? true
    }
    return Set(lowest.map { forest.places[$0] })
  }

  func isHidden(_ dimension: Int, _ group: Int, at place: Int, _ hidden: Hidden) -> Bool {
    let cell = dimensions[dimension][place, group]
    return cell.map { hidden.dimensions[dimension].contains($0.position) } ?? false
  }

  /// Whether a group is hidden in the widest place.
  func isHiddenAtTop(_ dimension: Int, _ group: Int, _ hidden: Hidden) -> Bool {
    onlyRoot.map { isHidden(dimension, group, at: $0, hidden) } ?? true
  }

  /// Whether a group is hidden in a place and in every wider one.
  func isFree(_ dimension: Int, _ group: Int, from place: Int, _ hidden: Hidden) -> Bool {
    var here = forest.places.firstIndex(of: place)
    while let index = here {
      if !isHidden(dimension, group, at: forest.places[index], hidden) { return false }
      here = forest.parent[index]
    }
    return true
  }
}
