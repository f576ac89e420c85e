public import Tabular

/// What a script or a session has set so far: `$words`, results, formulas and settings.
public struct Scope: Sendable {
  var variables: [String: ScriptVariable] = [:]
  /// What whoever started the script gave its parameters, as typed.
  var given: [String: String] = [:]
  /// Columns of the results of `let name = question`, and of `last`.
  public var results: [String: ResultShape] = [:]
  /// Formulas by name: `let rate = a / b`.
  var formulas: [String: Indicator] = [:]
  public var settings = Settings()
  /// Names of the formats answers can take; empty where nobody prints.
  public var formats: [String] = []
  /// `$today`: the machine's date, read once by the command, or as set.
  public var today: CalendarDate
  /// Set once a bound question has used `$today`, so that its answer says "as of".
  public init(today: CalendarDate) {
    self.today = today
  }
}

/// What `set name = value` can change.
public struct Settings: Sendable, Hashable {
  /// Level of intervals, 0–1.
  public var confidence = 0.95
  /// `set uncertainty = no` leaves out intervals and p.
  public var showsUncertainty = true
  public var adjustment = Adjustment.holm
  /// Format of answers, where a question does not say; nil: the command's.
  public var format: String?
  public init() {}

  public enum Adjustment: String, Sendable, Hashable, CaseIterable {
    case holm, bh, none
  }
}

/// The value of a `$word`.
public enum ScriptValue: Sendable, Hashable {
  case literal(Literal)
  /// A bare word, to be read where it is used: `let $group = black`.
  case word(String)
}

/// A `$word`: its value, and where it comes from where that matters later.
struct ScriptVariable: Sendable, Hashable {
  var value: ScriptValue
  /// The dimension it is a member of, by code.
  var dimension: Int?
  /// The type of what was worked out from a result: it is rounded where it is told.
  var computed: ColumnType?

  init(_ value: ScriptValue, memberOf dimension: Int? = nil) {
    self.value = value
    self.dimension = dimension
  }

  /// A number that was worked out: `let $worst = max(gaps.difference)`.
  init(computed number: Double, _ type: ColumnType) {
    computed = type
    switch type {
    case .percent: value = .literal(.percent(number))
    case .points: value = .literal(.points(number))
    case .number, .count, .money, .ratio, .probability, .text, .yesno, .date, .period, .member:
      value = .literal(Int(exactly: number).map { .integer($0) } ?? .decimal(number))
    }
  }

  /// Inside a text: without quotes, and rounded as tables round what was worked out.
  var spoken: String {
    switch value {
    case .literal(.text(let text)): text
    case .literal(.integer(let number)): computed?.spoken(Double(number)) ?? String(number)
    case .literal(.decimal(let number)), .literal(.percent(let number)),
      .literal(.points(let number)):
      computed?.spoken(number) ?? Binder.written(value)
    case .literal, .word: Binder.written(value)
    }
  }
}

extension ColumnType {
  /// A number inside a sentence: `21.8 pp`, `54.2 %`, `1,204`.
  func spoken(_ number: Double) -> String {
    switch self {
    case .percent: "\(decimal(number)) %"
    case .points: "\(decimal(number)) pp"
    case .ratio: decimal(number, 2)
    case .probability: decimal(number, 3)
    case .number, .count, .money, .text, .yesno, .date, .period, .member:
      Int(exactly: number).map(grouped) ?? decimal(number, 2)
    }
  }
}

/// The columns of a result, with what those that came from the model mean.
public struct ResultShape: Sendable, Hashable {
  public var columns: [ResultColumn]
  public init(columns: [ResultColumn]) {
    self.columns = columns
  }

  /// The same columns, with these in the printed table too.
  func showing(_ names: Set<String>) -> ResultShape {
    var shape = self
    for index in shape.columns.indices
    where names.contains(folded(shape.columns[index].column.name)) {
      shape.columns[index].column.isShown = true
    }
    return shape
  }

  public func column(_ name: String) -> ResultColumn? {
    let wanted = folded(name)
    return columns.first { folded($0.column.name) == wanted }
  }
}

public struct ResultColumn: Sendable, Hashable {
  public var column: Column
  public var meaning: Meaning
  public init(_ column: Column, _ meaning: Meaning = .measure) {
    self.column = column
    self.meaning = meaning
  }

  /// One of the things an answer is by.
  var isGrouping: Bool {
    switch meaning {
    case .dimension, .level, .period: true
    case .field: column.name == "indicator" || column.name == "measure"
    case .measure: false
    }
  }

  public enum Meaning: Sendable, Hashable {
    case measure
    /// Members of a dimension, by code.
    case dimension(Int)
    case level(String)
    case period
    /// Anything else that is not measured: a field of a thing.
    case field
  }
}
