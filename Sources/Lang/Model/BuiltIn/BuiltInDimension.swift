/// A dimension that every new store knows, with the spellings of U.S. reports.
///
///     race: black, "Black or African American", also spelt MBL, "African American", …
public struct BuiltInDimension: Sendable {
  public var id: String
  public var label: String
  public var isOrdered: Bool
  public var isComplete: Bool
  /// Id of the member others are compared with.
  public var reference: String?
  /// In the order of reports; unknown and other last.
  public var members: [BuiltInMember]

  init(
    _ id: String, _ label: String, ordered: Bool = false, complete: Bool = true,
    reference: String? = nil, members: [BuiltInMember]
  ) {
    self.id = id
    self.label = label
    self.isOrdered = ordered
    self.isComplete = complete
    self.reference = reference
    self.members = members
  }

  /// Every built-in dimension, in the order that `list dimensions` has.
  public static let all: [BuiltInDimension] = [
    race, gender, income, language, disability, grade, foster, homeless, migrant, highNeeds,
  ]

  /// Spellings that mean no group: the row is of the coarser cut.
  public static let everyone: [String] = [
    "All Students", "All", "Total", "Total Cohort", "State Level",
  ]
}

/// A group that every new store knows.
public struct BuiltInMember: Sendable {
  public var id: String
  public var label: String
  /// Other spellings, besides the id and the label.
  public var aliases: [String]
  /// Id of the wider group it is part of.
  public var parent: String?

  init(_ id: String, _ label: String, _ aliases: [String] = [], parent: String? = nil) {
    self.id = id
    self.label = label
    self.aliases = aliases
    self.parent = parent
  }
}
