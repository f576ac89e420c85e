extension Collection {
  /// The fields between which a thing is current: `start` and `end`, or `joined` and `left`.
  public var lifetime: Lifetime? {
    for (start, end) in [("start", "end"), ("joined", "left")]
    where field(start) != nil && field(end) != nil {
      return Lifetime(start: start, end: end)
    }
    return nil
  }

  public struct Lifetime: Sendable, Hashable {
    public var start: String
    public var end: String
  }

  public func relation(_ name: String) -> Relation? {
    let wanted = name.lowercased()
    return relations.first { $0.name == wanted }
  }

  /// Fields that name a thing of a kind: `funder` and `recipient` of a grant name partners.
  public func fields(naming kind: String) -> [CollectionField] {
    fields.filter { field in
      switch field.type {
      case .reference(let kinds), .list(.reference(let kinds)): kinds.contains(kind)
      case .text, .word, .choice, .number, .count, .money, .percent, .measure, .date, .yesno,
        .period, .list:
        false
      }
    }
  }
}

extension CollectionField {
  /// The kinds of thing a field names; none for any other field.
  public var referencedKinds: [String] {
    switch type {
    case .reference(let kinds), .list(.reference(let kinds)): kinds
    case .text, .word, .choice, .number, .count, .money, .percent, .measure, .date, .yesno,
      .period, .list:
      []
    }
  }
}
