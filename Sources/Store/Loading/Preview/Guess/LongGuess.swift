import Lang
import Tabular

/// A file of one number a row, with a column that says what the number is.
///
///     District, Year, Variable, Measure Type, Value   →   keep = column("Variable") = "…" and …
struct LongGuess {
  var conditions: [(header: String, text: String)] = []
  var measure: MeasureSet
  /// What the rows that are kept say of their number.
  var subject: String

  init?(
    _ profile: FileProfile, roles: [ColumnRole], numbers: [ColumnProfile]
  ) throws(LoadProblem) {
    let names = zip(profile.columns, roles).filter { $0.1 == .measureName && !$0.0.hasMore }.map(
      \.0)
    guard numbers.count == 1, let value = numbers.first, (1...3).contains(names.count) else {
      return nil
    }
    var found: [[String]] = []
    do throws(LoadProblem) {
      try profile.eachRow { row, reader in
        let texts = names.map { reader.text(row.cell($0.position)) }
        if !found.contains(texts), !texts.contains("") { found.append(texts) }
        return found.count < 200
      }
    } catch {
      guard profile.problem != nil else { throw error }
    }
    let rate = found.first { HeaderWords($0.joined(separator: " ")).isRate }
    guard let chosen = rate ?? found.first else { return nil }
    for (column, text) in zip(names, chosen) where column.values.count > 1 {
      conditions.append((column.title, text))
    }
    let words = HeaderWords(chosen.joined(separator: " "))
    let longest = chosen.max { $0.count < $1.count } ?? ""
    subject = longest
    measure = MeasureSet(kind: .count, main: value.position)
    if words.isRate {
      measure.kind = .percent
      measure.percent = value.position
    } else {
      measure.value = value.position
      if words.isMean || words.isScore || !value.isWhole { measure.kind = .mean }
    }
  }
}
