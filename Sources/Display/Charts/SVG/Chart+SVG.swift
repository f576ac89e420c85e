internal import Tabular

extension Chart {
  /// The picture for a page, whose heading, notes and style stand in the page: once as wide as a
  /// page and once as wide as a telephone, of which the page's style shows one.
  ///
  /// `name` tells it from other pictures of the page.
  public func figure(named name: String) -> String {
    [(PictureFrame.page, name), (.telephone, name + "-narrow")].map { frame, name in
      var picture = SVGText()
      let bottom = draw(on: &picture, top: 4, frame)
      return whole(picture, height: bottom, name: name, frame, style: nil)
    }.joined()
  }

  /// The picture as a file of its own, with its heading and notes.
  public func svg() -> String {
    var picture = SVGText()
    var y = 30.0
    for line in wrap(oneLine(answer.title), width: 80) {
      picture.text(line, x: 16, y: y, "title")
      y += 22
    }
    let about = [answer.placeLine].compactMap(\.self) + answer.assumptions.map(oneLine)
    y = paragraph(about.joined(separator: " · "), at: y, on: &picture)
    y = draw(on: &picture, top: y + 8, .file) + 14
    let words = (answer.banner.map { [$0] } ?? []) + notes + answer.allNotes.map(oneLine)
    for note in words { y = paragraph(note, at: y, on: &picture) }
    y = paragraph(source, at: y + 6, on: &picture)
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + whole(picture, height: y + 4, name: "chart", .file, style: ChartStyle.text)
  }

  /// The question and where its numbers come from.
  private var source: String {
    let sources = answer.sources.isEmpty ? "" : " · " + answer.sources.joined(separator: ", ")
    return "\(answer.question)\(sources) · data version \(answer.dataVersion)"
  }

  private func draw(on picture: inout SVGText, top: Double, _ frame: PictureFrame) -> Double {
    switch body {
    case .rows(let plot): plot.draw(on: &picture, top: top, frame)
    case .lines(let plot): plot.draw(on: &picture, top: top, frame)
    }
  }

  /// Lines of small text from `y` on; gives where the next begins.
  private func paragraph(_ text: String, at y: Double, on picture: inout SVGText) -> Double {
    var y = y
    for line in wrap(oneLine(text), width: 116) where !line.isEmpty {
      picture.text(line, x: 16, y: y, "soft small")
      y += 17
    }
    return y
  }

  private func whole(
    _ picture: SVGText, height: Double, name: String, _ frame: PictureFrame, style: String?
  ) -> String {
    let sizes = [frame.width, height.rounded(.up)].map(SVGText.number)
    let kind = style == nil ? (frame.isNarrow ? " narrow" : " wide") : ""
    var text = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"strive-chart\(kind)\""
    text += " viewBox=\"0 0 \(sizes[0]) \(sizes[1])\""
    if style != nil { text += " width=\"\(sizes[0])\" height=\"\(sizes[1])\"" }
    text += " role=\"img\" aria-labelledby=\"\(name)-title \(name)-words\">\n"
    text += "<title id=\"\(name)-title\">\(SVGText.escaped(answer.title))</title>\n"
    text += "<desc id=\"\(name)-words\">\(SVGText.escaped(description))</desc>\n"
    if let style {
      text += "<style>\n\(style)</style>\n"
      text += "<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n"
    }
    return text + picture.shapes + "</svg>\n"
  }
}

/// How wide a picture is, and how it uses that.
struct PictureFrame {
  var width: Double
  var margin: Double
  /// Whether names stand above marks and below lines, for want of room beside them.
  var isNarrow = false

  static let file = PictureFrame(width: 760, margin: 16)
  static let page = PictureFrame(width: 760, margin: 1)
  static let telephone = PictureFrame(width: 380, margin: 1, isNarrow: true)
}

extension String {
  /// About how wide the text is in the pictures' type, of 13 pixels.
  var pictureWidth: Double { Double(displayWidth) * 7.3 }
}
