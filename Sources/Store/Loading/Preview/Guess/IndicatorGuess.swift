import Lang
import Tabular

/// What a set of numbers is of: an indicator of the store, or a new one with its definition.
struct IndicatorGuess {
  var id: String
  var isNew: Bool
  var label = ""
  var kind: IndicatorKind
  var better = Direction.higher
  var periodKind: PeriodKind

  /// - Parameters:
  ///   - header: the words over the numbers; empty where they say nothing.
  ///   - wanted: the indicator that the statement names.
  init(
    header: String, kind: IndicatorKind, profile: FileProfile, wanted: String?,
    periodKind: PeriodKind,
    catalog: Catalog, taken: [String]
  ) {
    self.kind = kind
    self.periodKind = periodKind
    if let wanted {
      (id, isNew) = (wanted, false)
      return
    }
    let label = IndicatorGuess.label(header, profile)
    if let known = IndicatorGuess.known(label, kind, profile, catalog) {
      (id, isNew) = (known, false)
      return
    }
    isNew = true
    self.label = label
    var words = identifier(label)
    if words.isEmpty { words = "measure" }
    let free = ([words, words + "_rate", words + "_value"] + (2...99).map { "\(words)_\($0)" })
      .first { isFree($0, in: catalog) && !taken.contains($0) }
    id = free ?? "my_indicator"
    if IndicatorGuess.isBad(header + " " + label) { better = .lower }
  }

  /// Whether less of it is better, as far as words say so.
  private static func isBad(_ text: String) -> Bool {
    HeaderWords(text).holds([
      "absen", "dropout", "drop out", "dropped", "suspen", "expel", "expul", "poverty", "arrest",
      "mortality", "violen", "neglect", "homeless", "retain", "truan", "unemploy", "not ready",
      "left school",
    ])
  }

  /// One of those that a column of records names: found again by its id or its label.
  init(
    named name: String, kind: IndicatorKind, periodKind: PeriodKind, catalog: Catalog,
    taken: [String]
  ) {
    self.kind = kind
    self.periodKind = periodKind
    let wanted = folded(name)
    let known = catalog.indicators.first { indicator in
      ([indicator.id, indicator.label] + indicator.aliases).contains { folded($0) == wanted }
    }
    if let known {
      (id, isNew) = (known.id, false)
      return
    }
    isNew = true
    let words = identifier(name)
    let tries = [words] + (2...99).map { "\(words)_\($0)" }
    id = tries.first { !$0.isEmpty && isFree($0, in: catalog) && !taken.contains($0) } ?? "measure"
    // A text that is its own id has no other label; else the label is what the file says.
    let plain = name.split(separator: "_").joined(separator: " ")
    label = folded(id) == wanted ? plain.prefix(1).uppercased() + plain.dropFirst() : name.quotable
    if IndicatorGuess.isBad(name) { better = .lower }
  }

  /// Headers say it best, then the first title, then the file's name.
  private static func label(_ header: String, _ profile: FileProfile) -> String {
    let subject = HeaderWords.subject(of: header)
    let title = profile.header.titles.first.map { title in
      HeaderWords.subject(of: withoutYear(title))
    }
    let name = profile.file.name.split(separator: "/").last.map(String.init) ?? ""
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    let words = withoutYear(stem).split { !$0.isLetter }.joined(separator: " ")
    let sheet = profile.open.sheet.map { withoutYear($0.name) }
    for candidate in [subject, title, words, sheet] {
      guard let candidate, candidate.count(where: \.isLetter) > 2 else { continue }
      let plain = candidate.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return (plain.prefix(1).uppercased() + plain.dropFirst()).quotable
    }
    return "My indicator"
  }

  private static func withoutYear(_ text: String) -> String {
    let parts = text.split { $0 == "," || $0 == " " || $0 == "_" }
    let reader = PeriodReader(kind: .schoolYear, dates: nil)
    return parts.filter { reader.period(String($0)) == nil }.joined(separator: " ")
  }

  /// The indicator whose id, label or alias is what the file says; none by half.
  private static func known(
    _ label: String, _ kind: IndicatorKind, _ profile: FileProfile, _ catalog: Catalog
  ) -> String? {
    let said = [folded(label), identifier(label)]
    let found = catalog.indicators.filter { indicator in
      let names = [indicator.id, indicator.label] + indicator.aliases
      return indicator.kind == kind && names.contains { said.contains(folded($0)) }
    }
    return found.count == 1 ? found.first?.id : nil
  }

  /// `define indicator ready ( label = "Ready", better = higher )`
  var statement: String {
    var fields = ["label = \(inQuotes(label))"]
    if kind != .percent { fields.append("kind = \(kind.rawValue)") }
    fields.append("better = \(better.rawValue)")
    if periodKind != .schoolYear { fields.append("period = \(periodKind.rawValue)") }
    return "define indicator \(id) ( \(fields.joined(separator: ", ")) )"
  }
}

/// A text between double quotes, on one line, its own quotes doubled.
func inQuotes(_ text: String) -> String {
  let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  return "\"" + line.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
}
