/// A cell whose rate may be coded.
enum CodedCell {
  /// Everyone in a place of the forest.
  case total(place: Int)
  case group(dimension: Int, PlaceGroup)
}

extension LinkedSlice {
  /// Every printed cell, and the sums they stand in.
  func coding(
    _ hidden: Hidden, rule: LineRule
  ) -> (cells: [CodedCell], counts: [CodedTables.Count], lines: [(cells: [Int], total: Int?)]) {
    var cells: [CodedCell] = []
    var counts: [CodedTables.Count] = []
    func append(_ cell: CodedCell, _ parts: Parts, isHidden: Bool) -> Int {
      cells.append(cell)
      counts.append(
        CodedTables.Count(people: parts.people, met: parts[0], isHidden: isHidden))
      return cells.count - 1
    }
    var lines: [(cells: [Int], total: Int?)] = []
    var everyone: [Int: Int] = [:]
    for (place, total) in totals.enumerated() {
      guard let parts = total.count.parts else { continue }
      let isHidden =
        total.position < 0 || hidden.totals.contains(total.position)
        || hidden.rates.contains(total.position)
      everyone[place] = append(.total(place: place), parts, isHidden: isHidden)
    }
    for (place, total) in everyone.sorted(by: { $0.key < $1.key }) {
      lines.append((forest.children[place].compactMap { everyone[$0] }, total))
    }
    for (dimension, groups) in dimensions.enumerated() {
      var positions: [PlaceGroup: Int] = [:]
      for (place, group, cell) in groups.sorted {
        guard let parts = cell.count.parts else { continue }
        let key = PlaceGroup(place: place, group: group)
        positions[key] = append(
          .group(dimension: dimension, key), parts,
          isHidden: hidden.dimensions[dimension].contains(cell.position))
      }
      let codes = groups.groups
      for place in forest.order {
        let code = forest.places[place]
        func cell(_ place: Int, _ group: Int) -> Int? {
          positions[PlaceGroup(place: forest.places[place], group: group)]
        }
        lines.append((codes.compactMap { cell(place, $0) }, everyone[place]))
        for group in codes where !forest.children[place].isEmpty {
          lines.append(
            (
              forest.children[place].compactMap { cell($0, group) },
              positions[PlaceGroup(place: code, group: group)]
            ))
        }
      }
    }
    return (cells, counts, lines.filter { !$0.cells.isEmpty })
  }
}
