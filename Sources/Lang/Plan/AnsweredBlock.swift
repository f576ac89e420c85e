/// A block of a plan with its released cells at the grain of the answer.
struct AnsweredBlock {
  let block: Plan.Block
  let cells: AnswerCells
  /// Everyone, where the plan reads it.
  let whole: AnswerCells?
}

extension Plan.Block {
  /// Runs what the block reads; of a formula its operands, each by itself.
  func answered(
    _ question: MetricQuestion, from snapshot: any Snapshot, in dialect: Dialect
  ) async throws -> AnsweredBlock {
    if let formula = indicator.formula {
      var parts: [AnsweredBlock] = []
      for operand in operands {
        parts.append(try await operand.answered(question, from: snapshot, in: dialect))
      }
      let wholes = parts.compactMap(\.whole)
      return AnsweredBlock(
        block: self, cells: formula.cells(parts.map(\.cells)),
        whole: whole == nil || wholes.count < parts.count ? nil : formula.cells(wholes))
    }
    let released = try await cells.released(from: snapshot, in: dialect)
    var everyone: AnswerCells?
    if let whole {
      let table = try await whole.released(from: snapshot, in: dialect)
      everyone = AnswerCells(table, whole, self, of: question, whole: true)
    }
    return AnsweredBlock(
      block: self, cells: AnswerCells(released, cells, self, of: question), whole: everyone)
  }
}
