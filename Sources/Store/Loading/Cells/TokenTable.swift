import Lang
import Tabular

/// What files write where a number should stand; folded as names are.
///
/// From the Connecticut, New York City, EDFacts, KIDS COUNT, Urban Institute and College Scorecard
/// files. A token that stands for two things in different files is not here: the mapping says.
enum TokenTable {
  static let known: [String: CellState] = [
    "": .missing,
    "*": .suppressed,
    "s": .suppressed,
    "ps": .suppressed,
    "lne": .suppressed,
    "privacysuppressed": .suppressed,
    "suppressed": .suppressed,
    ".": .noPeople,
    "n/a": .notApplicable,
    "na": .missing,
    "#value!": .error,
    "#div/0!": .error,
    "#n/a": .error,
    "#ref!": .error,
    "#name?": .error,
    "#num!": .error,
    "#null!": .error,
  ]

  /// Numbers that are no numbers, in columns that cannot be negative.
  static let sentinels: [Int: CellState] = [
    -9999: .suppressed,
    -1: .missing,
    -2: .notApplicable,
    -3: .suppressed,
  ]
}

/// Reads a measure that is no plain number: a token, or a range.
struct TokenReader {
  private var states = TokenTable.known

  init(_ rules: [TokenRule] = []) {
    for rule in rules { states[folded(rule.text)] = rule.state }
  }

  /// nil: nothing known; the load stops until the mapping says what it means.
  func reading(_ text: String) -> Reading? {
    if let state = states[folded(text)] { return .state(state) }
    return range(text)
  }

  /// Whether the mapping gives a meaning of its own to what looks like a number.
  func state(ofNumber text: String) -> CellState? {
    states[folded(text)]
  }

  /// `80-84`, `80–84`, `GE95`, `LT50`, `>95%`, `<=5`, `≥95`
  private func range(_ text: String) -> Reading? {
    let plain = text.filter { !$0.isWhitespace }.uppercased()
    for (prefix, make) in TokenReader.signs where plain.hasPrefix(prefix) {
      guard let number = number(plain.dropFirst(prefix.count)) else { return nil }
      return make(number)
    }
    let parts = plain.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
    guard parts.count == 2, let low = number(parts[0]), let high = number(parts[1]) else {
      return nil
    }
    guard low.double <= high.double else { return nil }
    return .range(.at(low), .at(high))
  }

  private func number(_ text: some StringProtocol) -> PrintedNumber? {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, first != UInt8(ascii: "-") else { return nil }
    return printedNumber(bytes, 0..<bytes.count)
  }

  private static let signs: [(String, @Sendable (PrintedNumber) -> Reading)] = [
    ("GE", { .range(.at($0), .none) }), ("GT", { .range(.beyond($0), .none) }),
    ("LE", { .range(.none, .at($0)) }), ("LT", { .range(.none, .beyond($0)) }),
    (">=", { .range(.at($0), .none) }), ("≥", { .range(.at($0), .none) }),
    ("<=", { .range(.none, .at($0)) }), ("≤", { .range(.none, .at($0)) }),
    (">", { .range(.beyond($0), .none) }), ("<", { .range(.none, .beyond($0)) }),
  ]
}
