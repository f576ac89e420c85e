/// A diagnostic as one line of JSON, for `--errors json`.
///
///     {"code":"S1002","severity":"error","file":"a.strive","line":1,"column":5,"start":4,…}
///
/// Lines and columns are counted from 1 in characters; `start` and `end` are UTF-8 offsets.
public func renderJSON(_ diagnostic: Diagnostic, in source: SourceText) -> String {
  let place = source.location(of: diagnostic.span.start)
  var fields = [
    ("code", jsonText(diagnostic.code)),
    ("severity", jsonText(diagnostic.severity.rawValue)),
    ("file", jsonText(source.name)),
    ("line", "\(place.line)"),
    ("column", "\(place.column)"),
    ("start", "\(diagnostic.span.start)"),
    ("end", "\(diagnostic.span.end)"),
    ("message", jsonText(diagnostic.message)),
    ("label", diagnostic.label.map(jsonText) ?? "null"),
    ("hint", diagnostic.hint.map(jsonText) ?? "null"),
  ]
  let fix = diagnostic.fix.map { fix in
    "{\"start\":\(fix.span.start),\"end\":\(fix.span.end),"
      + "\"replacement\":\(jsonText(fix.replacement))}"
  }
  fields.append(("fix", fix ?? "null"))
  return "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
}

/// A text as JSON writes it.
private func jsonText(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where scalar.value < 0x20:
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
