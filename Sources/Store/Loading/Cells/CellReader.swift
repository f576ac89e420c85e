import Lang
import Tabular

/// Reads measures from bytes; what is no number is looked up once a spelling.
struct CellReader {
  private let tokens: TokenReader
  private var seen = ByteCache<Reading>()
  /// A mapping gave a meaning to a token that looks like a number: `token("999", missing)`.
  private let numbersMayBeTokens: Bool

  init(_ rules: [TokenRule]) {
    tokens = TokenReader(rules)
    numbersMayBeTokens = rules.contains { rule in
      let bytes = Array(rule.text.utf8)
      return printedNumber(bytes, 0..<bytes.count) != nil
    }
  }

  /// nil: a token that nothing gives a meaning.
  mutating func read(_ bytes: [UInt8], _ cell: Range<Int>, maybeNegative: Bool) -> Reading? {
    if let number = printedNumber(bytes, cell), !(numbersMayBeTokens && isToken(bytes, cell)) {
      guard number.mantissa < 0 else { return .number(number) }
      if let whole = number.whole, let state = TokenTable.sentinels[whole],
        whole == -9999 || !maybeNegative
      {
        return .state(state)
      }
      return maybeNegative ? .number(number) : nil
    }
    if let known = seen.value(bytes, cell) { return known }
    guard let reading = tokens.reading(String(decoding: bytes[cell], as: UTF8.self)) else {
      return nil
    }
    seen.insert(reading, bytes, cell)
    return reading
  }

  private func isToken(_ bytes: [UInt8], _ cell: Range<Int>) -> Bool {
    tokens.state(ofNumber: String(decoding: bytes[cell], as: UTF8.self)) != nil
  }
}
