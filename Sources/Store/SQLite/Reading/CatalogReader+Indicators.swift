import Lang
import Tabular

extension CatalogReader {
  func indicator(_ thing: Thing, of collection: Lang.Collection) -> Indicator {
    Indicator(
      code: thing.code, id: thing.id, label: thing.label(collection),
      outcome: thing.text("outcome"),
      kind: thing.text("kind").flatMap(IndicatorKind.init(rawValue:)) ?? .percent,
      unit: thing.text("unit") ?? "people",
      better: thing.text("better").flatMap(Direction.init(rawValue:)) ?? .higher,
      numerator: thing.text("numerator"), denominator: thing.text("denominator"),
      periodKind: thing.text("period").flatMap(PeriodKind.init(rawValue:)) ?? .schoolYear,
      isStock: thing.integer("stock") == 1, caution: thing.text("caution"),
      baseline: thing.text("baseline").flatMap(endYear), target: thing.real("target"),
      targetYear: thing.integer("target_year"), aliases: thing.lists["aliases"] ?? [],
      sources: thing.lists["sources"] ?? [], family: thing.text("family"))
  }

  /// What was aimed for beside the indicators' own targets.
  func targets() throws -> [Target] {
    var targets: [Target] = []
    try engine.each(
      "SELECT indicator, place, \"group\", value, \"by\" FROM targets ORDER BY 1, 2, 3"
    ) { row in
      guard let value = row.optionalReal(3) else { return }
      targets.append(
        Target(
          indicator: row.text(0), place: row.optionalText(1), group: row.optionalText(2),
          value: value, year: row.optionalInteger(4)))
    }
    return targets
  }

  /// Where progress starts from, beside the indicators' own baselines.
  func baselines() throws -> [Baseline] {
    var baselines: [Baseline] = []
    try engine.each(
      "SELECT indicator, place, \"group\", period, value FROM baselines ORDER BY 1, 2, 3"
    ) { row in
      guard let year = row.optionalText(3).flatMap(endYear) else { return }
      baselines.append(
        Baseline(
          indicator: row.text(0), place: row.optionalText(1), group: row.optionalText(2),
          endYear: year, value: row.optionalReal(4)))
    }
    return baselines
  }

  /// Where series stop being comparable, wherever that was said to be so.
  func breaks() throws -> [SeriesBreak] {
    var breaks: [SeriesBreak] = []
    try engine.each("SELECT indicator, period, reason, place FROM breaks ORDER BY 1, 2, 4") { row in
      guard let year = endYear(row.text(1)) else { return }
      let reason = row.optionalText(2) ?? "a break in the series"
      breaks.append(
        SeriesBreak(
          indicator: row.text(0), place: row.optionalText(3), endYear: year, reason: reason))
    }
    return breaks
  }

  /// The year a period ends in, from its label: 2019 of `2019`, 2019 of `2018-19`, of `2019-Q1`.
  private func endYear(_ label: String) -> Int? {
    let numbers = label.split { !$0.isNumber }
    guard let first = numbers.first.flatMap({ Int($0) }) else { return nil }
    let isPair = numbers.count == 2 && !label.contains { $0.isLetter }
    guard isPair, let second = numbers.last.flatMap({ Int($0) }) else { return first }
    return second < 100 ? (first + 1) : second
  }
}

/// A row of a collection while the catalog is read.
struct Thing {
  var code: Int
  var id: String
  var values: [String: BoundValue] = [:]
  var lists: [String: [String]] = [:]

  init(code: Int, id: String) {
    self.code = code
    self.id = id
  }

  func text(_ field: String) -> String? {
    if case .text(let text)? = values[field] { text } else { nil }
  }

  func integer(_ field: String) -> Int? {
    if case .integer(let number)? = values[field] { number } else { nil }
  }

  func real(_ field: String) -> Double? {
    switch values[field] {
    case .real(let number)?: number
    case .integer(let number)?: Double(number)
    case .text?, .null?, nil: nil
    }
  }

  /// What people call it; the id with spaces where nobody said.
  func label(_ collection: Lang.Collection) -> String {
    text(collection.labelField) ?? Label.from(id: id)
  }
}

/// A label for people made of an id: `Early reading` of `early_reading`.
enum Label {
  static func from(id: String) -> String {
    let words = String(id.map { $0 == "_" ? " " : $0 })
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
