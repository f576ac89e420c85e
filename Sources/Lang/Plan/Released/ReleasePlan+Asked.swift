import Protection

/// Tables by several dimensions, declared or asked for: numbers of the widest places alone.
extension ReleasePlan {
  /// - Parameters:
  ///   - exact: the exact cells of each table, in the order of `tables`.
  ///   - questions: dimensions of each, those told before first.
  ///   - mayTell: nothing is told beside other indicators of the same people, or beside ranges.
  func asked(
    _ questions: [[Dimension]], beside exact: [ExactTable], mayTell: Bool, policy: Policy,
    names: NameIndex, read: ExactReader
  ) throws -> [Released] {
    let all = questions.flatMap { $0 }.uniqued()
    guard !all.isEmpty, let cut = cuts(with: all).last,
      let totals = zip(tables, exact).first(where: { $0.0.dimensions.isEmpty })
    else { return [] }
    let alone = all.compactMap { dimension in
      zip(tables, exact).first { $0.0.dimensions == [dimension] }?.1
    }
    guard alone.count == all.count else { return [] }
    let answers = protect(
      AskedTables(
        released: LinkedTables(totals: totals.1, dimensions: alone, parents: parents),
        base: mayTell
          ? try base(all, of: cut, names: names, read: read) : ExactTable(),
        questions: questions.map { $0.compactMap { all.firstIndex(of: $0) } }),
      policy: policy)
    let widest = totals.0.parts.map(\.level).first ?? nil
    return zip(questions, answers).map { dimensions, table in
      let part = Part(level: widest, cut: cut.cut, periods: cut.periods, incomplete: [])
      return Released(dimensions: dimensions, parts: [part], table: table)
    }
  }

  /// Cuts that have all of some dimensions, the finest places last.
  private func cuts(with dimensions: [Dimension]) -> [(cut: Cut, periods: [StoredPeriod])] {
    let wanted = Set(dimensions.map(\.code))
    return bases.filter { wanted.isSubset(of: $0.cut.dimensions) }
  }

  private func base(
    _ dimensions: [Dimension], of cut: (cut: Cut, periods: [StoredPeriod]), names: NameIndex,
    read: ExactReader
  ) throws -> ExactTable {
    let part = Part(
      level: cut.cut.level, cut: cut.cut, periods: cut.periods, incomplete: [])
    let sums = ReleaseSums(
      of: dimensions, parts: [part], from: cut.cut, kind: indicator.kind.sum, names: names)
    let scan = scan(cut.cut, periods: cut.periods)
    try read(scan) { sums.add($0) }
    return sums.finish()
  }
}
