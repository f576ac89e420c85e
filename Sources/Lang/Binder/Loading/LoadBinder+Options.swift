public import Tabular

extension LoadBinder {
  static let optionFields = [
    "skip", "header", "sheet", "encoding", "delimiter", "dates", "scale", "tokens", "duplicates",
    "replace", "keep", "places", "members",
  ]

  /// Binds a field that says how files are read; no when the field is none of those.
  mutating func bindOption(_ field: Field, into options: inout LoadOptions) -> Bool {
    switch field.name.folded {
    case "skip": options.skip = lineCount(field)
    case "header": options.header = header(field)
    case "sheet": options.sheet = sheet(field)
    case "encoding": options.encoding = encoding(field)
    case "delimiter": options.delimiter = delimiter(field)
    case "dates": options.dates = choice(field)
    case "scale": options.scale = choice(field) ?? options.scale
    case "tokens": options.tokens = tokens(field)
    case "duplicates": options.duplicates = choice(field) ?? options.duplicates
    case "replace": options.replace = choice(field) ?? options.replace
    case "keep": options.keep = condition(field.value)
    case "places": options.createsPlaces = isNew(field)
    case "members": options.createsMembers = isNew(field)
    default: return false
    }
    return true
  }

  private mutating func lineCount(_ field: Field) -> Int? {
    guard case .integer(let count) = literal(field.value), (0...1_000_000).contains(count) else {
      problems.append(
        .wrongType(
          field: field.name.folded, wanted: "a whole number of lines", at: field.value.span))
      return nil
    }
    return count
  }

  /// `sheet = "2015-16"`, `sheet = 2`
  private mutating func sheet(_ field: Field) -> SheetChoice? {
    switch literal(field.value) {
    case .integer(let number) where (1...10_000).contains(number): return .numbered(number)
    case .integer: break
    case .decimal, .percent, .points, .text, .period, .date, .yesno, nil:
      if let name = constant(field.value) { return .named(name) }
    }
    problems.append(
      .wrongType(
        field: "sheet", wanted: "the name of a sheet in quotes, or its number",
        at: field.value.span))
    return nil
  }

  /// `header = 5`, `header = [4, 5]`, `header = none`
  private mutating func header(_ field: Field) -> HeaderRows {
    if constant(field.value).map(folded) == "none" { return .none }
    var lines: [Int] = []
    let items: [Expression]
    if case .list(let list) = field.value.kind { items = list } else { items = [field.value] }
    for item in items {
      guard case .integer(let line) = literal(item), (1...1_000_000).contains(line) else {
        continue
      }
      lines.append(line)
    }
    if lines.count == items.count, let first = lines.first {
      if lines.count == 1 { return .lines(first, nil) }
      if lines.count == 2, lines[1] == first + 1 { return .lines(first, lines[1]) }
    }
    problems.append(
      .wrongType(
        field: "header", wanted: "a line, two lines that touch as `[4, 5]`, or `none`",
        at: field.value.span))
    return .found
  }

  private mutating func encoding(_ field: Field) -> TextEncoding? {
    let letters = constant(field.value)?.lowercased().filter { $0.isLetter || $0.isNumber }
    switch letters {
    case "utf8": return .utf8
    case "windows1252", "cp1252", "latin1", "iso88591": return .windows1252
    case "utf16": return .utf16
    default:
      problems.append(
        .wrongType(
          field: "encoding", wanted: "`utf8`, `windows1252` or `utf16`", at: field.value.span))
      return nil
    }
  }

  private mutating func delimiter(_ field: Field) -> UInt8? {
    switch constant(field.value).map({ $0.lowercased() }) {
    case ",", "comma": return UInt8(ascii: ",")
    case ";", "semicolon": return UInt8(ascii: ";")
    case "\t", "tab": return UInt8(ascii: "\t")
    case "|", "pipe": return UInt8(ascii: "|")
    default:
      problems.append(
        .wrongType(
          field: "delimiter", wanted: "`comma`, `semicolon`, `tab` or `pipe`",
          at: field.value.span))
      return nil
    }
  }

  /// One of the words of a closed list.
  private mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ field: Field
  ) -> Choice? where Choice.RawValue == String {
    if let word = constant(field.value), let found = Choice(rawValue: word.lowercased()) {
      return found
    }
    let words = Choice.allCases.map { "`\($0.rawValue)`" }
    problems.append(
      .wrongType(field: field.name.folded, wanted: alternatives(words), at: field.value.span))
    return nil
  }

  private mutating func isNew(_ field: Field) -> Bool {
    if constant(field.value).map(folded) == "new" { return true }
    problems.append(.wrongType(field: field.name.folded, wanted: "`new`", at: field.value.span))
    return false
  }

  /// `[token("n<5", suppressed), token("..", missing)]`
  private mutating func tokens(_ field: Field) -> [TokenRule] {
    guard case .list(let items) = field.value.kind else {
      problems.append(.badToken(at: field.value.span))
      return []
    }
    return items.compactMap { item in
      guard case .call(let name, let arguments) = item.kind, name.folded == "token",
        arguments.count == 2,
        case .value(let first) = arguments[0], case .text(let text) = literal(first),
        case .value(let second) = arguments[1], let word = constant(second),
        let state = CellState(rawValue: word.lowercased()), state.mayBeToken
      else {
        problems.append(.badToken(at: item.span))
        return nil
      }
      return TokenRule(text, state)
    }
  }
}

extension CellState {
  /// Whether a token can stand for the state: a value must be written as a number.
  public var mayBeToken: Bool {
    switch self {
    case .actual, .rounded, .interval: false
    case .noPeople, .suppressed, .missing, .notApplicable, .notPublished, .notYet, .error,
      .withheld:
      true
    }
  }
}

/// `a`, `a or b`, `a, b or c`
func alternatives(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}
