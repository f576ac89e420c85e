import Lang

/// A file whose header and manner of writing are known; its rows are read piece by piece.
struct OpenFile {
  let name: String
  let captures: [String: String]
  /// How it is written, as far as its first piece tells.
  let encoding: TextEncoding
  let hasMark: Bool
  let lineEnd: LineEnd?
  let delimiter: UInt8
  let header: Header
  /// The sheet of a workbook whose rows these are.
  let sheet: SheetTable?
  private let texts: FileTexts
  private let options: LoadOptions

  init(_ file: MatchedFile, texts: FileTexts, mapping: LoadMapping) throws(LoadProblem) {
    try self.init(
      file, texts: texts, mapped: mapping.mappedColumns, options: mapping.options)
  }

  init(
    _ file: MatchedFile, texts: FileTexts, mapped: [MappedColumn], options: LoadOptions
  ) throws(LoadProblem) {
    name = file.name
    captures = file.captures
    self.texts = texts
    self.options = options
    var beginning = try FileBeginning.of(file.name, texts: texts, options: options)
    sheet = beginning.sheet
    encoding = beginning.encoding
    hasMark = beginning.hasMark
    lineEnd = beginning.lineEnd
    delimiter = beginning.reader.delimiter
    let finder: HeaderFinder
    do throws(CSVProblem) {
      finder = try HeaderFinder(&beginning.reader, mapped: mapped, options: options)
    } catch {
      throw LoadProblem(error, in: beginning.reader, file: file.name)
        .inside(file.name, sheet: beginning.sheet?.name)
    }
    do throws(LoadProblem) {
      header = try finder.find()
    } catch {
      throw error.inside(file.name, sheet: beginning.sheet?.name)
    }
  }

  /// A reader before the first row of data.
  func rows(for step: LoadProgress.Step) throws(LoadProblem) -> CSVReader {
    var reader = try freshReader(for: step)
    var row = CSVRow()
    for _ in 0..<header.records { _ = try next(&reader, &row) }
    return reader
  }

  private func freshReader(for step: LoadProgress.Step) throws(LoadProblem) -> CSVReader {
    if let sheet { return FileBeginning(sheet).reader }
    return try FileBeginning(
      name, texts: texts, options: options, delimiter: delimiter, for: step
    ).reader
  }

  /// The mark of the whole file, once its rows were read to the end.
  func mark(_ reader: CSVReader) -> LoadFile? {
    sheet?.mark ?? reader.mark.map { LoadFile(name: name, sha256: $0.sha256, bytes: $0.bytes) }
  }

  /// The next record, with problems of the text placed.
  func next(_ reader: inout CSVReader, _ row: inout CSVRow) throws(LoadProblem) -> Bool {
    do {
      return try reader.next(&row)
    } catch {
      throw noted(placed(error, in: reader))
    }
  }

  func placed(_ problem: CSVProblem, in reader: CSVReader) -> LoadProblem {
    LoadProblem(problem, in: reader, file: name).inside(name, sheet: sheet?.name)
  }

  /// A problem that a load has come to: bytes that are no UTF-8 tell how to read the file.
  func noted(_ problem: LoadProblem) -> LoadProblem {
    if problem.kind == .text(.notUTF8), options.encoding == nil { texts.learnNotUTF8(name) }
    return problem
  }
}

extension LoadProblem {
  init(_ problem: CSVProblem, in reader: CSVReader, file: String) {
    let kind: Kind =
      switch problem {
      case .unclosedQuote: .text(.unclosedQuote)
      case .textAfterQuote: .text(.textAfterQuote)
      case .nul: .text(.nul)
      case .longCell: .text(.longCell)
      case .longRecord: .text(.longRecord)
      case .notUTF8: .text(.notUTF8)
      case .file(let problem): .file(problem)
      }
    let place = problem.offset.map { reader.location(of: $0) }
    self.init(kind, file: file, line: place?.line, column: place?.column)
  }
}

extension LoadMapping {
  /// Columns by header that the mapping names; places, periods and measures must be in every file.
  var mappedColumns: [MappedColumn] {
    var columns: [MappedColumn] = []
    let captured = captured
    func add(_ field: String, _ value: MappingValue?, required: Bool) {
      switch value?.kind {
      case .header(let name, _):
        columns.append(MappedColumn(field: field, header: name, isRequired: required))
      case .columns(let pattern):
        columns.append(
          MappedColumn(
            field: field, header: pattern.text, isRequired: required, pattern: pattern))
      case .filled(let pattern):
        for name in pattern.captures where !captured.contains(name) {
          columns.append(MappedColumn(field: field, header: name, isRequired: required))
        }
      case .position, .capture, .constant, nil: return
      }
    }
    func addNames(_ mapping: ObservationMapping) {
      add("year", mapping.period, required: true)
      add("quarter", mapping.quarter, required: true)
      add("month", mapping.month, required: true)
      add("place", mapping.place, required: true)
      for parent in mapping.parents {
        add("parent", parent.name, required: true)
        add("parent", parent.code, required: false)
      }
      add("location", mapping.location, required: false)
      add("latitude", mapping.latitude, required: false)
      add("longitude", mapping.longitude, required: false)
      add("n", mapping.n, required: true)
      add("met", mapping.met, required: true)
      add("percent", mapping.percent, required: true)
      add("value", mapping.value, required: true)
      add("code", mapping.code, required: false)
      add("group", mapping.group, required: true)
      for dimension in mapping.dimensions {
        add(dimension.dimension, dimension.value, required: false)
      }
    }
    switch content {
    case .observations(let mapping): addNames(mapping)
    case .records(let mapping):
      if case .column(let value) = mapping.indicator { add("indicator", value, required: true) }
      add("person", mapping.person, required: true)
      addNames(mapping.names)
    case .inferred: break
    case .things(let mapping):
      add("id", mapping.id, required: true)
      for field in mapping.fields { add(field.name, field.value, required: true) }
    }
    options.keep?.eachValue { add("keep", $0, required: true) }
    return columns
  }
}

extension LoadMapping {
  /// Names that the name of a file or a header has captured: others in a text are columns.
  private var captured: Set<String> {
    var names = Set(files.captures)
    switch content {
    case .observations(let mapping):
      for (_, value) in mapping.measures {
        switch value.kind {
        case .columns(let pattern): names.formUnion(pattern.captures)
        case .header, .position, .capture, .filled, .constant: break
        }
      }
    case .inferred, .records, .things: break
    }
    return names
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
