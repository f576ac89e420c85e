extension WithElsewhere {
  var diagnostic: Diagnostic {
    Diagnostic("S5043", at: span, message, hint: hint)
  }

  private var verb: String {
    switch asked {
    case .numbers(let verb): "`\(verb.rawValue)`"
    case .measures: "`gap … using`"
    case .things(let verb, _): "`\(verb.rawValue)`"
    }
  }

  /// Why the word has no meaning here.
  private var message: String {
    if case .things(let verb, let plural) = asked {
      return verb == .list
        ? "`with \(word.rawValue)` is about numbers of people, and \(plural) are things"
        : "`with \(word.rawValue)` is about numbers of people; of \(plural) the last line says all"
    }
    switch word {
    case .total: return "\(verb) has no row of everyone beside the groups"
    case .n: return "\(verb) takes all groups together, so no row has its own people"
    case .ci: return "\(verb) tells where a row stands, and has no range of its own"
    case .missing: return "\(verb) is worked out of numbers, so what has none is no row of it"
    case .partial: return "\(verb) compares, and a sum without its hidden parts compares with none"
    case .mix: return "\(verb) has no change to part into rates and shares"
    case .target: return "\(verb) does not look at targets"
    case .projection: return "\(verb) has no pace to carry on"
    case .former: return "\(subject) is a number; only things, as partners, are former ones"
    }
  }

  private var by: String { groups.isEmpty ? "" : " by \(groups)" }
  private var byGroup: String { groups.isEmpty ? " by race" : " by \(groups)" }

  /// What answers it.
  private var hint: String? {
    if case .things(let verb, _) = asked {
      return verb == .list
        ? "after `with` stand their fields, and `former`" : "after `with` may stand `former`"
    }
    switch word {
    case .total:
      if case .numbers(let verb) = asked { return "`\(verb.rawValue) \(subject)` is everyone" }
      return "`show \(subject)\(by) with total` has it"
    case .n: return "`show \(subject)\(by)` has the people of each"
    case .ci: return "`change \(subject)\(by) since baseline` has the range of each change"
    case .missing:
      if case .numbers(let verb) = asked, verb.isOverTime {
        let groups = groups.isEmpty ? "" : "\(groups), "
        return "`show \(subject) by \(groups)year with missing` has a row for each"
      }
      return "`show \(subject)\(byGroup) with missing` has a row for each"
    case .partial: return "`show \(subject)\(by) with partial` adds up what is known"
    case .mix: return "`change \(subject)\(byGroup) with mix` does"
    case .target: return "`progress \(subject)\(by)` does"
    case .projection: return "`trend \(subject)\(by) with projection` does"
    case .former: return "`list partners with former` has those that left, too"
    }
  }
}
