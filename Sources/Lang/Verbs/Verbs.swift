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

/// What there is to say of a verb, for help and the manual.
public struct VerbDescription: Sendable {
  public var name: VerbName
  public var summary: String
  /// The clauses it takes, in the order they are written.
  public var clauses: [ClauseName]
  /// Questions that work on the sample.
  public var examples: [String]

  public static let all: [VerbDescription] = Verbs.all.map { verb in
    VerbDescription(
      name: verb.name, summary: verb.summary,
      clauses: ClauseName.allCases.filter { verb.clauses.contains($0) }, examples: verb.examples)
  }
}
