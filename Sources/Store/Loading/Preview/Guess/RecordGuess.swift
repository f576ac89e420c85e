import Lang

/// A file of one row a child: whose each row is, and what it says of them.
struct RecordGuess {
  /// The column that tells children apart; names and birthdays are never taken.
  var person: Int
  /// A column of yes and no, or of 1 and 0.
  var met: Int?
  var value: Int?
  /// Other columns that say yes or no.
  var others: [Int] = []
  /// The column that says of which indicator a row is, and all that it says.
  var indicators: (column: Int, names: [String])?

  /// More indicators than these are not written out.
  private static let mostIndicators = 20

  init?(_ profile: FileProfile, roles: [ColumnRole]) {
    let persons = zip(profile.columns, roles).filter { $0.1 == .person }.map(\.0)
    let id = persons.first { column in
      let words = HeaderWords(column.title)
      return words.words.contains("id")
        || words.holds(["studentid", "student_id", "ssid", "sasid"])
    }
    guard let id else { return nil }
    person = id.position
    let answers = zip(profile.columns, roles).filter { column, role in
      (role == .number || role == .text) && RecordGuess.saysYesOrNo(column)
    }.map(\.0)
    if let first = answers.first(where: { $0.words.isMet }) ?? answers.first {
      met = first.position
      others = answers.map(\.position).filter { $0 != first.position }
    } else {
      value = zip(profile.columns, roles).first { $0.1 == .number }?.0.position
    }
    guard met != nil || value != nil else { return nil }
    let measures = zip(profile.columns, roles).filter { $0.1 == .measureName }.map(\.0)
    if let column = measures.first, measures.count == 1, !column.hasMore,
      column.filled == profile.rows, (2...RecordGuess.mostIndicators).contains(column.values.count)
    {
      indicators = (column.position, column.values.map(\.text).sorted())
    }
  }

  private static func saysYesOrNo(_ column: ColumnProfile) -> Bool {
    let words: Set<String> = ["0", "1", "yes", "no", "y", "n", "true", "false"]
    let texts = column.values.filter { value in
      switch value.form {
      case .token, .blank: false
      case .exact, .unknown, .range, .atLeast, .atMost, .above, .below: true
      }
    }
    // `N` alone is a word for no, and a token for nothing else.
    return !column.hasMore && !texts.isEmpty && texts.allSatisfy { words.contains(folded($0.text)) }
  }
}
