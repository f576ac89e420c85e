extension LineRule {
  /// Cells to hide where each (period, place) is a line of groups.
  ///
  /// A cell without groups is the line's total: people it has and no group has are a hidden part
  /// of the line, and where the groups cannot be made safe it is hidden with them, because its
  /// rate would tell theirs.
  ///
  /// Cells of several dimensions hang together by margins as well, which other tables show. Until
  /// such a table is audited as a whole, one cell to hide hides its whole line.
  func hiddenGroups(of cells: [ReleasedCell]) -> Set<Int> {
    var hidden: Set<Int> = []
    for positions in lines(of: cells).values {
      var line = Line()
      var hasSeveralDimensions = false
      for (position, cell) in positions {
        hasSeveralDimensions = hasSeveralDimensions || cell.key.groups.count > 1
        let standing = Standing(cell.measures)
        switch standing {
        case .people(let count) where cell.key.groups.isEmpty:
          if isSmall(count) || count.mustHide { hidden.insert(position) }
          line.total = count
        case .people(let count):
          line.members.append(Line.Member(cell: position, key: cell.key, count: count))
        case .uncounted:
          hidden.insert(position)
          if !cell.key.groups.isEmpty { line.uncounted += 1 }
        case .empty, .blank:
          break
        }
      }
      switch verdict(on: line) {
      case .hide(let found) where found.isEmpty || !hasSeveralDimensions:
        hidden.formUnion(found)
      case .hide, .hideAll:
        hidden.formUnion(positions.map(\.position))
      }
    }
    return hidden
  }

  /// Cells to hide where each stands alone.
  func hiddenAlone(of cells: [ReleasedCell]) -> Set<Int> {
    var hidden: Set<Int> = []
    for (position, cell) in cells.enumerated() {
      switch Standing(cell.measures) {
      case .people(let count):
        if count.mustHide || isSmall(count) { hidden.insert(position) }
      case .uncounted:
        hidden.insert(position)
      case .empty, .blank:
        break
      }
    }
    return hidden
  }

  private struct Place: Hashable {
    let period: Int
    let place: Int
  }

  private func lines(
    of cells: [ReleasedCell]
  ) -> [Place: [(position: Int, cell: ReleasedCell)]] {
    let positions = cells.enumerated().map { (position: $0.offset, cell: $0.element) }
    return Dictionary(grouping: positions) {
      Place(period: $0.cell.key.period, place: $0.cell.key.place)
    }
  }
}
