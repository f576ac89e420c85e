/// A whole text as the parser understood it. Parsing never fails: what could not be understood
/// is an `invalid` node, and a diagnostic tells why.
public struct Script: Sendable, Hashable {
  /// `strive 1` on the first line.
  public var edition: Int?
  public var statements: [Statement]
  public init(edition: Int? = nil, statements: [Statement]) {
    self.edition = edition
    self.statements = statements
  }
}

public struct Statement: Sendable, Hashable {
  public var kind: StatementKind
  public var span: SourceSpan
  /// The `##` comment lines before it.
  public var documentation: String?
  public init(_ kind: StatementKind, at span: SourceSpan, documentation: String? = nil) {
    self.kind = kind
    self.span = span
    self.documentation = documentation
  }
}

public indirect enum StatementKind: Sendable, Hashable {
  /// `gap kindergarten_ready by race`
  case query(Query)
  /// `let gaps = gap early_reading by race`
  case letResult(Name, Query)
  /// `let rate = ready_count / assessed_count`
  case letFormula(Name, Expression)
  /// `let $cutoff = 10pp`
  case letValue(Variable, Expression)
  /// `param $district: member of district = "Riverbend City" "District to report on"`
  case param(Parameter)
  /// `use "shared/definitions.strive"`
  case use(TextLiteral)
  /// `set confidence = 95%`
  case set(Name, Expression)
  /// `check count(gaps) > 0 otherwise warn "No gaps"`
  case check(Expression, otherwise: Otherwise?)
  /// `if … then … else … end`
  case conditional(Expression, then: [Statement], else: [Statement]?)
  /// `for each $s in school where … do … end`
  case forEach(Variable, ForSource, [Statement])
  /// `print "text {$x}"`
  case print(TextLiteral)
  /// `report "title" into "file.html" do … end`
  case report(TextLiteral, into: TextLiteral, [Statement])
  /// `explain gap …`; nil is `explain last`
  case explain(Query?)
  /// `describe X`, `describe "text"`, `describe`
  case describe(DescribeTarget?)
  /// `define indicator attendance ( label = "Attendance" )`
  case define(kind: Name, id: Name?, fields: [Field])
  /// `remove partner cps`, `remove role ( partner = cps )`
  case remove(kind: Name, id: Name?, fields: [Field])
  /// `load "file.csv" as observations ( … )`
  case load(TextLiteral, as: Name, fields: [Field])
  /// `preview "file.csv"`
  case preview(TextLiteral, as: Name?, fields: [Field])
  /// `unload 12`
  case unload(Int)
  /// What could not be understood.
  case invalid
}

/// A question: one verb, what it is about, then clauses in any order.
public struct Query: Sendable, Hashable {
  public var verb: VerbName
  public var verbSpan: SourceSpan
  /// Indicators, results or columns after the verb; the collection of `count`, `list` and `map`.
  public var subjects: [Name]
  /// `of partners`, after the columns of `list`.
  public var collection: Name?
  public var clauses: [Clause]
  public var span: SourceSpan

  public init(
    _ verb: VerbName, at verbSpan: SourceSpan, subjects: [Name], of collection: Name? = nil,
    clauses: [Clause], span: SourceSpan
  ) {
    self.verb = verb
    self.verbSpan = verbSpan
    self.subjects = subjects
    self.collection = collection
    self.clauses = clauses
    self.span = span
  }
}

public enum VerbName: String, Sendable, Hashable, CaseIterable {
  case show, gap, trend, change, progress, list, count, map, audit
}

public struct Parameter: Sendable, Hashable {
  public var variable: Variable
  /// `number`, `text`, `period`, `member`, …
  public var type: Name
  /// The dimension after `member of`.
  public var dimension: Name?
  public var initial: Expression?
  public var help: TextLiteral?
  public init(
    _ variable: Variable, type: Name, of dimension: Name? = nil, initial: Expression? = nil,
    help: TextLiteral? = nil
  ) {
    self.variable = variable
    self.type = type
    self.dimension = dimension
    self.initial = initial
    self.help = help
  }
}

public struct Otherwise: Sendable, Hashable {
  public var isWarning: Bool
  public var text: TextLiteral?
  public init(warn isWarning: Bool, _ text: TextLiteral?) {
    self.isWarning = isWarning
    self.text = text
  }
}

public enum ForSource: Sendable, Hashable {
  /// `('A', 'B')`
  case list([Expression])
  /// `2020 to 2024`
  case periods(Expression, to: Expression)
  /// `school where district = 'North'`
  case members(Name, where: Expression?)
}

public enum DescribeTarget: Sendable, Hashable {
  case name(Name)
  case text(TextLiteral)
}

/// `label = "Attendance"` in the parentheses of define, remove, load and preview.
public struct Field: Sendable, Hashable {
  public var name: Name
  public var value: Expression
  public init(_ name: Name, _ value: Expression) {
    self.name = name
    self.value = value
  }
}
