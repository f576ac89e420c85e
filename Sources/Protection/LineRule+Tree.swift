extension LineRule {
  func hiddenInTree(of cells: [ReleasedCell], parents: [Int: Int]) -> Set<Int> {
    let totals = cells.indices.filter { cells[$0].key.groups.isEmpty }
    var hidden = Set(
      hiddenPlaces(of: totals.map { cells[$0] }, parents: parents).map { totals[$0] })
    let places = Set(hidden.map { [cells[$0].key.period, cells[$0].key.place] })
    for (position, cell) in cells.enumerated()
    where places.contains([cell.key.period, cell.key.place]) { hidden.insert(position) }
    hidden.formUnion(hiddenGroups(of: cells).filter { !cells[$0].key.groups.isEmpty })
    return hidden
  }
}
