import Lang
import Tabular

/// What one column of a file holds, and what it most likely is.
struct ColumnProfile {
  let title: String
  let position: Int
  private(set) var filled = 0
  /// Different values, until there are too many to be labels.
  private(set) var values: [String: Int] = [:]
  private(set) var numbers = 0
  private(set) var smallNumbers = 0
  private(set) var largeNumbers = 0
  private(set) var hasPoint = false
  /// Tokens that stand where numbers should, with what each would mean.
  private(set) var tokens: [(token: String, reading: Reading?)] = []
  private(set) var role = ColumnRole.text
  private static let mostValues = 2_000

  init(_ title: String, position: Int) {
    self.title = title
    self.position = position
  }

  mutating func see(_ text: String) {
    guard !text.isEmpty else { return }
    filled += 1
    if values[text] != nil || values.count < ColumnProfile.mostValues {
      values[text, default: 0] += 1
    }
    let bytes = Array(text.utf8)
    guard let number = printedNumber(bytes, 0..<bytes.count) else { return }
    numbers += 1
    if number.decimals > 0 { hasPoint = true }
    if number.double > 0, number.double < 1, !number.hasPercentSign { smallNumbers += 1 }
    if number.double > 1 { largeNumbers += 1 }
  }

  /// Decides what the column is once every row has been seen.
  mutating func settle(catalog: Catalog) {
    role = ColumnRole(self, catalog: catalog)
    guard role.isMeasure else { return }
    let reader = TokenReader()
    for value in values.keys.sorted() {
      let bytes = Array(value.utf8)
      guard printedNumber(bytes, 0..<bytes.count) == nil else { continue }
      tokens.append((value, reader.reading(value)))
    }
  }

  /// Most of what is filled are numbers, or tokens beside them.
  var looksNumeric: Bool {
    guard filled > 0 else { return false }
    if numbers * 2 > filled { return true }
    let reader = TokenReader()
    let known = values.filter { value, _ in
      let bytes = Array(value.utf8)
      return printedNumber(bytes, 0..<bytes.count) != nil || reader.reading(value) != nil
    }
    return known.values.reduce(0, +) == filled
  }

  var exampleText: String {
    guard !role.isPerson else { return "" }
    return values.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
      .map(\.key.quotable).joined(separator: ", ")
  }

  var tokenText: String {
    tokens.prefix(6).map { token, reading in
      "\(token.quotable) \(reading.map(\.inWords) ?? "?")"
    }.joined(separator: ", ")
  }

  /// Percents below 1 beside larger ones: fractions, or very small percents.
  var hasMixedScale: Bool { role == .percent && smallNumbers > 0 && largeNumbers > 0 }

  var warnings: [String] {
    var found: [String] = []
    for (token, reading) in tokens where reading == nil {
      found.append("`\(token.quotable)` in `\(title)` has no known meaning: add it to `tokens`")
    }
    if hasMixedScale {
      found.append(
        "`\(title)` holds numbers below and above 1: say `scale = percent` or `fraction`")
    }
    return found
  }

  var lines: [String] {
    let count = role.isPerson ? "not shown" : "\(grouped(values.count)) different: \(exampleText)"
    var lines = ["  \(title.quotable): \(role.inWords) (\(count))"]
    if !tokens.isEmpty { lines.append("    tokens: \(tokenText)") }
    return lines
  }
}

extension Reading {
  /// What a token would be read as.
  var inWords: String {
    switch self {
    case .number: "number"
    case .range: "interval"
    case .state(let state): state.inWords
    }
  }
}
