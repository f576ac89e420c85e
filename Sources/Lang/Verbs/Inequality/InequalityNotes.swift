import Statistics
import Tabular

/// What a reader of measures should know: who is left out, and where to take care.
struct InequalityNotes {
  let question: MetricQuestion
  let comparison: Comparison

  func notes(_ rows: [InequalityRow]) -> [Note] {
    let groups = splits(rows)
    return leftOut(groups) + unusedReference + extremes + oneKind(rows)
      + [halves(rows), ends(rows)].compactMap { $0 }
  }

  /// The groups of each split once.
  private func splits(_ rows: [InequalityRow]) -> [InequalityGroups] {
    let first = question.measures.first
    return rows.filter { $0.measure == first }.map(\.groups)
  }

  private func leftOut(_ splits: [InequalityGroups]) -> [Note] {
    let count = splits.map(\.leftOut).reduce(0, +)
    guard count > 0 else { return [] }
    let all = splits.map(\.used).reduce(0, +) + count
    let noun = splits.count > 1 ? "numbers" : "groups"
    let verb = count == 1 ? "is" : "are"
    var notes = [
      Note(
        code: "groups_left_out",
        text: "Measured over the \(noun) that are shown; \(count) of \(all) \(verb) left out.")
    ]
    let ranged = splits.flatMap(\.standings).count { if case .ranged = $0 { true } else { false } }
    let uncounted = splits.flatMap(\.standings)
      .count { if case .uncounted = $0 { true } else { false } }
    if ranged > 0 {
      let what = ranged == 1 ? "1 number is a range" : "\(ranged) numbers are ranges"
      notes.append(Note(code: "ranges_left_out", text: "\(what), which no measure takes."))
    }
    if uncounted > 0 {
      let what = uncounted == 1 ? "1 number comes" : "\(uncounted) numbers come"
      notes.append(
        Note(code: "no_n", text: "\(what) without a number of people, which measures need."))
    }
    return notes
  }

  /// `vs` was written, and no measure asked for looks at anybody.
  private var unusedReference: [Note] {
    guard comparison.reference != .assumed, !question.usesReference else { return [] }
    return [
      Note(
        code: "reference_unused",
        text: "None of these measures is against one group, so `vs` changes nothing here.")
    ]
  }

  private var extremes: [Note] {
    guard question.measures.contains(where: { [.maximalDifference, .maximalRatio].contains($0) })
    else { return [] }
    return [
      Note(
        code: "extremes",
        text: "The highest of several groups lies above the lowest by chance alone.")
    ]
  }

  /// Absolute and relative measures can disagree, so one of each belongs in an answer.
  private func oneKind(_ rows: [InequalityRow]) -> [Note] {
    let kinds = Set(rows.map(\.measure.isRelative))
    guard kinds.count == 1, let isRelative = kinds.first else { return [] }
    let example = example(isRelative: !isRelative, rows)
    return [
      Note(
        code: "one_kind",
        text: "\(example) beside it: the two can move in opposite directions.")
    ]
  }

  /// One that is defined for these groups.
  private func example(isRelative: Bool, _ rows: [InequalityRow]) -> String {
    let isOrdered = question.grouping[comparison.compared].isOrdered
    let isPlain = rows.contains { $0.groups.overlap != nil || $0.groups.used < 3 }
    let pair: (absolute: InequalityMeasure, relative: InequalityMeasure) =
      isPlain ? (.difference, .ratio) : isOrdered ? (.sii, .rii) : (.mdb, .idis)
    return isRelative
      ? "Ask for a relative measure, such as `\(pair.relative.rawValue)`,"
      : "Ask for an absolute measure, such as `\(pair.absolute.rawValue)`,"
  }

  /// Where a cell of an odds ratio is 0, a half is added to each.
  private func halves(_ rows: [InequalityRow]) -> Note? {
    let isHalved = rows.contains { row in
      guard row.measure == .oddsRatio, let pair = row.estimate?.compared,
        let ends = try? row.groups.rates.get().ends
      else { return false }
      return ends.contains(pair.first) || ends.contains(pair.second)
    }
    guard isHalved else { return nil }
    return Note(
      code: "halves", text: "A count of the odds ratio is 0, so a half was added to each count.")
  }

  /// Groups that nobody or everybody of met the mark have no standard error to draw from.
  private func ends(_ rows: [InequalityRow]) -> Note? {
    let drawn = rows.filter { $0.interval != nil && $0.estimate?.method == .simulated }
    let names = drawn.flatMap { row in
      (try? row.groups.rates.get().ends)?.map(row.groups.label) ?? []
    }.uniqued()
    guard !names.isEmpty else { return nil }
    let isSparse = drawn.contains { (try? $0.groups.rates.get().isSparse) ?? false }
    let care = isSparse ? " More than a quarter of the groups are at 0: take ranges with care." : ""
    return Note(
      code: "ends",
      text: "\(names.joined(separator: ", ")): at 0 or 100 %, so drawn from a Beta distribution."
        + care)
  }
}
