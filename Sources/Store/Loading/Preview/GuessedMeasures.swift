import Lang

/// The columns that most likely hold the measures of an indicator, as fields of a mapping.
///
///     Four-Year Cohort Count, Graduation Count, Graduation Rate
///     →   n = column("Four-Year Cohort Count"), met = column("Graduation Count"), …
func guessMeasures(_ header: Header, kind: IndicatorKind) -> String? {
  func column(_ words: [String], except: [String] = []) -> String? {
    header.columns.first { column in
      words.contains { column.name.contains($0) } && !except.contains { column.name.contains($0) }
    }?.text
  }
  var fields: [(String, String?)] = []
  switch kind {
  case .percent:
    let people = ["cohort", "tested", "enrolled", "enrollment", "total", "number of students"]
    let rate = ["rate", "percent", "pct", "%"]
    fields = [
      ("n", column(people, except: rate)),
      ("met", column(["count", "number", "graduates", "met"], except: people + rate)),
      ("percent", column(rate)),
    ]
  case .count, .mean, .money, .score:
    fields = [
      ("value", column(["value", "count", "number", "mean", "average", "amount", "score"]))
    ]
  }
  let found = fields.compactMap { field, header in
    header.map { "\(field) = column(\"\($0)\")" }
  }
  return found.isEmpty ? nil : found.joined(separator: ", ")
}
