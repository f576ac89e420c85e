/// All habits, found by place and first word.
enum HabitTable {
  static let byPlace: [Habit.Place: [Habit]] = [
    .statement: sqlStatements + spokenStatements + doubledVerbs,
    .clause: sqlClauses + spokenTimes + spokenClauses + spokenAbsences,
    .operator: signs + sqlOperators + spokenOperators,
    .operand: operands,
    .value: values,
    .anywhere: straySigns,
  ]

  /// Rows whose pattern may start with a word; longer patterns first.
  static func rows(_ place: Habit.Place, startingWith key: String) -> [Habit] {
    guard let rows = index[place] else { return [] }
    return rows[key] ?? []
  }

  /// What the first element of a pattern is found by.
  static func key(_ token: Token, _ text: String) -> String {
    switch token.kind {
    case .keyword, .inList: return text.lowercased()
    case .name: return text.lowercased()
    case .quotedName: return "@"
    case .text: return "\""
    case .integer, .decimal, .variable: return "#"
    default: return String(text.prefix(1))
    }
  }

  private static let index: [Habit.Place: [String: [Habit]]] = byPlace.mapValues { rows in
    var byWord: [String: [Habit]] = [:]
    let longestFirst = rows.enumerated().sorted {
      ($1.element.elements.count, $0.offset) < ($0.element.elements.count, $1.offset)
    }
    for (_, row) in longestFirst {
      for key in keys(row) { byWord[key, default: []].append(row) }
    }
    return byWord
  }

  private static func keys(_ row: Habit) -> [String] {
    switch row.elements.first {
    case .words(let words): words
    case .name: ["@"]
    case .number: ["#"]
    case .text: ["\""]
    case .signs(let signs):
      [
        signs.first?.isLetter == true
          ? String(signs.prefix { $0.isLetter }) : String(signs.prefix(1))
      ]
    case nil: []
    }
  }
}
