public import Protection
public import Tabular

/// What partners agreed about data, as far as answers must keep to it.
public struct Agreement: Sendable, Hashable {
  public var id: String
  /// The smallest group it lets anyone see.
  public var minimum: Int?
  /// The last day; afterwards its data are withheld.
  public var end: CalendarDate?

  public init(id: String, minimum: Int? = nil, end: CalendarDate? = nil) {
    self.id = id
    self.minimum = minimum
    self.end = end
  }
}

/// What holds for the numbers of a source: the policy, and on top of it what was agreed.
extension Catalog {
  public func agreement(of source: Source) -> Agreement? {
    source.agreement.flatMap { id in agreements.first { folded($0.id) == folded(id) } }
  }

  /// Whether its numbers are shown as they are: public ones, and for the owner of a store with
  /// internal release all that no agreement protects.
  public func isOpen(_ source: Source) -> Bool {
    source.isPublic || (policy.isInternal && agreement(of: source)?.minimum == nil)
  }

  /// The policy for numbers of these sources: the strictest of what was agreed applies.
  public func policy(over sources: [Source]) -> Policy {
    var strictest = policy
    for source in sources {
      guard let agreed = agreement(of: source)?.minimum else { continue }
      strictest.minimum = max(strictest.minimum, agreed)
      strictest.isInternal = false
    }
    return strictest
  }

  /// The agreement that withholds the numbers of a source on a day, as it has ended.
  public func withholding(_ source: Source, on day: CalendarDate) -> Agreement? {
    guard let agreement = agreement(of: source), let end = agreement.end, end < day else {
      return nil
    }
    return agreement
  }
}
