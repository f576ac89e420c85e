import Lang
import Tabular

/// How one cell looks, where a number could stand.
enum CellForm: Hashable {
  case blank
  case exact
  /// `80-84`
  case range
  /// `GE95`, `>=95`
  case atLeast
  /// `LE5`
  case atMost
  /// `>95%`, `GT95`
  case above
  /// `<10`, `LT50`
  case below
  /// `*`: a token with a meaning
  case token(String, CellState)
  /// `n<5`: no number, and nothing known
  case unknown(String)

  init(_ bytes: [UInt8], _ cell: Range<Int>, tokens: TokenReader) {
    guard !cell.isEmpty else {
      self = .blank
      return
    }
    let number = printedNumber(bytes, cell)
    let text = String(decoding: bytes[cell], as: UTF8.self)
    if let number {
      if let state = tokens.state(ofNumber: text) {
        self = .token(text, state)
      } else if number.mantissa < 0, let whole = number.whole,
        let state = TokenTable.sentinels[whole]
      {
        self = .token(text, state)
      } else {
        self = .exact
      }
      return
    }
    switch tokens.reading(text) {
    case .state(let state): self = .token(text, state)
    case .range(let low, let high): self = CellForm.range(low, high)
    case .number: self = .exact
    case nil: self = .unknown(text)
    }
  }

  private static func range(_ low: Bound, _ high: Bound) -> CellForm {
    switch (low, high) {
    case (.at, .none): .atLeast
    case (.beyond, .none): .above
    case (.none, .at): .atMost
    case (.none, .beyond): .below
    default: .range
    }
  }

  /// What counts as the same in a list of what a column holds: `at least`, `*`.
  var name: String {
    switch self {
    case .blank: "blank"
    case .exact: "exact"
    case .range: "range"
    case .atLeast: "at least"
    case .atMost: "at most"
    case .above: "above"
    case .below: "below"
    case .token(let text, _), .unknown(let text): text.quotable
    }
  }

  /// What it would be read as.
  var meaning: String {
    switch self {
    case .blank: CellState.missing.inWords
    case .exact: "number"
    case .range, .atLeast, .atMost, .above, .below: "interval"
    case .token(_, let state): state.inWords
    case .unknown: "not known"
    }
  }

  /// The order of a list: numbers, intervals, tokens, blanks.
  var rank: Int {
    switch self {
    case .exact: 0
    case .range, .atLeast, .atMost, .above, .below: 1
    case .token: 2
    case .unknown: 3
    case .blank: 4
    }
  }
}
