/// Columns side by side that fit the page, folded into blocks below each other where they do not.
///
///     every column fits     one block
///     long text            its column becomes narrower and its cells take several lines
///     too many columns      blocks, each beginning with the columns that name the row
struct Fitting {
  var blocks: [[PrintedColumn]]

  /// Spaces between two columns.
  static let gap = 3
  /// Text columns are not made narrower than this before the columns are folded.
  private static let narrowest = 16

  init(_ columns: [PrintedColumn], width: Int) {
    if let fitting = columns.narrowed(to: width, floor: Fitting.narrowest) {
      blocks = [fitting]
    } else {
      blocks = Fitting.folded(columns, width: width)
    }
  }

  private static func folded(_ columns: [PrintedColumn], width: Int) -> [[PrintedColumn]] {
    let named = columns.prefix(while: \.isKey).count
    let keyCount = (1..<columns.count).contains(named) ? named : 1
    let wanted = Array(columns.prefix(keyCount))
    let keys = wanted.narrowed(to: width / 2, floor: 1) ?? wanted
    let room = width - keys.totalWidth - gap
    var blocks: [[PrintedColumn]] = []
    var block = keys
    var used = keys.totalWidth
    for column in columns.dropFirst(keyCount) {
      var column = column
      if !column.isRight { column.width = min(column.width, max(1, room)) }
      if block.count > keyCount, used + gap + column.width > width {
        blocks.append(block)
        block = keys
        used = keys.totalWidth
      }
      block.append(column)
      used += gap + column.width
    }
    return blocks + [block]
  }
}

extension [PrintedColumn] {
  var totalWidth: Int {
    reduce(0) { $0 + $1.width } + Fitting.gap * Swift.max(0, count - 1)
  }

  /// The columns with the widest text columns cut down evenly, if that is enough to fit `width`.
  fileprivate func narrowed(to width: Int, floor: Int) -> [PrintedColumn]? {
    if totalWidth <= width { return self }
    let widest = filter { !$0.isRight }.map(\.width).max() ?? 0
    guard widest > floor else { return nil }
    for cap in (floor..<widest).reversed() {
      let candidate = map { column in
        var column = column
        if !column.isRight { column.width = Swift.min(column.width, cap) }
        return column
      }
      if candidate.totalWidth <= width { return candidate }
    }
    return nil
  }
}
