import Tabular

/// What a condition on the data can be about.
enum Attribute: Hashable {
  case dimension(Dimension)
  /// Places of one level: `district`.
  case level(PlaceLevel)
  /// `place`: of any level.
  case place
  /// `year`, or the word of the indicator's kind of period.
  case period
  case source

  var words: String {
    switch self {
    case .dimension(let dimension): dimension.id
    case .level(let level): level.id
    case .place: "place"
    case .period: "year"
    case .source: "source"
    }
  }
}

extension Binder {
  /// What `name` is in a condition on the data, or nil where it is no attribute.
  func attribute(_ name: Name) -> Attribute? {
    guard name.parts.count == 1 else { return nil }
    if Binder.isPeriodWord(name.text) { return .period }
    switch name.folded {
    case "place": return .place
    case "source": return .source
    default: break
    }
    switch names.meaning(of: name.text) {
    case .dimension(let dimension)?: return .dimension(dimension)
    case .level(let level)?: return .level(level)
    default: return nil
    }
  }

  static func isPeriodWord(_ text: String) -> Bool {
    ["year", "period", "quarter", "month"].contains(folded(text))
  }

  /// Everything that may stand in a condition, for suggestions.
  var attributeCandidates: [Candidate] {
    [Candidate("year"), Candidate("place"), Candidate("source")] + groupingCandidates
  }

  var groupingCandidates: [Candidate] {
    let dimensions = catalog.dimensions.map { Candidate($0.id, aliases: [$0.label]) }
    let levels = catalog.levels.map { Candidate($0.id, aliases: [$0.plural]) }
    return [Candidate("year", aliases: ["years"])] + dimensions + levels
  }

  /// The text of a word, a quoted text, a number or yes and no; nil (reported) for anything else.
  mutating func word(_ expression: Expression) -> String? {
    switch value(of: expression) {
    case .word(let word)?: return word
    case .literal(let literal)?:
      switch literal {
      case .text(let text): return text
      case .integer(let number): return String(number)
      case .yesno(let flag): return flag ? "yes" : "no"
      case .period(let period): return period.label
      case .date(let date): return date.label
      case .decimal, .percent, .points: break
      }
    case nil: break
    }
    if !hasErrors(in: expression.span) {
      report(
        BindingProblem.wrongType(
          found: nil, wanted: "a name or a text in quotes", at: expression.span
        ).diagnostic)
    }
    return nil
  }

  func hasErrors(in span: SourceSpan) -> Bool {
    diagnostics.contains { $0.span.start >= span.start && $0.span.end <= span.end }
  }
}
