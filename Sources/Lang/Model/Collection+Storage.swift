/// How the things of a collection lie in a store, the same in every store.
///
/// Text is kept as written; a reference is the id of what it names, in the model's spelling. A
/// place without an id is named by its code in digits, in `places.id` as in what refers to it; a
/// group by its dimension and id, `race.black`. A field without a value is null.
///
///     partners           id, name, kind, sector, …     one column a field that is no list
///     partners_aliases   owner, position, value        one row an item of a list
extension Collection {
  /// The relation of its things: `partners`.
  public var relation: String { plural }

  /// The relation of the items of a list field: `partners_aliases`, with the columns
  /// `owner` (the id), `position` (from 1) and `value`.
  public func relation(ofList field: CollectionField) -> String { "\(plural)_\(field.name)" }
}

/// What a column holds.
public enum Storage: Sendable, Hashable {
  case text, integer, real
}

extension FieldType {
  /// The column of a field, or of the items of a list.
  ///
  /// Dates are text as `2024-09-01`, periods text as sources write them, yes and no 1 and 0;
  /// percents are on 0–100.
  public var storage: Storage {
    switch self {
    case .text, .word, .choice, .date, .period, .reference: .text
    case .count, .yesno: .integer
    case .number, .money, .percent, .measure: .real
    case .list(let item): item.storage
    }
  }

  public var isList: Bool {
    switch self {
    case .list: true
    case .text, .word, .choice, .number, .count, .money, .percent, .date, .yesno, .period,
      .measure, .reference:
      false
    }
  }
}
