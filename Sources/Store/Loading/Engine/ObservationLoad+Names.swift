import Lang
import Tabular

extension ObservationLoad {
  /// The code of the row's period.
  func period(_ row: CSVRow, _ reader: CSVReader, _ plan: FilePlan) throws -> Int {
    guard let feed = plan.period else { throw NameProblem.noPeriod }
    let (bytes, range) = periodCell(feed, row, reader, plan)
    if let known = periods.value(bytes, range) { return known }
    let code = try periodCode(bytes, range, observations.periodKind)
    periods.insert(code, bytes, range)
    return code
  }

  /// The year alone, or with its quarter or month.
  func periodCell(
    _ feed: Feed, _ row: CSVRow, _ reader: CSVReader, _ plan: FilePlan
  ) -> (bytes: [UInt8], range: Range<Int>) {
    guard plan.quarter != nil || plan.month != nil else { return feed.bytes(row, reader) }
    let part =
      plan.quarter.map { "q" + digits(of: $0.text(row, reader)) }
      ?? plan.month.map { "m" + digits(of: $0.text(row, reader)) } ?? ""
    let text = Array("\(feed.text(row, reader))-\(part)".utf8)
    return (text, 0..<text.count)
  }

  private func digits(of text: String) -> String { String(text.filter(\.isNumber)) }

  func periodCode(_ bytes: [UInt8], _ range: Range<Int>, _ kind: PeriodKind) throws -> Int {
    let text = String(decoding: bytes[range], as: UTF8.self)
    let period = PeriodReader(kind: kind, dates: mapping.options.dates).period(text)
    guard let period else {
      let isDate = kind == .date && text.contains { $0 == "/" || $0 == "." }
      throw isDate && mapping.options.dates == nil
        ? NameProblem.ambiguousDate(text) : NameProblem.unknownPeriod(text, kind: kind)
    }
    return try writer.period(period)
  }

  /// The row's group of a dimension; nil where the row is about everyone.
  func member(
    _ row: CSVRow, _ reader: CSVReader, _ plan: FilePlan.DimensionFeed
  ) throws -> Int? {
    let (bytes, range) = plan.feed.bytes(row, reader)
    let match: MemberMatcher.Match
    if let known = dimensions[plan.index].cache.value(bytes, range) {
      match = known
    } else {
      match = try resolveMember(String(decoding: bytes[range], as: UTF8.self), plan.index)
      dimensions[plan.index].cache.insert(match, bytes, range)
    }
    switch match {
    case .member(let code): return code
    case .everyone, .unknown: return nil
    }
  }

  private func resolveMember(_ label: String, _ index: Int) throws -> MemberMatcher.Match {
    let dimension = dimensions[index]
    guard !label.isEmpty else { throw NameProblem.blankMember(dimension: dimension.id) }
    let match = dimension.matcher.match(label)
    switch match {
    case .member, .everyone: return match
    case .unknown: break
    }
    guard mapping.options.createsMembers else {
      throw NameProblem.unknownMember(
        label, dimension: dimension.id, near: dimension.matcher.near(label))
    }
    let id = dimension.matcher.freeID(for: label)
    let code = try writer.createMember(dimension: dimension.code, id: id, label: label)
    dimensions[index].matcher.add(label, code: code)
    dimensions[index].matcher.add(id, code: code)
    summary.createdMembers.append(label)
    return .member(code)
  }

  /// The cut of a level and dimensions, named in the summary when first met.
  func cut(level: String, dimensions codes: [Int]) throws -> Int {
    let key = CutKey(level: level, dimensions: codes)
    if let known = cuts[key] { return known }
    let code = try writer.cut(level: level, dimensions: codes)
    cuts[key] = code
    let ids = codes.compactMap { code in dimensions.first { $0.code == code }?.id }
    summary.cuts.append(([level] + ids).joined(separator: " × "))
    return code
  }

  /// The list of coarser files and the notes, once everything is read.
  func finishSummary() {
    summary.coarser = fileDimensions.filter { file in
      fileDimensions.contains { $0.dimensions.isStrictSuperset(of: file.dimensions) }
    }.map(\.file)
    summary.notes += counts.notes
    summary.cells = summary.cells.filter { $0.value > 0 }
  }
}
