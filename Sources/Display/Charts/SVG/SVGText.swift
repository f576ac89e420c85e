internal import Tabular

/// A picture while it is written: shapes in the order they are drawn.
struct SVGText {
  private(set) var shapes = ""

  enum Anchor: String { case start, middle, end }

  mutating func text(
    _ text: String, x: Double, y: Double, _ style: String = "", anchor: Anchor = .start
  ) {
    guard !text.isEmpty else { return }
    let place = "x=\"\(SVGText.number(x))\" y=\"\(SVGText.number(y))\""
    let turn = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    add("<text \(place)\(turn)\(SVGText.attribute(style))>\(SVGText.escaped(text))</text>")
  }

  mutating func line(x1: Double, y1: Double, x2: Double, y2: Double, _ style: String) {
    let path = "M\(SVGText.point(x1, y1))L\(SVGText.point(x2, y2))"
    add("<path d=\"\(path)\"\(SVGText.attribute(style))/>")
  }

  mutating func bar(x: Double, y: Double, width: Double, height: Double, _ style: String) {
    let sizes = zip(["x", "y", "width", "height"], [x, y, max(0, width), height])
      .map { " \($0)=\"\(SVGText.number($1))\"" }.joined()
    add("<rect\(sizes)\(SVGText.attribute(style))/>")
  }

  mutating func circle(x: Double, y: Double, radius: Double, _ style: String) {
    let place = "cx=\"\(SVGText.number(x))\" cy=\"\(SVGText.number(y))\""
    add("<circle \(place) r=\"\(SVGText.number(radius))\"\(SVGText.attribute(style))/>")
  }

  mutating func polygon(_ points: [(x: Double, y: Double)], _ style: String) {
    let path = points.map { SVGText.point($0.x, $0.y) }.joined(separator: "L")
    add("<path d=\"M\(path)Z\"\(SVGText.attribute(style))/>")
  }

  private mutating func add(_ shape: String) { shapes += shape + "\n" }

  private static func attribute(_ style: String) -> String {
    style.isEmpty ? "" : " class=\"\(style)\""
  }

  private static func point(_ x: Double, _ y: Double) -> String { "\(number(x)) \(number(y))" }

  /// To a hundredth, so that equal answers give equal bytes everywhere.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    return shortest((value * 100).rounded() / 100)
  }

  /// By scalars, as a browser reads it: to Swift a quote with an accent is one character.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in oneLine(text).unicodeScalars {
      switch scalar {
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
