import Protection
import Tabular

/// Footnotes every answer about numbers may need: what is hidden, ranged or missing, and why.
struct MetricNotes {
  let plan: Plan
  let catalog: Catalog

  func notes(
    hidden: Int, cells: [ReleasedCell], ranged: Int, outcome: RowOperations.Outcome?
  ) -> [Note] {
    var notes: [Note] = []
    if hidden > 0 {
      let what = hidden == 1 ? "\(hidden) \(noun(1)) is" : "\(hidden) \(noun(hidden)) are"
      notes.append(Note(code: "hidden", text: "\(what) hidden to protect privacy."))
    }
    let unpublished = cells.count { !$0.isHidden && $0.measures.state == .suppressed }
    if unpublished > 0 {
      let more = hidden > 0 ? "\(unpublished) more" : "\(unpublished)"
      notes.append(
        Note(
          code: "suppressed",
          text:
            "\(more) `*`: the source did not publish the number."
        ))
    }
    if ranged > 0 { notes.append(ranges(ranged)) }
    notes += withheld
    let withoutPeople =
      !hasGroupSizes
      ? 0
      : cells.count { cell in
        cell.measures.n == nil && cell.measures.state.hasValue
      }
    if withoutPeople > 0 {
      notes.append(Note(code: "no_n", text: "Group sizes are not given by the source."))
    }
    notes += undefined(cells) + noRange
    notes += incomplete(cells)
    notes += cutNotes
    if let outcome { notes += rowNotes(outcome) }
    return notes + cautions + leftOut
  }

  /// What to keep in mind, and of which indicator where there are several.
  private var cautions: [Note] {
    let blocks = plan.blocks.flatMap(\.stored)
    return blocks.compactMap { block in
      block.indicator.caution.map { caution in
        let name = blocks.count > 1 ? "\(block.indicator.id): " : ""
        return Note(code: "caution", text: name + caution)
      }
    }.uniqued()
  }

  /// Indicators with numbers that nobody named and that cannot be answered so: of other places, in
  /// another unit.
  private var leftOut: [Note] {
    guard plan.question.leavesOutOthers else { return [] }
    let answered = Set(plan.blocks.map(\.indicator.code))
    let withData = Set(catalog.series.map(\.indicator)).subtracting(answered)
    let ids = catalog.indicators.filter { withData.contains($0.code) }.map(\.id)
    guard !ids.isEmpty else { return [] }
    return [Note(code: "left_out", text: "Not in this answer: \(ids.joined(separator: ", ")).")]
  }

  private func ranges(_ count: Int) -> Note {
    let cells = count == 1 ? "1 number is a range" : "\(count) numbers are ranges"
    let isCoded =
      catalog.policy.ends != .off
      && plan.blocks.allSatisfy { !$0.sources.contains(where: catalog.isOpen) }
    let reason =
      isCoded
      ? "to protect privacy near 0 and 100 %"
      : "because parts were hidden or ranged by the source"
    return Note(code: "ranges", text: "\(cells), \(reason).")
  }

  /// Totals and sums of money are about no group of people.
  private var hasGroupSizes: Bool { plan.blocks.allSatisfy { $0.indicator.isOfPeople } }

  /// `withheld by agreement a7, which ended on 2025-06-30`
  private var withheld: [Note] {
    let sources = plan.scans.filter(\.isWithheld).map(\.source).uniqued()
    return sources.compactMap { catalog.agreement(of: $0) }.uniqued().map { agreement in
      let end = agreement.end.map { ", which ended on \($0.label)" } ?? ""
      return Note(code: "withheld", text: "Withheld by agreement \(agreement.id)\(end).")
    }
  }

  private func incomplete(_ cells: [ReleasedCell]) -> [Note] {
    let missing = cells.count { $0.measures.state == .missing }
    guard missing > 0 else { return [] }
    let isPooled = plan.blocks.contains { $0.periods.count > 1 }
    let mayBePartial =
      plan.question.verb == .show
      && plan.blocks.contains { block in
        block.answering.contains { $0.rollUp?.isPartial == false }
          && block.sources.allSatisfy(catalog.isOpen)
      }
    let reason =
      isPooled && !plan.question.grouping.contains(.period)
      ? "not every year has a number" : "parts are hidden or not reported"
    let rows = missing == 1 ? "1 row is missing" : "\(missing) rows are missing"
    let hint = mayBePartial ? " `with partial` adds up what is known." : ""
    return [Note(code: "missing", text: "\(rows): \(reason).\(hint)")]
  }

  /// Formulas that are no share of anybody, where the answer has a column for their range.
  private var noRange: [Note] {
    let question = plan.question
    let hasRange =
      switch question.verb {
      case .gap, .change: question.settings.showsUncertainty
      case .show: question.settings.showsUncertainty && question.extras.contains(.ci)
      case .trend, .progress, .list, .count, .map, .audit: false
      }
    let names = question.indicators.filter { $0.formula != nil && $0.kind != .percent }.map(\.id)
    guard hasRange, !names.isEmpty else { return [] }
    let what = names.count == 1 ? "is no share of people" : "are no shares of people"
    return [
      Note(
        code: "no_range", text: "No range: \(names.joined(separator: ", ")) \(what).")
    ]
  }

  /// Cells of formulas that divide by 0, or have more in a part than in its whole.
  private func undefined(_ cells: [ReleasedCell]) -> [Note] {
    let formulas = plan.blocks.compactMap(\.indicator.formula)
    let count = cells.count { $0.measures.state == .notApplicable && !$0.isHidden }
    guard !formulas.isEmpty, count > 0 else { return [] }
    let isOfParts = formulas.allSatisfy { !$0.assumptions.isEmpty }
    let reason = isOfParts ? "a part is larger than its whole" : "a number is divided by 0"
    let numbers = count == 1 ? "1 number is" : "\(count) numbers are"
    return [Note(code: "undefined", text: "\(numbers) not defined: \(reason).")]
  }

  /// Totals added up from a finer table, and periods answered by different tables.
  private var cutNotes: [Note] {
    var notes: [Note] = []
    for block in plan.blocks.flatMap(\.stored) {
      for scan in block.answering where !scan.summed.isEmpty || scan.rollUp != nil {
        notes.append(
          Note(
            code: "cut",
            text: "\(scan.periods.labels): added up from \(table(scan))."))
      }
      notes += asOf(block) + sourceNotes(block)
    }
    return notes.uniqued()
  }

  /// `2023-24: as of load 40; a correction waits.`
  private func asOf(_ block: Plan.Block) -> [Note] {
    var labels: [Int: [String]] = [:]
    for scan in block.answering {
      for period in scan.periods {
        guard let load = scan.released?.asOf[period.code] else { continue }
        labels[load, default: []].append(period.period.label)
      }
    }
    return labels.sorted { $0.key < $1.key }.map { load, periods in
      Note(code: "as_of", text: "\(periods.joined(separator: ", ")): as of load \(load).")
    }
  }

  /// `the table by race`, `the numbers of schools by race`
  private func table(_ scan: Plan.Scan) -> String {
    let by = scan.summed.map(\.id).joined(separator: ", ")
    guard scan.rollUp != nil else { return "the table by \(by), the most complete one" }
    let level = scan.cut.level
    let plural = catalog.levels.first { $0.id == level }?.plural ?? level
    return "the numbers of \(plural)" + (by.isEmpty ? "" : " by \(by)")
  }

  /// Which source answers for how many places, where several do.
  private func sourceNotes(_ block: Plan.Block) -> [Note] {
    guard block.sources.count > 1 else { return [] }
    let shares = block.sources.map { source in
      let places = Set(
        block.answering.filter { $0.source == source }.flatMap { $0.places ?? [] }.map(\.code))
      return "\(source.label) for \(places.count)"
    }
    return [Note(code: "sources", text: "Places by source: \(shares.joined(separator: ", ")).")]
  }

  private func rowNotes(_ outcome: RowOperations.Outcome) -> [Note] {
    var notes: [Note] = []
    if outcome.withoutValue > 0 {
      let rows = outcome.withoutValue == 1 ? "1 row" : "\(outcome.withoutValue) rows"
      notes.append(
        Note(code: "left_out", text: "\(rows) left out by `having` for want of a value."))
    }
    if outcome.undecided > 0 {
      let rows = outcome.undecided == 1 ? "1 row" : "\(outcome.undecided) rows"
      notes.append(
        Note(
          code: "cannot_tell",
          text: "\(rows) left out: the range does not tell whether `having` holds."))
    }
    return notes
  }

  private func noun(_ count: Int) -> String {
    let groupsAlone =
      plan.question.grouping.allSatisfy { $0 != .period }
      && plan.question.grouping.firstLevel == nil && plan.blocks.count == 1
    let hasPlaces = plan.question.grouping == plan.question.grouping.firstLevel.map { [.level($0)] }
    if hasPlaces { return count == 1 ? "place" : "places" }
    guard groupsAlone, !plan.question.grouping.isEmpty else {
      return count == 1 ? "number" : "numbers"
    }
    return count == 1 ? "group" : "groups"
  }
}
