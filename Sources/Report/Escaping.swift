internal import Display
internal import Mustache

/// Text as it stands in a page, in elements and in attributes.
///
/// By scalars: to Swift a quote with an accent on it is one character, and to a browser a quote.
struct PageText: MustacheContentType {
  static let name = "PAGE"

  func escapeText(_ text: String) -> String { escaped(text) }
}

/// Text from data on one line: marks of html are escaped, controls and turns of direction are drawn.
func escaped(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in oneLine(text).unicodeScalars {
    switch scalar {
    case "<": result.append(contentsOf: "&lt;".unicodeScalars)
    case ">": result.append(contentsOf: "&gt;".unicodeScalars)
    case "&": result.append(contentsOf: "&amp;".unicodeScalars)
    case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
    case "'": result.append(contentsOf: "&#39;".unicodeScalars)
    default: result.append(scalar)
    }
  }
  return String(result)
}
