@testable import Lang

/// A seeded generator: the same seed gives the same mutations everywhere.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func roll(_ count: Int) -> Int { Int.random(in: 0..<max(count, 1), using: &self) }
}

/// One small change of a text, as a slip of the hand, an editor or a transfer makes it.
enum Mutation: CaseIterable {
  case deleteToken, doubleToken, swapTokens, replaceToken, markToken, quoteToken, randomByte

  /// What stands in quotes and names made up by a mutation; nothing of it may reach the SQL.
  static let marker = "Zq7Marker"

  func apply(to text: String, other: String, with dice: inout Dice) -> String {
    let tokens = lex(SourceText(text)).filter { $0.kind != .endOfText }
    guard !tokens.isEmpty else { return text + other }
    let index = dice.roll(tokens.count)
    let token = tokens[index]
    let bytes = Array(text.utf8)
    func slice(_ token: Token) -> [UInt8] { Array(bytes[token.start..<token.end]) }
    func replaced(_ new: [UInt8]) -> [UInt8] {
      Array(bytes[..<token.start]) + new + Array(bytes[token.end...])
    }
    let blank = UInt8(ascii: " ")
    let result: [UInt8]
    switch self {
    case .deleteToken: result = replaced([])
    case .doubleToken: result = replaced(slice(token) + [blank] + slice(token))
    case .swapTokens:
      let next = tokens[(index + 1) % tokens.count]
      guard next.start >= token.end else { return text }
      result =
        Array(bytes[..<token.start]) + slice(next) + Array(bytes[token.end..<next.start])
        + slice(token) + Array(bytes[next.end...])
    case .replaceToken:
      let source = SourceText(other)
      let others = lex(source)
      result = replaced(Array(source.slice(others[dice.roll(others.count)].span).utf8))
    case .markToken: result = replaced(Array(Mutation.marker.utf8))
    case .quoteToken: result = replaced(Array("\"\(Mutation.marker)\"".utf8))
    case .randomByte:
      var changed = bytes
      changed[dice.roll(bytes.count)] = UInt8(truncatingIfNeeded: dice.next())
      result = changed
    }
    return String(decoding: result, as: UTF8.self)
  }
}
