/// What a cell of a table is, one list everywhere: in the store, in answers and in every format.
///
/// Only `actual`, `rounded` and `interval` carry a value. The others stay distinct, because a
/// suppressed number is not a missing one and neither is zero.
public enum CellState: String, Sendable, Hashable, CaseIterable {
  case actual
  case rounded
  /// `57.8–68.2 %`, from `80-84`, `>=95` or `<10`.
  case interval
  /// n = 0: there is nobody to have a rate.
  case noPeople = "no_people"
  case suppressed
  case missing
  case notApplicable = "not_applicable"
  case notPublished = "not_published"
  case notYet = "not_yet"
  case error
  case withheld

  /// Whether a cell of this state carries a number.
  public var hasValue: Bool {
    switch self {
    case .actual, .rounded, .interval: true
    case .noPeople, .suppressed, .missing, .notApplicable, .notPublished, .notYet, .error,
      .withheld:
      false
    }
  }
}
