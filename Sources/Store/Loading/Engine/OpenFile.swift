import Lang

/// A file read into memory, its header found; rows come from `reader`.
struct OpenFile {
  let name: String
  let captures: [String: String]
  let text: DecodedText
  let reader: CSVReader
  let header: Header

  init(_ file: MatchedFile, files: any FileProvider, mapping: LoadMapping) throws {
    try self.init(
      file, bytes: files.bytes(of: file.name), mapped: mapping.mappedColumns,
      options: mapping.options)
  }

  init(
    _ file: MatchedFile, bytes: [UInt8], mapped: [MappedColumn], options: LoadOptions
  ) throws(LoadProblem) {
    name = file.name
    captures = file.captures
    text = try tableText(bytes, name: file.name, options: options)
    let reader = CSVReader(text.bytes, delimiter: text.delimiter(options))
    self.reader = reader
    do {
      header = try HeaderFinder(reader, mapped: mapped, options: options).find()
    } catch let problem as CSVProblem {
      throw LoadProblem(problem, in: reader, file: file.name)
        .inside(file.name, sheet: text.sheet)
    } catch let problem as LoadProblem {
      throw problem.inside(file.name, sheet: text.sheet)
    } catch {
      throw LoadProblem(.text(.empty), file: file.name)
    }
  }

  /// The next record, with problems of the text placed.
  func next(_ reader: inout CSVReader, _ row: inout CSVRow) throws(LoadProblem) -> Bool {
    do {
      return try reader.next(&row)
    } catch {
      throw LoadProblem(error, in: reader, file: name).inside(name, sheet: text.sheet)
    }
  }

  func skipHeader(_ reader: inout CSVReader, _ row: inout CSVRow) throws(LoadProblem) {
    for _ in 0..<header.records { _ = try next(&reader, &row) }
  }
}

extension LoadProblem {
  init(_ problem: CSVProblem, in reader: CSVReader, file: String) {
    let place = reader.location(of: problem.offset)
    let kind: TextProblem =
      switch problem {
      case .unclosedQuote: .unclosedQuote
      case .textAfterQuote: .textAfterQuote
      case .nul: .nul
      case .longCell: .longCell
      }
    self.init(.text(kind), file: file, line: place.line, column: place.column)
  }
}

extension LoadMapping {
  /// Columns by header that the mapping names; places, periods and measures must be in every file.
  var mappedColumns: [MappedColumn] {
    var columns: [MappedColumn] = []
    func add(_ field: String, _ value: MappingValue?, required: Bool) {
      switch value?.kind {
      case .header(let name, _):
        columns.append(MappedColumn(field: field, header: name, isRequired: required))
      case .columns(let pattern):
        columns.append(
          MappedColumn(
            field: field, header: pattern.text, isRequired: required, pattern: pattern))
      case .position, .capture, .filled, .constant, nil: return
      }
    }
    switch content {
    case .observations(let mapping):
      add("year", mapping.period, required: true)
      add("quarter", mapping.quarter, required: true)
      add("month", mapping.month, required: true)
      add("place", mapping.place, required: true)
      add("parent", mapping.parent, required: true)
      add("n", mapping.n, required: true)
      add("met", mapping.met, required: true)
      add("percent", mapping.percent, required: true)
      add("value", mapping.value, required: true)
      add("code", mapping.code, required: false)
      add("group", mapping.group, required: true)
      for dimension in mapping.dimensions {
        add(dimension.dimension, dimension.value, required: false)
      }
    case .things(let mapping):
      add("id", mapping.id, required: true)
      for field in mapping.fields { add(field.name, field.value, required: true) }
    }
    options.keep?.eachValue { add("keep", $0, required: true) }
    return columns
  }
}

extension LineCondition {
  func eachValue(_ body: (MappingValue) -> Void) {
    switch self {
    case .equal(let value, _, _), .compare(let value, _, _), .missing(let value, _),
      .contains(let value, _), .startsWith(let value, _):
      body(value)
    case .not(let inner): inner.eachValue(body)
    case .and(let parts), .or(let parts): for part in parts { part.eachValue(body) }
    }
  }
}
