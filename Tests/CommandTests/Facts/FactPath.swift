import Foundation

/// A way into JSON: keys, positions, and rows by what they say. It picks, and computes nothing.
///
///     rows[race=White][year=2018-19].value.low      rows[0].district      rows.count
struct FactPath: CustomStringConvertible {
  var description: String
  private var steps: [Step] = []

  private enum Step {
    case key(String)
    case position(Int)
    /// Those of a list whose field has this text.
    case filter(String, String)
  }

  init(_ text: String) {
    description = text
    var rest = text[...]
    while let first = rest.first {
      if first == "[", let close = rest.firstIndex(of: "]") {
        let inner = rest[rest.index(after: rest.startIndex)..<close]
        if let equals = inner.firstIndex(of: "=") {
          let field = String(inner[..<equals])
          steps.append(.filter(field, String(inner[inner.index(after: equals)...])))
        } else if let position = Int(inner) {
          steps.append(.position(position))
        }
        rest = rest[rest.index(after: close)...]
      } else if first == "." {
        rest = rest.dropFirst()
      } else {
        let key = rest.prefix { $0 != "." && $0 != "[" }
        steps.append(.key(String(key)))
        rest = rest.dropFirst(key.count)
      }
    }
  }

  /// What stands there; nil where there is nothing.
  func find(in json: Any?) -> Any? {
    var found = json
    for step in steps {
      switch (step, found) {
      case (.key("count"), let list as [Any]): found = list.count
      // Of one row the field, of several a list of it.
      case (.key(let key), let list as [[String: Any]]):
        found = list.count == 1 ? list.first?[key] : list.map { $0[key] as Any }
      case (.key(let key), let object as [String: Any]): found = object[key]
      case (.position(let index), let list as [Any]):
        found = list.indices.contains(index) ? list[index] : nil
      case (.filter(let field, let text), let list as [[String: Any]]):
        found = list.filter { row in row[field].map { "\($0)" } == text }
      default: found = nil
      }
    }
    return found
  }

  /// Whether this one covers another: `answer.rows` covers `answer.rows.2019`.
  func covers(_ leaf: String) -> Bool {
    leaf == description || leaf.hasPrefix(description + ".") || leaf.hasPrefix(description + "[")
  }
}
