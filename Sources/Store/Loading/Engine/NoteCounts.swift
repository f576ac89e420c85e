import Tabular

/// What happened in a load that a reader should know, counted.
struct NoteCounts {
  enum Kind: String, CaseIterable {
    case aboveHundred = "above_hundred"
    case weighted
    case leak
    case renamed
    case repeated
    case replaced
    case footnote
    case leftOut = "left_out"
    case noCodeColumn = "no_code_column"
    case loneColumn = "lone_column"
    case windows1252
    case hiddenRows = "hidden_rows"
  }

  private var counts: [Kind: Int] = [:]
  /// The first few examples of each.
  private var examples: [Kind: [String]] = [:]

  mutating func add(
    _ kind: Kind, count: Int = 1, file: String? = nil, example: String? = nil
  ) {
    counts[kind, default: 0] += count
    guard let shown = file ?? example, examples[kind, default: []].count < 3 else { return }
    if !examples[kind, default: []].contains(shown) { examples[kind, default: []].append(shown) }
  }

  var notes: [Note] {
    Kind.allCases.compactMap { kind in
      guard let count = counts[kind] else { return nil }
      let text = text(kind, count, examples[kind, default: []].joined(separator: ", "))
      return Note(code: kind.rawValue, text: text)
    }
  }

  private func text(_ kind: Kind, _ count: Int, _ examples: String) -> String {
    let rows = count == 1 ? "1 row" : "\(grouped(count)) rows"
    let files = count == 1 ? "1 file" : "\(grouped(count)) files"
    switch kind {
    case .aboveHundred: return "\(rows) above 100 %, kept as published"
    case .weighted: return "\(rows) with a percent that no whole number of people gives"
    case .leak: return "\(rows) with counts beside a hidden rate: the counts are not used"
    case .renamed: return "another name for a known code, kept as an alias: \(examples)"
    case .repeated: return "\(rows) said again with the same value, taken once"
    case .replaced: return "\(rows) with another value for a key already read"
    case .footnote: return "\(rows) of text below the data, passed over"
    case .leftOut: return "\(rows) left out by `keep`"
    case .noCodeColumn: return "places by name alone, without their codes, in \(files): \(examples)"
    case .loneColumn:
      let columns = count == 1 ? "1 column" : "\(grouped(count)) columns"
      return "\(columns) left out, the column that belongs to it is not there: \(examples)"
    case .windows1252: return "\(files) read as Windows-1252: \(examples)"
    case .hiddenRows: return "\(rows) hidden in the workbook, read like the others: \(examples)"
    }
  }
}
