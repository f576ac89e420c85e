import Protection
import Statistics
import Tabular

/// How much of everyone's change is the groups' rates, and how much their shares.
enum ChangeMix {
  /// Gives each row its part; the note says what they come to, or why they cannot be told.
  static func apply(to rows: inout [ChangeRow], _ question: MetricQuestion) -> Note {
    let outermost = Set(
      question.named.dimensions.flatMap { $0.outermost(of: $0.members) }.map(\.code))
    let counted = rows.indices.filter { rows[$0].key.groups.allSatisfy(outermost.contains) }
    let parts = counted.compactMap { part(rows[$0]) }
    guard parts.count == counted.count, let mix = MixChange(parts) else {
      return Note(
        code: "mix",
        text: "Rates and shares cannot be told apart: not every group has a number in both years.")
    }
    for (index, effect) in zip(counted, mix.effects) { rows[index].effect = effect }
    let places = placesNeeded(mix)
    let text = """
      The groups together changed by \(decimal(mix.total, places)) percentage points: \
      \(decimal(mix.rate, places)) as their rates changed, \(decimal(mix.mix, places)) as their \
      shares did.
      """
    return Note(code: "mix", text: text)
  }

  /// The digits with which rates and shares, as printed, add up to the total; three at most.
  private static func placesNeeded(_ mix: MixChange) -> Int {
    let scales = [1: 10.0, 2: 100.0]
    return scales.keys.sorted().first { places in
      let scale = scales[places] ?? 1
      let printed = { (number: Double) in (number * scale).rounded() }
      return printed(mix.total) == printed(mix.rate) + printed(mix.mix)
    } ?? 3
  }

  private static func part(_ row: ChangeRow) -> MixChange.Part? {
    guard row.change != nil, let before = moment(row.before), let after = moment(row.after) else {
      return nil
    }
    return MixChange.Part(before: before, after: after)
  }

  private static func moment(_ cell: ReleasedCell?) -> MixChange.Moment? {
    guard let cell, !cell.isHidden, let proportion = cell.measures.proportion else { return nil }
    return MixChange.Moment(
      people: Double(proportion.people), rate: 100 * proportion.rate)
  }
}
