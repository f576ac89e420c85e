import Lang
import Tabular

/// Columns of one measure that say the group or the year in their headers.
///
///     MBL_RATE_1112, MHI_RATE_1112, …   →   {group}_RATE_{year}
struct WideFamily {
  var pattern: String
  var captures: Set<String>
  var columns: [Int]
}

/// Finds the families among the numbers of a file; the largest first.
struct WideHeaders {
  private let matchers: [MemberMatcher]
  private let years = PeriodReader(kind: .schoolYear, dates: nil)

  init(_ catalog: Catalog) {
    matchers = catalog.dimensions.map { MemberMatcher($0) }
  }

  func families(_ columns: [ColumnProfile]) -> [WideFamily] {
    var found: [String: (family: WideFamily, groups: Set<String>)] = [:]
    for column in columns {
      for template in templates(of: column.title) {
        let key = folded(template.pattern)
        var entry =
          found[key] ?? (WideFamily(pattern: template.pattern, captures: [], columns: []), [])
        entry.family.captures = Set(template.captures.keys)
        entry.family.columns.append(column.position)
        entry.groups.insert(
          template.captures.sorted { $0.key < $1.key }.map(\.value).joined(separator: "|"))
        found[key] = entry
      }
    }
    var taken: Set<Int> = []
    var families: [WideFamily] = []
    let sorted = found.values.sorted { left, right in
      let (l, r) = (left.family, right.family)
      return (-l.columns.count, -l.captures.count, l.columns[0]) < (
        -r.columns.count, -r.captures.count, r.columns[0]
      )
    }
    for (family, groups) in sorted where family.columns.count > 1 && groups.count > 1 {
      guard taken.isDisjoint(with: family.columns), isClosed(family, columns) else { continue }
      taken.formUnion(family.columns)
      families.append(family)
    }
    return families.sorted { $0.columns[0] < $1.columns[0] }
  }

  /// Whether no other numbers fit the pattern: a load takes all columns that do.
  private func isClosed(_ family: WideFamily, _ columns: [ColumnProfile]) -> Bool {
    guard let pattern = try? FilePattern(family.pattern) else { return false }
    return columns.allSatisfy { column in
      family.columns.contains(column.position) || pattern.match(header: column.title) == nil
    }
  }

  /// Every way to see a group or a year in a header.
  private func templates(of header: String) -> [(pattern: String, captures: [String: String])] {
    guard !header.contains("{"), !header.contains("}"), !header.isEmpty else { return [] }
    let characters = Array(header)
    let words = words(of: characters)
    let year = yearSpan(characters, words)
    let grade = gradeSpan(characters, words)
    let group = groupSpan(characters, words, besides: [year, grade].compactMap { $0 })
    var all: [(String, [String: String])] = []
    let spans = [("year", year), ("grade", grade), ("group", group)].compactMap { name, span in
      span.map { (name, $0) }
    }
    guard !spans.isEmpty else { return [] }
    // With everything that was seen, then with each alone.
    for chosen in [spans] + (spans.count > 1 ? spans.map { [$0] } : []) {
      if let template = template(characters, chosen) { all.append(template) }
    }
    return all
  }

  private func template(
    _ characters: [Character], _ spans: [(name: String, span: Range<Int>)]
  ) -> (pattern: String, captures: [String: String])? {
    var pattern = ""
    var captures: [String: String] = [:]
    var index = 0
    for (name, span) in spans.sorted(by: { $0.span.lowerBound < $1.span.lowerBound }) {
      let between = String(characters[index..<span.lowerBound])
      // Two captures that touch cannot be told apart.
      if index > 0, between.isEmpty { return nil }
      pattern += between + "{\(name)}"
      captures[name] = String(characters[span])
      index = span.upperBound
    }
    return (pattern + String(characters[index...]), captures)
  }

  /// Runs of letters and digits.
  private func words(of characters: [Character]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for index in 0...characters.count {
      let isWord =
        index < characters.count && (characters[index].isLetter || characters[index].isNumber)
      if isWord, start == nil { start = index }
      if !isWord, let begun = start {
        words.append(begun..<index)
        start = nil
      }
    }
    return words
  }

  /// `1112`, `2019`, `2018-19`
  private func yearSpan(_ characters: [Character], _ words: [Range<Int>]) -> Range<Int>? {
    for (index, word) in words.enumerated() {
      if index + 1 < words.count {
        let next = words[index + 1]
        let both = word.lowerBound..<next.upperBound
        let isDash = characters[word.upperBound] == "-" && next.lowerBound == word.upperBound + 1
        if isDash, word.count == 4, years.period(String(characters[both])) != nil { return both }
      }
      guard word.count == 4, characters[word].allSatisfy(\.isNumber) else { continue }
      if years.period(String(characters[word])) != nil { return word }
    }
    return nil
  }

  /// The number in `grade3`, `Grade 3`
  private func gradeSpan(_ characters: [Character], _ words: [Range<Int>]) -> Range<Int>? {
    for (index, word) in words.enumerated() {
      let text = String(characters[word]).lowercased()
      if text.hasPrefix("grade"), text.count > 5, text.dropFirst(5).allSatisfy(\.isNumber) {
        return (word.lowerBound + 5)..<word.upperBound
      }
      guard text == "grade", index + 1 < words.count else { continue }
      let next = words[index + 1]
      if next.count <= 2, characters[next].allSatisfy(\.isNumber) { return next }
    }
    return nil
  }

  /// The longest run of words that is a group of exactly one dimension, or everyone.
  private func groupSpan(
    _ characters: [Character], _ words: [Range<Int>], besides others: [Range<Int>]
  ) -> Range<Int>? {
    let free = words.filter { word in !others.contains { $0.overlaps(word) } }
    for length in stride(from: min(7, free.count), through: 1, by: -1) {
      for start in 0...(free.count - length) {
        let span = free[start].lowerBound..<free[start + length - 1].upperBound
        guard span.count > 1 || free.count > 1, !others.contains(where: { $0.overlaps(span) })
        else {
          continue
        }
        if isGroup(String(characters[span])) { return span }
      }
    }
    return nil
  }

  private func isGroup(_ text: String) -> Bool {
    guard text.contains(where: \.isLetter) else { return false }
    var members = 0
    var isEveryone = false
    for matcher in matchers {
      switch matcher.match(text) {
      case .member: members += 1
      case .everyone: isEveryone = true
      case .unknown: break
      }
    }
    return members == 1 || (members == 0 && isEveryone)
  }
}
