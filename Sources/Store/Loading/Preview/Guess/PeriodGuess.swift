import Lang
import Tabular

/// Where the period of a file's numbers is said.
struct PeriodGuess {
  var kind = PeriodKind.schoolYear
  var column: Int?
  /// The file's name with its year as a capture: `rates_2018-19.csv` → `rates_{year}.csv`.
  var pattern: String
  /// A period that a title says.
  var constant: String?
  var isFound = false

  init(_ profile: FileProfile, roles: [ColumnRole], pattern: FilePattern, isWide: Bool) {
    self.pattern = pattern.text
    if isWide || pattern.captures.contains("year") {
      isFound = true
      return
    }
    let columns = zip(profile.columns, roles).compactMap { column, role -> (Int, PeriodKind)? in
      guard case .period(let kind) = role else { return nil }
      return (column.position, kind)
    }
    // A school year before the day of a test.
    if let found = columns.first(where: { $0.1 == .schoolYear }) ?? columns.first {
      (column, kind) = found
      isFound = true
      let values = profile.columns[found.0]
      // A total without a year stands among rows of one year.
      if values.values.count == 1, values.filled < values.rows, let only = values.texts.first {
        column = nil
        constant = only
      }
      return
    }
    let start = pattern.text.lastIndex(of: "/").map(pattern.text.index(after:))
    let name = pattern.text
    if pattern.captures.isEmpty,
      let range = PeriodGuess.year(in: name, from: start ?? name.startIndex)
    {
      self.pattern =
        String(name[..<range.lowerBound]) + "{year}" + String(name[range.upperBound...])
      isFound = true
      return
    }
    for title in profile.header.titles {
      guard let range = PeriodGuess.year(in: title, from: title.startIndex) else { continue }
      constant = String(title[range])
      isFound = true
      return
    }
  }

  /// The one `2018-19` or `2019` of a text; nil where there are several, as in `2011 to 2019`.
  private static func year(in text: String, from start: String.Index) -> Range<String.Index>? {
    let reader = PeriodReader(kind: .schoolYear, dates: nil)
    var found: [Range<String.Index>] = []
    var low = start
    while low < text.endIndex {
      var next = text.index(after: low)
      let isInside = low > text.startIndex && text[text.index(before: low)].isNumber
      for length in [9, 7, 4] where !isInside {
        guard let high = text.index(low, offsetBy: length, limitedBy: text.endIndex) else {
          continue
        }
        let isCut = high < text.endIndex && text[high].isNumber
        // `1819` is a year in the header of a column, and any number elsewhere.
        let plain = text[low..<high]
        guard !isCut, text[low].isNumber,
          length > 4 || plain.hasPrefix("19") || plain.hasPrefix("20")
        else { continue }
        guard reader.period(String(plain)) != nil else { continue }
        found.append(low..<high)
        next = high
        break
      }
      low = next
    }
    return found.count == 1 ? found.first : nil
  }
}
