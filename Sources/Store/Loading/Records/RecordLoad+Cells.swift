import Lang
import Tabular

extension RecordLoad {
  /// The place of the row's series in `series`.
  func seriesIndex(
    _ row: CSVRow, _ reader: CSVReader, _ plan: RecordPlan, _ file: OpenFile, number: Int
  ) throws -> Int {
    let span = plan.seriesRun?.span(row)
    if let span, let known = seriesRuns.value(reader.bytes, span) {
      return opened(Int(known), number)
    }
    let indicator = try indicator(row, reader, plan, file)
    let index = try seriesIndex(indicator, row, reader, plan, file)
    if let span { seriesRuns.insert(index, reader.bytes, span) }
    return opened(Int(index), number)
  }

  /// The place of the row's indicator among those known.
  private func indicator(
    _ row: CSVRow, _ reader: CSVReader, _ plan: RecordPlan, _ file: OpenFile
  ) throws -> Int {
    guard let feed = plan.indicator else { return 0 }
    let (bytes, range) = feed.bytes(row, reader)
    if let known = indicatorCache.value(bytes, range) { return Int(known) }
    let text = String(decoding: bytes[range], as: UTF8.self)
    func problem(_ problem: RecordProblem) -> LoadProblem {
      names.placed(.record(problem), at: feed.offset(row), row, reader, file)
    }
    let wanted = folded(text)
    let all = writer.catalog.indicators
    let found =
      all.first { folded($0.id) == wanted } ?? all.first { folded($0.label) == wanted }
      ?? all.first { $0.aliases.contains { folded($0) == wanted } }
    guard let found else {
      let candidates = all.map { Candidate($0.id, aliases: [$0.label] + $0.aliases) }
      throw problem(.unknownIndicator(text, near: suggestions(for: text, among: candidates)))
    }
    let measure = found.kind == .percent ? plan.met : plan.value
    guard measure != nil else {
      throw problem(
        .noMeasure(indicator: found.id, field: found.kind == .percent ? "met" : "value"))
    }
    let index = indicators.firstIndex { $0.code == found.code } ?? indicators.count
    if index == indicators.count {
      indicators.append(KnownIndicator(found))
      try checkTables(of: indicators[index])
    }
    indicatorCache.insert(Int32(truncatingIfNeeded: index), bytes, range)
    return index
  }

  /// The place of a series by indicator and period.
  private func seriesIndex(
    _ indicator: Int, _ row: CSVRow, _ reader: CSVReader, _ plan: RecordPlan, _ file: OpenFile
  ) throws -> Int32 {
    guard let feed = plan.names.period else { throw LoadProblem(.name(.noPeriod)) }
    let (bytes, range) = names.periodCell(feed, row, reader, plan.names)
    if let known = indicators[indicator].series.value(bytes, range) { return known }
    let period: Int
    do {
      period = try names.periodCode(bytes, range, indicators[indicator].periodKind)
    } catch let error as NameProblem {
      throw names.placed(.name(error), at: feed.offset(row), row, reader, file)
    }
    let key = RecordSeries(
      indicator: indicators[indicator].code, source: source, period: period)
    let index = seriesNumbers[key] ?? Int32(truncatingIfNeeded: series.count)
    if seriesNumbers[key] == nil {
      seriesNumbers[key] = index
      series.append(
        SeriesBuffer(RecordPart(series: key, file: 0, cut: cut), indicator: indicator))
    }
    indicators[indicator].series.insert(index, bytes, range)
    return index
  }

  /// A series without waiting records takes those of the file at hand.
  private func opened(_ index: Int, _ number: Int) -> Int {
    if series[index].part.count == 0 {
      series[index].part.file = number
      series[index].part.cut = cut
    }
    return index
  }

  /// The child's number in this load; the store's is in `personCodes`.
  func child(
    _ row: CSVRow, _ reader: CSVReader, _ plan: RecordPlan, _ file: OpenFile
  ) throws -> Int {
    let (bytes, range) = plan.person.bytes(row, reader)
    if let known = persons.value(bytes, range) { return Int(known) }
    guard !range.isEmpty else {
      throw names.placed(.record(.noPerson), at: plan.person.offset(row), row, reader, file)
    }
    let number = personCodes.count
    personCodes.append(Int32(truncatingIfNeeded: try writer.person(Array(bytes[range]))))
    persons.insert(Int32(truncatingIfNeeded: number), bytes, range)
    return number
  }

  func met(
    _ row: CSVRow, _ reader: CSVReader, _ plan: RecordPlan, _ file: OpenFile
  ) throws -> (Int8, CellState) {
    guard let feed = plan.met else { return (-1, .missing) }
    let (bytes, range) = feed.bytes(row, reader)
    if range.count == 1 {
      switch bytes[range.lowerBound] {
      case UInt8(ascii: "0"): return (0, .actual)
      case UInt8(ascii: "1"): return (1, .actual)
      default: break
      }
    }
    switch try metCache.value(bytes, range) ?? readMet(feed, row, reader, file) {
    case .met(let met): return (met, .actual)
    case .state(let state): return (-1, state)
    }
  }

  private func readMet(
    _ feed: Feed, _ row: CSVRow, _ reader: CSVReader, _ file: OpenFile
  ) throws -> MetReading {
    let (bytes, range) = feed.bytes(row, reader)
    let text = String(decoding: bytes[range], as: UTF8.self)
    var reading: MetReading?
    switch folded(text) {
    case "1", "yes", "y", "true", "t", "1.0": reading = .met(1)
    case "0", "no", "n", "false", "f", "0.0": reading = .met(0)
    default:
      if case .state(let state) = cells.read(bytes, range, maybeNegative: false) {
        reading = .state(state)
      }
    }
    guard let reading else {
      throw names.placed(
        .record(.notMet(text, header: feed.name(in: file.header))), at: feed.offset(row), row,
        reader, file)
    }
    metCache.insert(reading, bytes, range)
    return reading
  }

  func value(
    _ row: CSVRow, _ reader: CSVReader, _ plan: RecordPlan, _ file: OpenFile
  ) throws -> (Int, CellState) {
    guard let feed = plan.value else { return (RecordPart.noValue, .missing) }
    let (bytes, range) = feed.bytes(row, reader)
    guard !range.isEmpty else { return (RecordPart.noValue, .missing) }
    func problem(_ kind: LoadProblem.Kind) -> LoadProblem {
      names.placed(kind, at: feed.offset(row), row, reader, file)
    }
    let text = { String(decoding: bytes[range], as: UTF8.self) }
    let header = { feed.name(in: file.header) }
    switch cells.read(bytes, range, maybeNegative: true) {
    case .number(let number):
      guard let value = number.millionths else {
        throw problem(.number(.tooLarge(text(), header: header())))
      }
      return (value, .actual)
    case .state(let state): return (RecordPart.noValue, state)
    case .range: throw problem(.record(.notOneValue(text(), header: header())))
    case nil: throw problem(.number(.unknownToken(text(), header: header())))
    }
  }
}
