/// A checker of the few keywords of JSON Schema that our schema uses; any other is a problem.
struct Schema {
  var root: JSONValue

  func problems(_ value: JSONValue) -> [String] { problems(value, root, at: "") }

  private func problems(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    guard case .object(let keywords) = schema else { return ["\(path): no schema"] }
    return keywords.flatMap { keyword, rule in
      check(value, keyword, rule, in: schema, at: path).map { "\(path) \(keyword): \($0)" }
    }
  }

  private func check(
    _ value: JSONValue, _ keyword: String, _ rule: JSONValue, in schema: JSONValue, at path: String
  ) -> [String] {
    switch keyword {
    case "$schema", "$defs", "title": []
    case "$ref": definition(rule).map { problems(value, $0, at: path) } ?? ["no such definition"]
    case "const": value == rule ? [] : ["is \(value)"]
    case "enum": rule.items.contains(value) ? [] : ["is \(value)"]
    case "type": value.types.contains(rule) ? [] : ["is \(value)"]
    case "oneOf": oneOf(value, rule.items, at: path)
    case "minimum": value.number >= rule.number ? [] : ["is \(value)"]
    case "pattern": matches(value, rule) ? [] : ["is \(value)"]
    case "items":
      value.items.enumerated().flatMap { problems($1, rule, at: "\(path)/\($0)") }
    case "properties":
      rule.members.flatMap { name, inner in
        value[name].map { problems($0, inner, at: "\(path)/\(name)") } ?? []
      }
    case "required": rule.items.filter { value[$0.string] == nil }.map { "misses \($0)" }
    case "additionalProperties":
      value.members.filter { schema["properties"]?[$0.key] == nil }.flatMap { name, inner in
        rule == .bool(false) ? ["has \(name)"] : problems(inner, rule, at: "\(path)/\(name)")
      }
    default: ["is a keyword this checker does not know"]
    }
  }

  private func oneOf(_ value: JSONValue, _ choices: [JSONValue], at path: String) -> [String] {
    let failures = choices.map { problems(value, $0, at: path) }
    let fitting = failures.filter(\.isEmpty).count
    return fitting == 1 ? [] : ["\(fitting) fit"] + failures.joined()
  }

  private func definition(_ reference: JSONValue) -> JSONValue? {
    let prefix = "#/$defs/"
    guard reference.string.hasPrefix(prefix) else { return nil }
    return root["$defs"]?[String(reference.string.dropFirst(prefix.count))]
  }

  private func matches(_ value: JSONValue, _ pattern: JSONValue) -> Bool {
    guard let regex = try? Regex(pattern.string) else { return false }
    return value.string.wholeMatch(of: regex) != nil
  }
}

enum JSONValue: Hashable, Decodable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  subscript(name: String) -> JSONValue? { members[name] }

  var members: [String: JSONValue] { if case .object(let members) = self { members } else { [:] } }
  var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }
  var string: String { if case .string(let text) = self { text } else { "" } }
  var number: Double { if case .number(let value) = self { value } else { .nan } }

  /// Its names in JSON Schema; a whole number is an `integer` too.
  var types: [JSONValue] {
    switch self {
    case .null: [.string("null")]
    case .bool: [.string("boolean")]
    case .number(let value):
      value == value.rounded() ? [.string("number"), .string("integer")] : [.string("number")]
    case .string: [.string("string")]
    case .array: [.string("array")]
    case .object: [.string("object")]
    }
  }
}
