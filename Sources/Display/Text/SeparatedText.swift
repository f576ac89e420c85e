internal import Tabular

/// Values with a separator between them, as csv and tsv have it.
///
/// A word in quotes is text; a bare one may be a state. So text that reads like a state, as a
/// partner called `*`, is quoted, an empty text is `""`, and a missing cell is empty.
struct SeparatedText {
  var separator: Character
  var options: DisplayOptions

  func text(_ table: Table) -> String {
    var result = line(table.columns.map { field(text: $0.name) })
    for row in table.settledRows { result += line(row.map(field)) }
    return result
  }

  private func line(_ fields: [String]) -> String {
    // A line with nothing on it would part two tables, so a lone missing cell is written out.
    let line = fields.joined(separator: String(separator))
    return (line.isEmpty ? CellState.missing.rawValue : line) + "\n"
  }

  private func field(_ cell: Cell) -> String {
    switch cell {
    case .number(let value): shortest(value)
    case .integer(let value): String(value)
    case .interval(let low, let high): "\(shortest(low))..\(shortest(high))"
    case .flag(let isSet): isSet ? "yes" : "no"
    case .total: totalMark
    case .absent(let state, reason: _): state.mark.separated ?? quotedIfNeeded(options.null)
    case .text(let text): field(text: text)
    }
  }

  private func field(text: String) -> String {
    let guarded = options.guardsFormulas && text.startsAFormula ? "'" + text : text
    return guarded == options.null || SeparatedText.states.contains(guarded)
      ? quoted(guarded) : quotedIfNeeded(guarded)
  }

  private func quotedIfNeeded(_ text: String) -> String {
    // By scalars: a line feed after a return is one character to Swift, and no separator.
    let needsQuotes = text.unicodeScalars.contains { scalar in
      Character(scalar) == separator || scalar == "\"" || scalar == "\n" || scalar == "\r"
    }
    return needsQuotes || text.first == " " || text.last == " " ? quoted(text) : text
  }

  private func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    result.append("\"")
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result.append("\"") }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }

  /// Every word that a bare field may be instead of a value.
  private static let states = Set(
    CellState.allCases.compactMap(\.mark.separated) + CellState.allCases.map(\.rawValue)
      + [totalMark, ""])
}

extension String {
  /// Whether a spreadsheet would run the text: it begins with `=`, `+`, `-`, `@`, a tab or a return.
  ///
  /// A plain number as `-5` is left alone; a spreadsheet reads it as that number.
  fileprivate var startsAFormula: Bool {
    guard let first = unicodeScalars.first else { return false }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠": return !isPlainNumber
    default: return false
    }
  }

  private var isPlainNumber: Bool {
    let body = utf8.dropFirst()
    return !body.isEmpty && Double(self)?.isFinite == true
      && body.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
  }
}
