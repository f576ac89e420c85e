internal import Tabular

/// A piece of valid json, in one line.
struct JSONText {
  var text: String

  static func integer(_ value: Int) -> JSONText { JSONText(text: String(value)) }

  static func flag(_ value: Bool) -> JSONText { JSONText(text: value ? "true" : "false") }

  static func array(_ items: [JSONText]) -> JSONText {
    JSONText(text: "[" + items.map(\.text).joined(separator: ",") + "]")
  }

  /// The fields in their order, without those that have no value.
  static func object(_ fields: [(String, JSONText?)]) -> JSONText {
    let members = fields.compactMap { name, value in
      value.map { string(name).text + ":" + $0.text }
    }
    return JSONText(text: "{" + members.joined(separator: ",") + "}")
  }

  /// `"text"`; controls and the separators that are line ends in JavaScript are escaped.
  static func string(_ value: String) -> JSONText {
    var result = String.UnicodeScalarView()
    result.append("\"")
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        result.append("\\")
        result.append(scalar)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let code = String(scalar.value, radix: 16)
        let zeros = String(repeating: "0", count: max(0, 4 - code.utf8.count))
        result.append(contentsOf: "\\u\(zeros)\(code)".unicodeScalars)
      default: result.append(scalar)
      }
    }
    result.append("\"")
    return JSONText(text: String(result))
  }
}

extension Table {
  /// Each row as an object whose names are those of the columns.
  var jsonRows: [JSONText] {
    let names = distinctNames
    return settledRows.map { row in .object(zip(names, row).map { ($0, $1.json) }) }
  }

  /// The names of the columns; a second `id` is `id_2`, for an object has a name only once.
  var distinctNames: [String] {
    var taken: Set<String> = []
    return columns.map { column in
      var name = column.name
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(column.name)_\(number)"
        number += 1
      }
      return name
    }
  }
}

extension Cell {
  /// A number, text, true or false, or an object that says why there is none of them.
  fileprivate var json: JSONText {
    switch self {
    case .number(let value): JSONText(text: shortest(value))
    case .integer(let value): .integer(value)
    case .text(let value): .string(value)
    case .flag(let value): .flag(value)
    case .interval(let low, let high):
      .object([
        ("status", .string(CellState.interval.rawValue)),
        ("low", JSONText(text: shortest(low))), ("high", JSONText(text: shortest(high))),
      ])
    case .absent(let state, let reason):
      .object([("status", .string(state.rawValue)), ("reason", reason.map(JSONText.string))])
    case .total: .object([("status", .string(totalMark))])
    }
  }
}
