import Protection
import Tabular

/// The two lines above a table: what it is about, and everything that was assumed.
struct Heading {
  let plan: Plan
  let catalog: Catalog

  private var question: MetricQuestion { plan.question }
  private var indicators: [Indicator] { plan.blocks.map(\.indicator) }

  /// `Ready for kindergarten · gap by race`
  var title: String {
    let subject =
      indicators.count > 4
      ? "\(indicators.count) indicators" : indicators.map(\.label).joined(separator: ", ")
    let groups = question.named.map(\.id).joined(separator: ", ")
    let verb = question.verb == .show ? "" : question.verb.rawValue
    let about = [verb, groups.isEmpty ? "" : "by \(groups)"].filter { !$0.isEmpty }
    return about.isEmpty ? subject : "\(subject) · \(about.joined(separator: " "))"
  }

  /// Periods, filters, and how many periods were taken together.
  var assumptions: [String] {
    var lines = periodLines
    for filter in question.members where !filter.words.isEmpty {
      lines.append("\(filter.dimension.id): \(filter.words)")
    }
    if let cap = topLine { lines.append(cap) }
    return lines + indicators.flatMap(formulaLines)
  }

  /// `share = graduates / enrolled`, and what that takes for granted.
  private func formulaLines(_ indicator: Indicator) -> [String] {
    guard let formula = indicator.formula else { return [] }
    let better: [String] =
      switch question.verb {
      case .show, .list, .count, .map, .audit: []
      case .gap, .trend, .change, .progress: ["\(indicator.better.rawValue) is better"]
      }
    let lines = ["\(indicator.id) = \(formula.text)"] + formula.assumptions + better
    return [lines.joined(separator: ", ")]
  }

  /// `2020-21 to 2023-24 together, 4 school years, everyone counted once a year`
  private var periodLines: [String] {
    if question.verb == .progress {
      if question.time.kind == .assumedLatest { return ["each since its baseline"] }
      return [question.time.reachesNow ? "since \(start)" : "\(start) to \(end)"]
    }
    let all = plan.blocks.map(\.periods)
    guard let first = all.first, all.allSatisfy({ $0 == first }) else {
      return plan.blocks.map { block in
        "\(block.indicator.id) \(periodWords(block.periods, block.indicator))"
      }
    }
    return [periodWords(first, indicators[0])]
  }

  /// The first period of the answer.
  private var start: String {
    plan.blocks.flatMap(\.periods).map(\.period).min()?.label ?? ""
  }

  private var end: String {
    plan.blocks.flatMap(\.periods).map(\.period).max()?.label ?? ""
  }

  private func periodWords(_ periods: [StoredPeriod], _ indicator: Indicator) -> String {
    guard let first = periods.first?.period, let last = periods.last?.period else { return "" }
    let kind = first.kind
    if periods.count == 1 {
      let isLatest = question.time.kind == .assumedLatest || question.time.kind == .latest
      return isLatest
        ? "\(last.label), the latest \(kind.words.one)" : "\(kind.words.one) \(last.label)"
    }
    if question.verb == .change { return "\(first.label) to \(last.label)" }
    let isUnbroken = last.endYear - first.endYear == periods.count - 1 || first.part != 0
    guard isUnbroken || hasGapsInData(periods) else {
      let labels = periods.map(\.period.label).joined(separator: ", ")
      return question.grouping.contains(.period)
        ? "\(labels), by \(kind.words.one)" : "\(labels) together, everyone counted once a year"
    }
    if question.grouping.contains(.period) {
      return "\(first.label) to \(last.label), by \(kind.words.one)"
    }
    let count = "\(periods.count) \(kind.words.many)"
    return "\(first.label) to \(last.label) together, \(count), everyone counted once a year"
  }

  /// Years left out because nobody has numbers for them, not because the question skips them.
  private func hasGapsInData(_ periods: [StoredPeriod]) -> Bool {
    guard let first = periods.first?.period, let last = periods.last?.period else { return false }
    let known = Set(
      plan.blocks.flatMap { block in
        catalog.series.filter { series in
          block.indicator.stored.contains { $0.code == series.indicator }
        }.map(\.period)
      })
    let between = catalog.periods.filter {
      known.contains($0.code) && $0.period >= first && $0.period <= last
    }
    return between.count <= periods.count
  }

  private var topLine: String? {
    guard let top = question.rows.top, let order = question.rows.sort.first else { return nil }
    let per = top.per.map { " of each \($0)" } ?? ""
    let direction = order.isDescending ? "largest" : "smallest"
    let count = top.count == 1 ? "" : "\(top.count) "
    return "the \(count)\(direction) by \(order.column)\(per)"
  }

  var period: PeriodRange? {
    let periods = plan.blocks.flatMap(\.periods).map(\.period)
    guard let first = periods.min(), let last = periods.max() else { return nil }
    return PeriodRange(from: first, to: last)
  }

  /// An answer with everything but its table and reading.
  func answer(_ table: Table, notes: [Note], hidden: Int) -> Answer {
    var answer = Answer(
      verb: question.verb.rawValue, question: question.text, title: title,
      place: question.places.words, assumptions: assumptions, period: period,
      unit: indicators.map(\.unit).uniqued().onlyElement,
      better: indicators.map(\.better.rawValue).uniqued().onlyElement,
      cut: cutWords, table: table, hidden: hidden, notes: notes,
      sources: plan.blocks.flatMap(\.sources).map(\.label).uniqued(),
      dataVersion: catalog.dataVersion,
      isSample: catalog.isSample)
    answer.isInternal =
      plan.blocks.flatMap(\.sources).contains { !$0.isPublic && catalog.isOpen($0) }
    answer.withheld = table.rows.count { $0.contains(.absent(.withheld)) }
    if plan.scans.contains(where: \.isWithheld) { answer.asOf = question.today }
    answer.confidence = question.settings.confidence * 100
    return answer
  }

  /// `district × race`
  private var cutWords: String? {
    let cuts = plan.blocks.flatMap { block in
      block.answering.map(\.cut)
    }
    return cuts.uniqued().map { cut in
      ([cut.level] + catalog.dimensions.filter { cut.dimensions.contains($0.code) }.map(\.id))
        .joined(separator: " × ")
    }.uniqued().joined(separator: ", ")
  }
}

extension PeriodKind {
  var words: (one: String, many: String) {
    switch self {
    case .schoolYear: ("school year", "school years")
    case .calendar: ("year", "years")
    case .cohort: ("cohort", "cohorts")
    case .fiscal: ("fiscal year", "fiscal years")
    case .span: ("span of years", "spans of years")
    case .quarter: ("quarter", "quarters")
    case .month: ("month", "months")
    case .date: ("day", "days")
    }
  }
}

extension Array {
  /// The element of an array of one.
  var onlyElement: Element? { count == 1 ? self[0] : nil }
}
