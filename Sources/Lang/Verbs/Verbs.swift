/// The table of verbs: a line each.
enum Verbs {
  static let all: [any Verb.Type] = [
    Show.self, Gap.self, Trend.self, Change.self, Progress.self, List.self, Count.self, Audit.self,
  ]

  static func verb(_ name: VerbName) -> (any Verb.Type)? {
    all.first { $0.name == name }
  }

  /// What answers part of what a verb of a later version will.
  static func instead(of verb: VerbName) -> String? {
    switch verb {
    case .map: "`list` gives the same things as a table"
    case .show, .gap, .trend, .change, .progress, .list, .count, .audit: nil
    }
  }
}
