import Tabular

/// What a formula is: its definition, its parts, its unit, and what all of its parts have data of.
///
///     let attends = 100% - chronic_absence
///     describe attends
struct DescribedFormula {
  let indicator: Indicator
  let formula: Formula
  let catalog: Catalog

  var facts: [Fact] {
    let name =
      indicator.label == indicator.id ? indicator.id : "\(indicator.label) (\(indicator.id))"
    var facts = [Fact("formula", name), Fact("definition", formula.text)]
    if let more = formula.documentation { facts.append(Fact("about", more)) }
    facts += formula.assumptions.map { Fact("taken for granted", $0) }
    facts += formula.operands.map { Fact("part", part($0)) }
    facts += [Fact("measured in", formula.measure), Fact("better", indicator.better.rawValue)]
    facts += DescribedCoverage(of: formula.operands, catalog).facts
    for operand in formula.operands {
      let prefix = formula.operands.count > 1 ? "\(operand.id): " : ""
      if let caution = operand.caution { facts.append(Fact("caution", prefix + caution)) }
    }
    return facts
  }

  /// `Chronically absent (chronic_absence): students who missed …, of students enrolled`
  private func part(_ operand: Indicator) -> String {
    let name = "\(operand.label) (\(operand.id))"
    return DescribedIndicator(operand, catalog).definition.map { "\(name): \($0)" } ?? name
  }
}

extension Formula {
  /// What its numbers are, as a description says it.
  fileprivate var measure: String {
    if case .joined(let above, .dividedBy, let below, .ratio) = term,
      case .count(let counted) = above.kind, case .count(let each) = below.kind
    {
      return "\(counted) for each of the \(each)"
    }
    return switch kind {
    case .constant: "a plain number"
    case .constantPercent: "percent"
    case .percent(let people): "percent of \(people.unit)"
    case .points(let people): "percentage points, of \(people.unit)"
    case .mean(let people): "mean of \(people.unit)"
    case .count(let unit): unit
    case .money: "money"
    case .moneyEach(let unit): "money for each of the \(unit)"
    case .ratio: "how many times one number is the other"
    }
  }
}

extension ResultShape {
  /// What a result has: what it is by, and its columns.
  func facts(called name: String) -> [Fact] {
    let by = columns.filter(\.isGrouping).map(\.column.name)
    let measured = columns.filter { !$0.isGrouping }.map(\.column.name)
    var facts = [Fact("result", name)]
    if !by.isEmpty { facts.append(Fact("by", by.joined(separator: ", "))) }
    return facts + [Fact("columns", measured.joined(separator: ", "))]
  }
}
