/// A verb of questions: how it is written, what it is for, and how it is bound.
///
/// Help, completion, the manual and the tests read the same description.
protocol Verb: SendableMetatype {
  static var name: VerbName { get }
  /// One sentence ≤ 100 characters.
  static var summary: String { get }
  static var clauses: Set<ClauseName> { get }
  /// Questions that work on the sample.
  static var examples: [String] { get }

  /// The question meant, or nil with diagnostics in the binder.
  static func bind(_ query: Query, in binder: inout Binder) -> Question?
}

/// The kinds of clause, for the signatures of verbs.
public enum ClauseName: String, Sendable, Hashable, CaseIterable {
  case by, `where`, without, having, time, vs, using, sort, top, with, `as`, into, from
}

extension ClauseKind {
  public var name: ClauseName {
    switch self {
    case .by: .by
    case .where: .where
    case .without: .without
    case .having: .having
    case .time: .time
    case .vs: .vs
    case .using: .using
    case .sort: .sort
    case .top: .top
    case .with: .with
    case .as: .as
    case .into: .into
    case .from: .from
    }
  }
}
