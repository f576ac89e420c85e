import Lang
import Tabular

extension ObservationLoad {
  /// The measures of a row, and the token that stood where no number was.
  func measure(
    _ row: CSVRow, _ reader: CSVReader, _ plan: FilePlan, _ file: OpenFile
  ) throws -> (Measure, token: String?) {
    func read(_ feed: Feed?, maybeNegative: Bool = false) throws -> Reading? {
      guard let feed else { return nil }
      let (bytes, range) = feed.bytes(row, reader)
      if let reading = cells.read(bytes, range, maybeNegative: maybeNegative) { return reading }
      let token = String(decoding: bytes[range], as: UTF8.self)
      throw placed(
        .number(.unknownToken(token, header: feed.name(in: file.header))),
        at: feed.offset(row), row, reader, file)
    }
    var readings = MeasureReadings()
    readings.n = try read(plan.n)
    readings.met = try read(plan.met)
    readings.percent = try read(plan.percent).map { scaled($0, isFraction: plan.isFraction) }
    readings.value = try read(plan.value, maybeNegative: observations.kind != .count)
    let measure: Measure
    do {
      measure =
        switch observations.kind {
        case .percent: try Measure.percent(readings, isPublic: isPublic)
        case .count: try Measure.value(readings, isCount: true, isPublic: isPublic)
        case .mean, .money, .score: try Measure.value(readings, isCount: false, isPublic: isPublic)
        }
    } catch {
      throw problem(error, row, reader, plan, file)
    }
    return (measure, token(readings, row, reader, plan))
  }

  private func scaled(_ reading: Reading, isFraction: Bool) -> Reading {
    guard isFraction, case .number(let number) = reading, !number.hasPercentSign else {
      return reading
    }
    return number.timesHundred.map { .number($0) } ?? reading
  }

  /// What stood in the file instead of the number: of the rate first, then of the counts.
  private func token(
    _ readings: MeasureReadings, _ row: CSVRow, _ reader: CSVReader, _ plan: FilePlan
  ) -> String? {
    for (reading, feed) in [
      (readings.percent, plan.percent), (readings.value, plan.value), (readings.met, plan.met),
      (readings.n, plan.n),
    ] {
      switch reading {
      case .range, .state:
        guard let text = feed?.text(row, reader), !text.isEmpty else { continue }
        return String(text.prefix(40))
      case .number, nil: continue
      }
    }
    return nil
  }

  private func problem(
    _ problem: MeasureProblem, _ row: CSVRow, _ reader: CSVReader, _ plan: FilePlan,
    _ file: OpenFile
  ) -> LoadProblem {
    func at(_ field: MeasureProblem.Field) -> Feed? {
      switch field {
      case .n: plan.n
      case .met: plan.met
      case .percent: plan.percent ?? plan.met
      case .value: plan.value ?? plan.n
      }
    }
    func text(_ feed: Feed?) -> String { feed?.text(row, reader) ?? "" }
    func header(_ feed: Feed?) -> String { feed?.name(in: file.header) ?? "" }
    let feed: Feed?
    let kind: NumberProblem
    switch problem {
    case .notWhole(let field):
      feed = at(field)
      kind = .notWhole(text(feed), header: header(feed))
    case .tooLarge(let field):
      feed = at(field)
      kind = .tooLarge(text(feed), header: header(feed))
    case .emptyRange(let field):
      feed = at(field)
      kind = .emptyRange(text(feed), header: header(feed))
    case .percentTooHigh:
      let isBlank = plan.percent?.bytes(row, reader).range.isEmpty ?? true
      feed = isBlank ? plan.met : plan.percent
      kind = .percentTooHigh(text(feed), header: header(feed))
    case .disagreement:
      feed = plan.percent
      kind = .disagreement(text(feed))
    }
    return placed(.number(kind), at: feed?.offset(row), row, reader, file)
  }
}
