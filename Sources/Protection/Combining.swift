import Tabular

extension ReleasedCell {
  /// A cell worked out of released cells of other tables, as `graduates / enrolled`.
  ///
  /// It tells nothing that its parts do not: where one of them is hidden, here or by its source, it
  /// is hidden too, whatever `work` would make of the others. A part that is not there is missing.
  public static func combining(
    _ parts: [ReleasedCell?], at key: CellKey, by work: ([Measures]) -> Measures
  ) -> ReleasedCell {
    if parts.contains(where: { $0?.isHidden == true }) {
      return ReleasedCell(key: key, measures: Measures(.suppressed), isHidden: true)
    }
    let measures = parts.map { $0?.measures ?? Measures(.missing) }
    let closed = [CellState.suppressed, .withheld].first { state in
      measures.contains { $0.state == state }
    }
    return ReleasedCell(
      key: key, measures: closed.map { Measures($0) } ?? work(measures), isHidden: false)
  }
}
