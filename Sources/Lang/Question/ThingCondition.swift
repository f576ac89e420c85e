/// A condition on things, resolved: fields, relations and values in the model's spelling.
///
/// Every condition is yes or no: one on a field without a value is no, and `x != y` is exactly
/// `not (x = y)`.
public indirect enum ThingCondition: Sendable, Hashable {
  case and([ThingCondition])
  case or([ThingCondition])
  case not(ThingCondition)
  /// `capacity >= 20`, `end < start`
  case compare(ThingOperand, ComparisonOperator, ThingOperand)
  /// `kind = cbo`, `partner in (cps, bell)`; one of a list field's items, for a list field.
  case isOne(ThingField, of: [Binding])
  /// `purpose contains "reading"`: of the spellings in the store, those that pass.
  case spelled(ThingField, SpellingTest)
  /// `part_of = g1`: the thing is that one or below it.
  case below(ThingField, Binding)
  case missing(ThingField)
  case isYes(ThingField)
  /// `serves = early_reading`, `not` of it for `without`.
  case related(RelatedTest)
  /// `count(programs) > 2`
  case counted(RelatedTest, ComparisonOperator, Int)
}

/// A field of the thing itself, or of the row that links a related thing to it.
public struct ThingField: Sendable, Hashable {
  public var kind: String
  public var name: String
  public var isList: Bool
  /// `role` in `without members (role = chair)` is of the link, not of the partner.
  public var isOfLink: Bool

  public init(_ name: String, of kind: String, list isList: Bool = false, link: Bool = false) {
    self.kind = kind
    self.name = name
    self.isList = isList
    self.isOfLink = link
  }
}

public indirect enum ThingOperand: Sendable, Hashable {
  case field(ThingField)
  case constant(Binding)
  case arithmetic(ThingOperand, ArithmeticOperator, ThingOperand)
}

/// At least one related thing that passes.
public struct RelatedTest: Sendable, Hashable {
  /// The kind the relation belongs to.
  public var kind: String
  public var relation: Relation
  /// Kind of the related thing, when the relation stands for something beyond the link.
  public var farKind: String?
  /// The related thing is one of these; nil: any.
  public var isOne: [Binding]?
  /// On the related thing and its link.
  public var condition: ThingCondition?
  public var standing: Standing

  public init(
    _ relation: Relation, of kind: String, farKind: String? = nil, isOne: [Binding]? = nil,
    condition: ThingCondition? = nil, standing: Standing = .always
  ) {
    self.kind = kind
    self.relation = relation
    self.farKind = farKind
    self.isOne = isOne
    self.condition = condition
    self.standing = standing
  }
}

/// What a spelling must be like; compared without regard to case, spaces and kind of quotes.
public enum SpellingTest: Sendable, Hashable {
  case equals(String)
  case contains(String)
  case starts(with: String)
  /// `period >= 2020`, by the year a period ends in and its part.
  case period(ComparisonOperator, endYear: Int, part: Int)
}

extension ThingCondition {
  /// The conditions that must all hold; none when it is always true.
  public var conjuncts: [ThingCondition] {
    switch self {
    case .and(let parts): parts
    case .or, .not, .compare, .isOne, .spelled, .below, .missing, .isYes, .related, .counted:
      [self]
    }
  }

  public func and(_ other: ThingCondition) -> ThingCondition {
    .and(conjuncts + other.conjuncts)
  }
}
