import Protection
import Statistics
import Tabular

/// A plan as lines of plain steps, for `explain` and goldens.
extension Plan {
  public var text: String {
    var lines: [String] = []
    for block in blocks {
      lines += block.stored.flatMap(\.text)
      if let formula = block.indicator.formula {
        lines.append("work out \(block.indicator.id) = \(formula.text) from shown numbers")
      }
    }
    let isPooled = blocks.contains { $0.periods.count > 1 } && !question.grouping.contains(.period)
    if isPooled { lines.append("take periods together") }
    lines += question.steps
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Plan.Block {
  fileprivate var text: [String] {
    let sources = sources.map(\.id).joined(separator: ", ")
    return ["indicator \(indicator.id) from \(sources)"] + cells.text("")
      + (whole?.text("everyone: ") ?? [])
  }
}

extension Plan.Reading {
  fileprivate func text(_ prefix: String) -> [String] {
    var lines = scans.map { scan in
      var line = "\(prefix)read \(scan.relation) for \(scan.periods.labels)"
      if let places = scan.places { line += " in \(places.map(\.name).joined(separator: ", "))" }
      for filter in scan.members { line += " where \(filter.dimension.id) is \(filter.words)" }
      if !scan.dimensions.isEmpty {
        line += ", keep \(scan.dimensions.map(\.id).joined(separator: ", "))"
      }
      guard scan.released == nil else { return line }
      if let rollUp = scan.rollUp { line += rollUp.words(scan.cut.level) }
      if !scan.summed.isEmpty {
        line += ", add up \(scan.summed.map(\.id).joined(separator: ", "))"
      }
      return line
    }
    lines.append("\(prefix)protect \(shape.words)")
    return lines
  }
}

extension Plan.RollUp {
  /// `, add up school in each district`
  fileprivate func words(_ cutLevel: String) -> String {
    let into = level.map { "each \($0)" } ?? "all together"
    var line = ", add up \(cutLevel) \(level == nil ? "" : "in ")\(into)"
    if isPartial {
      line += " as far as known"
    } else if !incomplete.isEmpty {
      line += ", leave out \(incomplete.count) that lack parts"
    }
    return line
  }
}

extension Shape {
  fileprivate var words: String {
    switch self {
    case .published: "as published by the source"
    case .released: "as released when the data were written"
    }
  }
}

extension [StoredPeriod] {
  var labels: String {
    guard count > 2, let first, let last else {
      return map(\.period.label).joined(separator: ", ")
    }
    return "\(first.period.label) … \(last.period.label)"
  }
}

extension MetricQuestion {
  fileprivate var steps: [String] {
    var lines: [String] = []
    for filter in members where grouping.dimensions.contains(filter.dimension) {
      lines.append("list \(filter.words)")
    }
    if let comparison, !measures.isEmpty {
      let names = measures.map(\.rawValue).joined(separator: ", ")
      lines.append("measure \(names) among the shown groups of \(grouping[comparison.compared].id)")
    }
    if let comparison, measures.isEmpty || comparison.reference != .assumed {
      lines.append("compare \(grouping[comparison.compared].id) with \(comparison.reference.words)")
    }
    if rows.having != nil { lines.append("keep rows that satisfy having") }
    for order in rows.sort {
      lines.append("sort by \(order.column)\(order.isDescending ? ", largest first" : "")")
    }
    if let top = rows.top {
      let per = top.per.map { " of each \($0)" } ?? ""
      lines.append("keep the first \(top.count)\(per)")
    }
    return lines
  }
}

extension Comparison.Reference {
  var words: String {
    switch self {
    case .assumed: "the reference group chosen from the data"
    case .best: "the best shown group"
    case .overall: "everyone"
    case .rest: "everyone else"
    case .member(let member): member.label
    case .place: "one place"
    case .level(let level): "the \(level) it lies in"
    case .target: "the target"
    }
  }
}
