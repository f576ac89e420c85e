public import Tabular

/// How a cell without a value is written, one table for every format.
///
/// The marks stay distinct everywhere: a hidden number is not a missing one and neither is zero.
public struct StateMark: Sendable, Hashable {
  /// In text for people: `–`.
  public var printed: String
  /// In csv and tsv: `n/a`; `nil` is what `--null` says.
  public var separated: String?
}

extension CellState {
  public var mark: StateMark {
    switch self {
    case .suppressed: StateMark(printed: "*", separated: "*")
    case .notApplicable: StateMark(printed: "–", separated: "n/a")
    case .missing: StateMark(printed: "missing", separated: nil)
    case .noPeople: StateMark(printed: "no people", separated: rawValue)
    case .notPublished: StateMark(printed: "not published", separated: rawValue)
    case .notYet: StateMark(printed: "not yet", separated: rawValue)
    case .withheld: StateMark(printed: "withheld", separated: rawValue)
    case .error: StateMark(printed: "error", separated: rawValue)
    case .actual, .rounded, .interval: StateMark(printed: rawValue, separated: rawValue)
    }
  }
}

/// What stands for the dimension's cell in a row of totals, in every format but json.
public let totalMark = "total"

extension Cell {
  /// The cell as formats write it: a number that is none, as infinity, is an error and says so.
  var settled: Cell {
    switch self {
    case .number(let value):
      return value.isFinite ? self : .absent(.error, reason: "not a finite number")
    case .interval(let low, let high):
      return low.isFinite && high.isFinite
        ? self : .absent(.error, reason: "not a finite number")
    case .absent(let state, reason: _):
      return state.hasValue ? .absent(.error, reason: "no value") : self
    case .integer, .text, .flag, .total:
      return self
    }
  }
}

extension Table {
  /// The rows as formats write them: settled cells, exactly one a column.
  public var settledRows: [[Cell]] {
    rows.map { row in
      columns.indices.map { index in
        row.indices.contains(index) ? row[index].settled : .absent(.error, reason: "no cell")
      }
    }
  }
}
