import Lang
import Tabular

/// A load statement that may fit a file, made from what its columns look like.
struct MappingGuess {
  private let profile: FileProfile
  private let catalog: Catalog
  private let indicator: String?

  init(_ profile: FileProfile, indicator: String?, catalog: Catalog) {
    self.profile = profile
    self.catalog = catalog
    self.indicator = indicator
  }

  func statement(pattern: FilePattern) -> String {
    let (name, hasYear) = named(pattern)
    var fields = ["indicator = \(indicator ?? nearestIndicator ?? "my_indicator")"]
    if !hasYear { fields.append(periodField) }
    fields += placeFields
    for column in profile.columns {
      if case .dimension(let id) = column.role, !fields.contains(where: { $0.hasPrefix(id + " =") })
      {
        fields.append("\(id) = \(reference(column))")
      }
    }
    fields += measureFields + tokenFields
    if profile.columns.contains(where: \.hasMixedScale) { fields.append("scale = percent") }
    fields.append("public = no")
    let body = fields.map { "  \($0)" }.joined(separator: ",\n")
    return "load \(quote(name)) as observations (\n\(body)\n)"
  }

  /// The file's name with its year as a capture: `rates_2018-19.csv` → `rates_{year}.csv`.
  private func named(_ pattern: FilePattern) -> (String, hasYear: Bool) {
    if !pattern.captures.isEmpty { return (pattern.text, pattern.captures.contains("year")) }
    guard !profile.columns.contains(where: { $0.role == .period }) else {
      return (pattern.text, false)
    }
    let name = pattern.text
    let start = name.lastIndex(of: "/").map(name.index(after:)) ?? name.startIndex
    guard let range = year(in: name, from: start) else { return (name, false) }
    return (name.replacingCharacters(of: range, by: "{year}"), true)
  }

  /// The first `2018-19` or `2019` of a text.
  private func year(in text: String, from start: String.Index) -> Range<String.Index>? {
    let reader = PeriodReader(kind: .schoolYear, dates: nil)
    var low = start
    while low < text.endIndex {
      let isInside = low > text.startIndex && text[text.index(before: low)].isNumber
      for length in [9, 7, 4] where !isInside {
        guard let high = text.index(low, offsetBy: length, limitedBy: text.endIndex) else {
          continue
        }
        let isCut = high < text.endIndex && text[high].isNumber
        if !isCut, text[low].isNumber, reader.period(String(text[low..<high])) != nil {
          return low..<high
        }
      }
      low = text.index(after: low)
    }
    return nil
  }

  private var periodField: String {
    if let column = profile.columns.first(where: { $0.role == .period }) {
      return "year = \(reference(column))"
    }
    for title in profile.header.titles {
      if let range = year(in: title, from: title.startIndex) { return "year = \(title[range])" }
    }
    return "year = 2024"
  }

  private var placeFields: [String] {
    for column in profile.columns {
      guard case .place(let level) = column.role else { continue }
      var fields = ["place = \(reference(column))", "level = \(level)"]
      if let code = profile.columns.first(where: { $0.role == .code }) {
        fields.append("code = \(reference(code))")
      }
      let matcher = PlaceMatcher(catalog.places, level: level, system: "")
      let isKnown = column.values.keys.allSatisfy {
        matcher.match($0, code: nil, parent: nil) != .unknown
      }
      if !isKnown { fields.append("places = new") }
      return fields
    }
    return []
  }

  private var measureFields: [String] {
    let pairs: [(String, ColumnRole)] = [("n", .n), ("met", .met), ("percent", .percent)]
    let found = pairs.compactMap { field, role in
      profile.columns.first { $0.role == role }.map { "\(field) = \(reference($0))" }
    }
    if !found.isEmpty { return found }
    return profile.columns.first { $0.role == .number }.map { ["value = \(reference($0))"] } ?? []
  }

  private var tokenFields: [String] {
    let unknown = profile.columns.flatMap(\.tokens).filter { $0.reading == nil }.map(\.token)
    let rules = Set(unknown).sorted().prefix(8).map { "token(\(quote($0.quotable)), missing)" }
    return rules.isEmpty ? [] : ["tokens = [\(rules.joined(separator: ", "))]"]
  }

  /// The indicator whose words stand most in the titles and headers.
  private var nearestIndicator: String? {
    let text = folded(
      (profile.header.titles + profile.columns.map(\.title) + [profile.file.name])
        .joined(separator: " "))
    let scored = catalog.indicators.map { indicator in
      let words = folded(indicator.label).split { !$0.isLetter }.filter { $0.count > 3 }
      return (indicator.id, words.count { text.contains($0) })
    }
    return scored.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil }
  }

  /// `column("Rate")`, with its number where the header is repeated.
  private func reference(_ column: ColumnProfile) -> String {
    let same = profile.columns.filter { folded($0.title) == folded(column.title) }
    guard !column.title.isEmpty else { return "column(\(column.position + 1))" }
    guard same.count > 1, let index = same.firstIndex(where: { $0.position == column.position })
    else {
      return "column(\(quote(column.title)))"
    }
    return "column(\(quote(column.title)), \(index + 1))"
  }

  private func quote(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}

extension String {
  fileprivate func replacingCharacters(of range: Range<String.Index>, by text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
