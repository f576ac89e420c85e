/// Which marks of the same people can be shown together at one period, and what of them.
struct LinkedFamily {
  /// 0 is the mark of the tables, others are those of their `outcomes`.
  let marks: [Int]
  let refused: [Int]
  let hidden: LinkedSlice.Hidden

  /// All marks that have numbers, if they are of one table and the widest place can be shown by
  /// them; else one after the other, as far as that holds. Beside coded rates there is only one: exact
  /// numbers of others would tell them.
  init(_ tables: LinkedTables, period: Int, rule: LineRule, ends: CodedEnds) {
    let known = tables.marks(at: period)
    let apart = known.filter(tables.isApart)
    let all = apart.count < known.count ? known.filter { !apart.contains($0) } : [0]
    guard all.count > 1 else {
      self.init(tables, all, refused: apart, period: period, rule, ends)
      return
    }
    if ends == .off, tables.isOneTable(by: all, at: period) {
      let together = LinkedFamily(tables, all, refused: apart, period: period, rule, ends)
      if together.hidden.isWidestShown {
        self = together
        return
      }
    }
    var best = LinkedFamily(tables, [all[0]], refused: apart, period: period, rule, ends)
    for mark in all.dropFirst() {
      best =
        best.joined(by: mark, of: tables, period: period, rule, ends)
        ?? LinkedFamily(marks: best.marks, refused: best.refused + [mark], hidden: best.hidden)
    }
    self = best
  }

  private init(marks: [Int], refused: [Int], hidden: LinkedSlice.Hidden) {
    self.marks = marks
    self.refused = refused
    self.hidden = hidden
  }

  private init(
    _ tables: LinkedTables, _ marks: [Int], refused: [Int], period: Int, _ rule: LineRule,
    _ ends: CodedEnds
  ) {
    let slice = LinkedSlice(tables, period: period, marks: marks)
    self.init(marks: marks, refused: refused, hidden: slice.hidden(by: rule, ends: ends))
  }

  /// Nil where the marks are not of one table, or where one more hides the rate of the widest place.
  private func joined(
    by mark: Int, of tables: LinkedTables, period: Int, _ rule: LineRule, _ ends: CodedEnds
  ) -> LinkedFamily? {
    let all = marks + [mark]
    guard ends == .off, tables.isOneTable(by: all, at: period) else { return nil }
    let family = LinkedFamily(tables, all, refused: refused, period: period, rule, ends)
    return family.hidden.isWidestShown || !hidden.isWidestShown ? family : nil
  }
}

extension LinkedTables {
  /// Marks that have numbers at a period; the first, where none has.
  fileprivate func marks(at period: Int) -> [Int] {
    guard !outcomes.isEmpty else { return [0] }
    let all = (0...outcomes.count).filter { hasNumbers(by: $0, at: period) }
    return all.isEmpty ? [0] : all
  }

  fileprivate func isApart(_ mark: Int) -> Bool { mark > 0 && outcomes[mark - 1].isApart }

  /// Whether some marks can be those of the same people, cell by cell.
  fileprivate func isOneTable(by marks: [Int], at period: Int) -> Bool {
    totals(by: marks, at: period).allSatisfy(\.cell.isOneTable)
      && dimensions.indices.allSatisfy {
        groups($0, by: marks, at: period).allSatisfy(\.cell.isOneTable)
      }
  }
}
