/// Where the parts of a record stand in a file: one row a child and period.
///
///     load "facts.csv" as records ( indicator = column("indicator"), person = column("student_id"),
///       year = column("year"), place = column("school"), level = school, met = column("numerator") )
public struct RecordMapping: Sendable, Hashable {
  public var indicator: Indicator
  /// Who the row is of; the id itself is never stored or shown.
  public var person: MappingValue
  /// Whether and where the child met the mark, and the score.
  public var met: MappingValue?
  public var value: MappingValue?
  /// Period, place, groups and source, which are named as those of observations are.
  public var names: ObservationMapping

  public enum Indicator: Sendable, Hashable {
    /// Id of the one indicator of every row.
    case one(String)
    /// A column of ids or labels.
    case column(MappingValue)
  }

  public init(indicator: Indicator, person: MappingValue, names: ObservationMapping) {
    self.indicator = indicator
    self.person = person
    self.names = names
  }
}
