/// One kind of thing a store holds, described once: fields, relations, key.
///
/// `define`, `load … as`, `list`, `count`, help, completion and the relation in the store all come
/// from this description; adding a collection is adding its file and a line in the table.
public struct Collection: Sendable {
  /// One of them, after `define`: `partner`.
  public var kind: String
  /// Several, after `list` and `count`, and the relation in the store: `partners`.
  public var plural: String
  /// One sentence.
  public var summary: String
  public var fields: [CollectionField]
  public var relations: [Relation]
  public var identity: Identity
  /// The field that names a thing to people; `id` where there is none.
  public var labelField: String
  /// Columns of `list` when none are named.
  public var listed: [String]
  /// Questions that work on the sample.
  public var examples: [String]
  /// What else its rows say: a program's row of `serves` stands for the program's partner.
  public var implications: [Implication]
  /// Made by the store itself: `define` and `remove` refuse it.
  public var isDerived: Bool

  public init(
    kind: String, plural: String, summary: String, identity: Identity = .id,
    label: String = "label", fields: [CollectionField], relations: [Relation] = [],
    listed: [String], examples: [String] = [],
    implications: [Implication] = [], isDerived: Bool = false
  ) {
    self.kind = kind
    self.plural = plural
    self.summary = summary
    self.identity = identity
    self.labelField = label
    self.fields = fields
    self.relations = relations
    self.listed = listed
    self.examples = examples
    self.implications = implications
    self.isDerived = isDerived
  }

  public enum Identity: Sendable, Hashable {
    /// `define partner cps ( … )`
    case id
    /// `define role ( partner = cps, body = table, … )`: replaced by these fields.
    case fields([String])
  }

  /// The field by which one thing is a part of another of its kind: a regrant of a grant.
  var whole: String? {
    fields.first { $0.name == "part_of" && $0.type == .reference([kind]) }?.name
  }

  public func field(_ name: String) -> CollectionField? {
    let wanted = name.lowercased()
    return fields.first { $0.name == wanted }
  }
}

public struct CollectionField: Sendable, Hashable {
  public var name: String
  public var type: FieldType
  /// A few words: `the organization's sector`.
  public var summary: String
  public var isRequired: Bool
  /// Filled in by whoever writes, never by a definition; not part of what a store holds.
  public var isStamped: Bool

  public init(
    _ name: String, _ type: FieldType, _ summary: String, required: Bool = false,
    stamped: Bool = false
  ) {
    self.name = name
    self.type = type
    self.summary = summary
    self.isRequired = required
    self.isStamped = stamped
  }
}

public indirect enum FieldType: Sendable, Hashable {
  /// Free text, in quotes.
  case text
  /// One word of an open vocabulary, in use or new: `sector = health`.
  case word
  /// One of these words.
  case choice([String])
  case number, count, money, percent, date, yesno, period
  /// A value of an indicator, in its own unit: `75%`, `8000`.
  case measure
  /// The id of a thing of one of these kinds: `[outcome, indicator]`.
  case reference([String])
  /// Several of one type, in order: `members = [black, hispanic]`.
  case list(FieldType)
}

/// How to get from a thing to things of another collection.
///
///     partner —serves→ serves where serves.partner = partner.id, standing for serves.about
public struct Relation: Sendable, Hashable {
  /// As questions say it: `serves` of a partner, `partners` of an outcome.
  public var name: String
  /// Kind of the related collection whose rows link here.
  public var through: String
  /// Field of `through` that holds this thing's id.
  public var near: String
  /// Field of `through` whose value the relation stands for (`about`); nil for the row itself.
  public var far: String?

  public init(_ name: String, through: String, near: String, far: String? = nil) {
    self.name = name
    self.through = through
    self.near = near
    self.far = far
  }
}

/// What a row of a link says of things it does not name itself.
///
///     a row with program = reading_club says it of the partner that runs the reading club, too
public struct Implication: Sendable, Hashable {
  /// The field it is as if the row had: `partner`.
  public var field: String
  /// The kind of thing implied: `partner`.
  public var kind: String
  /// The field the row has: `program`, and the kind of thing it names.
  public var through: String
  public var of: String
  /// The field of that thing which names the implied one: `partner` of a program.
  public var by: String

  public init(_ field: String, kind: String, through: String, of: String, by: String) {
    self.field = field
    self.kind = kind
    self.through = through
    self.of = of
    self.by = by
  }
}

/// A value for a field, checked and resolved: references are ids in the model's spelling.
public indirect enum FieldValue: Sendable, Hashable {
  case null
  case text(String)
  case integer(Int)
  case real(Double)
  case yesno(Bool)
  /// ISO 8601: `2024-09-01`.
  case date(String)
  case reference(kind: String, id: String)
  case list([FieldValue])
}
