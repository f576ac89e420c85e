import Lang
import Tabular

/// Reads things of a collection from files: one `put` a row.
struct ThingReader {
  private let things: ThingMapping
  private let options: LoadOptions
  private var problems = ProblemList()
  private var edits: [Edit] = []
  private var lines: [String: Int] = [:]
  private let references: ReferenceIndex
  /// Names that no thing of the store has: a later row may bring it.
  private var open: [(name: String, problem: LoadProblem)] = []

  init(_ things: ThingMapping, options: LoadOptions, references: ReferenceIndex) {
    self.things = things
    self.options = options
    self.references = references
  }

  mutating func read(
    _ file: MatchedFile, texts: FileTexts, mapping: LoadMapping
  ) throws(LoadError) {
    do {
      try readRows(of: OpenFile(file, texts: texts, mapping: mapping))
    } catch var problem as LoadProblem {
      problem.file = problem.file ?? file.name
      try problems.add(problem)
    } catch let error as LoadError {
      throw error
    } catch {
      throw .store(.failed("\(error)"))
    }
  }

  mutating func finish() throws(LoadError) -> [Edit] {
    for (name, problem) in open where lines[name] == nil { try problems.add(problem) }
    try problems.throwIfAny()
    guard !edits.isEmpty else { throw .problems([LoadProblem(.load(.nothing))], isCut: false) }
    return edits
  }

  private mutating func readRows(of file: OpenFile) throws {
    var reader = try file.rows(for: .rows)
    var row = CSVRow()
    let filter = try options.keep.map { try RowFilter($0, in: file) }
    let id = try things.id.flatMap {
      try Feed.find($0, in: file.header, captures: file.captures)
    }
    let feeds = try things.fields.map { field in
      (field, try Feed.find(field.value, in: file.header, captures: file.captures))
    }
    while try file.next(&reader, &row) {
      guard !row.isBlank, filter?.takes(row, reader) ?? true else { continue }
      do {
        edits.append(try edit(row, reader, id: id, feeds: feeds, file))
      } catch {
        try problems.add(error.inside(file.name, sheet: file.sheet?.name))
      }
    }
  }

  private mutating func edit(
    _ row: CSVRow, _ reader: CSVReader, id: Feed?, feeds: [(LoadedField, Feed?)], _ file: OpenFile
  ) throws(LoadProblem) -> Edit {
    func problem(_ kind: WholeProblem, at feed: Feed?) -> LoadProblem {
      let place = reader.location(of: feed?.offset(row) ?? row.start)
      return LoadProblem(.load(kind), file: file.name, line: place.line, column: place.column)
    }
    var name: String?
    if let id {
      let text = id.text(row, reader)
      guard Identifier(text) != nil else {
        throw problem(.badField(text, field: "id", wanted: "letters, digits and `_`"), at: id)
      }
      if let line = lines[folded(text)] { throw problem(.repeatedID(text, line: line), at: id) }
      lines[folded(text)] = row.line
      name = text
    }
    var fields: [String: FieldValue] = [:]
    for (field, feed) in feeds {
      let text = feed?.text(row, reader) ?? ""
      if text.isEmpty {
        if field.isRequired { throw problem(.missingField(field.name), at: feed) }
        continue
      }
      guard let value = fieldValue(text, as: field.type, dates: options.dates) else {
        let wanted = field.type.inWords
        throw problem(.badField(text, field: field.name, wanted: wanted), at: feed)
      }
      fields[field.name] = try resolved(value, field, text) { problem($0, at: feed) }
    }
    return .put(kind: things.kind, id: name, fields: fields)
  }
}

extension ThingReader {
  /// A value whose names of other things are ids of theirs.
  private mutating func resolved(
    _ value: FieldValue, _ field: LoadedField, _ text: String,
    problem: (WholeProblem) -> LoadProblem
  ) throws(LoadProblem) -> FieldValue {
    switch field.type {
    case .reference(let kinds):
      return try reference(text, kinds, field, problem: problem)
    case .list(.reference(let kinds)):
      var items: [FieldValue] = []
      for item in value.items {
        items.append(try reference(item.text ?? "", kinds, field, problem: problem))
      }
      return .list(items)
    case .text, .word, .choice, .number, .count, .money, .percent, .date, .yesno, .period,
      .measure, .list:
      return value
    }
  }

  private mutating func reference(
    _ text: String, _ kinds: [String], _ field: LoadedField,
    problem: (WholeProblem) -> LoadProblem
  ) throws(LoadProblem) -> FieldValue {
    let kind = kinds.first ?? ""
    switch references.match(text, kinds: kinds) {
    case .thing(let kind, let id): return .reference(kind: kind, id: id)
    case .ambiguous(let count):
      throw problem(.ambiguousReference(text, field: field.name, kinds: kinds, count: count))
    case .unknown(let near):
      let unknown = problem(.unknownReference(text, field: field.name, kinds: kinds, near: near))
      guard kinds.contains(things.kind) else { throw unknown }
      open.append((folded(text), unknown))
      return .reference(kind: kind, id: text)
    }
  }
}

/// A cell as a value of a field; nil where it is not one. References are as they stand.
func fieldValue(_ text: String, as type: FieldType, dates: DateOrder?) -> FieldValue? {
  let bytes = Array(text.utf8)
  let number = printedNumber(bytes, 0..<bytes.count)
  switch type {
  case .text, .word: return .text(text)
  case .choice(let words):
    return words.first { folded($0) == folded(text) }.map { .text($0) }
  case .count: return number?.whole.map { .integer($0) }
  case .number, .money, .percent, .measure: return number.map { .real($0.double) }
  case .date: return calendarDate(text, order: dates).map { .date($0.label) }
  case .yesno:
    switch folded(text) {
    case "yes", "y", "true", "1", "x": return .yesno(true)
    case "no", "n", "false", "0": return .yesno(false)
    default: return nil
    }
  case .period: return .text(text)
  case .reference(let kinds):
    guard let kind = kinds.first, kinds.count == 1 else { return .text(text) }
    return .reference(kind: kind, id: text)
  case .list(let item):
    let parts = text.split { $0 == ";" || $0 == "|" }.map { part in
      fieldValue(String(part.drop { $0 == " " }), as: item, dates: dates)
    }
    let values = parts.compactMap { $0 }
    return values.count == parts.count ? .list(values) : nil
  }
}

extension FieldType {
  var inWords: String {
    switch self {
    case .text: "text"
    case .word: "a word"
    case .choice(let words): "one of \(words.joined(separator: ", "))"
    case .number, .measure: "a number"
    case .count: "a whole number"
    case .money: "an amount of money"
    case .percent: "a percent"
    case .date: "a date such as 2024-09-01"
    case .yesno: "yes or no"
    case .period: "a period"
    case .reference(let kinds): "the id of a \(kinds.joined(separator: " or "))"
    case .list(let item): "several, each \(item.inWords), with `;` between"
    }
  }
}
