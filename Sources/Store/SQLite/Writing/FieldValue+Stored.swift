import Lang

extension FieldValue {
  /// The value as a column of that storage holds it.
  func stored(as storage: Storage) throws -> BoundValue {
    switch (self, storage) {
    case (.null, _): return .null
    case (.text(let text), .text), (.date(let text), .text): return .text(text)
    case (.reference(_, let id), .text): return .text(id)
    case (.integer(let number), .integer): return .integer(number)
    case (.integer(let number), .real): return .real(Double(number))
    case (.integer(let number), .text): return .text("\(number)")
    case (.real(let number), .real): return .real(number)
    case (.real(let number), .integer):
      guard let whole = Int(exactly: number) else {
        throw StoreError.failed("\(number) is not a whole number")
      }
      return .integer(whole)
    case (.yesno(let flag), .integer): return .integer(flag ? 1 : 0)
    case (.text, _), (.date, _), (.reference, _), (.real, .text), (.yesno, _), (.list, _):
      throw StoreError.failed("a value does not fit its field")
    }
  }

  /// The items of a list; one value alone is a list of one.
  var items: [FieldValue] {
    switch self {
    case .null: []
    case .list(let items): items
    case .text, .integer, .real, .yesno, .date, .reference: [self]
    }
  }

  /// The text of a text, a word, a date or a reference.
  var text: String? {
    switch self {
    case .text(let text), .date(let text), .reference(_, let text): text
    case .integer(let number): "\(number)"
    case .null, .real, .yesno, .list: nil
    }
  }

  var real: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .real(let number): number
    case .null, .text, .yesno, .date, .reference, .list: nil
    }
  }

  var flag: Bool? {
    switch self {
    case .yesno(let flag): flag
    case .null, .text, .integer, .real, .date, .reference, .list: nil
    }
  }
}

extension BoundValue {
  static func optional(_ text: String?) -> BoundValue { text.map { .text($0) } ?? .null }
  static func optional(_ number: Int?) -> BoundValue { number.map { .integer($0) } ?? .null }
  static func optional(_ number: Double?) -> BoundValue { number.map { .real($0) } ?? .null }
}
