/// A block of a plan with its released cells at the grain of the answer.
struct AnsweredBlock {
  let block: Plan.Block
  let cells: AnswerCells
  /// Everyone, where the plan reads it.
  let whole: AnswerCells?
}
