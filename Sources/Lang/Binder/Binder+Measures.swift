import Statistics

/// `using mdb, theil`: how unequal groups are.
extension Binder {
  /// The measures of a `using` clause, each once, in the order asked.
  mutating func measures(_ query: Query) -> [InequalityMeasure] {
    var found: [InequalityMeasure] = []
    var unknown: [Name] = []
    for clause in query.clauses {
      guard case .using(let names) = clause.kind else { continue }
      for name in names where !name.isMissing {
        if let measure = InequalityMeasure(rawValue: name.folded) {
          found.append(measure)
        } else {
          unknown.append(name)
        }
      }
    }
    if let name = unknown.first {
      let others = Array(unknown.dropFirst())
      report(BindingProblem.unknownMeasures(name, others: others).diagnostic)
    }
    return found.uniqued()
  }

  /// Measures are against a group or a place, never against everyone or a number.
  mutating func checkGroupReference(_ question: MetricQuestion) {
    guard let comparison = question.comparison, let span = comparison.referenceSpan else { return }
    switch comparison.reference {
    case .assumed, .best, .member, .place: break
    case .overall, .rest, .level, .target:
      report(
        BindingProblem.measureNeedsGroup(against: comparison.reference.words, at: span).diagnostic)
    }
  }
}

extension Diagnostic {
  private static let measures = InequalityMeasure.allCases.map {
    Candidate($0.rawValue, aliases: $0.otherNames)
  }

  /// A name that is no measure; a method of another verb is told apart.
  static func unknownMeasure(_ name: Name) -> Diagnostic {
    let isMethod = Method(rawValue: name.folded) != nil
    return .unknown(
      "S5014", name.text, at: name.span, "there is no measure called `\(name.text)`",
      known: isMethod ? [] : measures,
      otherwise: isMethod
        ? "`\(name.folded)` is a method of `trend`; after `gap … using` stand measures"
        : "there are \(inWords(measures.map(\.name)))")
  }

  /// All unknown names of a clause in one message, with what each could have meant.
  static func unknownMeasures(_ first: Name, _ others: [Name]) -> Diagnostic {
    let names = [first] + others
    let near = names.compactMap { suggestions(for: $0.text, among: measures).first }.uniqued()
    return Diagnostic(
      "S5014", at: others.reduce(first.span) { $0.union($1.span) },
      "there are no measures called \(inWords(names.map(\.text)))",
      hint: near.isEmpty
        ? "there are \(inWords(measures.map(\.name)))" : "did you mean \(inWords(near))?")
  }

  private static func inWords(_ names: [String]) -> String {
    let quoted = names.map { "`\($0)`" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension InequalityMeasure {
  /// Other ways people write it.
  fileprivate var otherNames: [String] {
    switch self {
    case .difference: ["rate_difference", "risk_difference", "rd", "gap"]
    case .ratio: ["rate_ratio", "relative_risk", "risk_ratio", "rr"]
    case .oddsRatio: ["or", "odds"]
    case .cohensH: ["cohen", "h", "effect_size"]
    case .maximalDifference: ["range"]
    case .bgv: ["variance", "between_group_variance"]
    case .bgsd: ["standard_deviation"]
    case .cov: ["cv", "coefficient_of_variation"]
    case .theil: ["theil_t", "theil_index", "ti"]
    case .mld: ["mean_log_deviation", "theil_l"]
    case .par: ["population_attributable_risk"]
    case .paf: ["population_attributable_fraction"]
    case .aci, .rci: ["concentration_index"]
    case .sii: ["slope_index", "slope_index_of_inequality"]
    case .rii: ["relative_index", "relative_index_of_inequality"]
    case .idis: ["index_of_disparity", "id"]
    case .kendall: ["tau", "kendall_tau", "tau_b"]
    case .maximalRatio, .summaryDifference, .summaryRatio, .mdb, .mdbu, .mdm, .mdmu, .mdr, .mdru,
      .idisu, .disparityFromReference, .wagstaff, .erreygers, .slopeOverMean:
      []
    }
  }
}
