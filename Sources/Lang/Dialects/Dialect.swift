/// How an engine spells SQL: a list of facts the printer asks about, never a name it compares.
public struct Dialect: Sendable {
  /// For file names of goldens and for `explain`.
  public var name: String
  /// `?1`, `$1`
  var placeholderPrefix: String
  /// Appended to a text in ORDER BY so that both engines compare bytes.
  var byteCollation: String
  /// A sum of whole numbers may come back as another type; cast it back.
  var integerSumCast: String?
  var realType: String
  var positionForm: PositionForm
  /// Placeholders are written with the type that is bound, which the engine cannot always infer.
  var castsPlaceholders: Bool

  enum PositionForm: Sendable {
    /// `instr(text, part)`
    case instr
    /// `strpos(text, part)`
    case strpos
  }

  public static let all: [Dialect] = [.sqlite, .postgreSQL]
}
