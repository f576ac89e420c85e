internal import Tabular

extension Chart {
  /// The picture for a page, whose heading, notes and style stand in the page.
  ///
  /// `name` tells it from other pictures of the page.
  public func figure(named name: String) -> String {
    let drawing = drawing(top: 4)
    return whole(drawing.picture, height: drawing.bottom, name: name, style: nil)
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
    let drawing = drawing(top: y + 8, onto: picture)
    picture = drawing.picture
    y = drawing.bottom + 14
    let words = (answer.banner.map { [$0] } ?? []) + notes + answer.allNotes.map(oneLine)
    for note in words { y = paragraph(note, at: y, on: &picture) }
    y = paragraph(source, at: y + 6, on: &picture)
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + whole(picture, height: y + 4, name: "chart", style: ChartStyle.text)
  }

  static let width = 760.0

  /// The question and where its numbers come from.
  private var source: String {
    let sources = answer.sources.isEmpty ? "" : " · " + answer.sources.joined(separator: ", ")
    return "\(answer.question)\(sources) · data version \(answer.dataVersion)"
  }

  private func drawing(top: Double, onto picture: SVGText = SVGText()) -> (
    picture: SVGText, bottom: Double
  ) {
    var picture = picture
    let bottom: Double
    switch body {
    case .rows(let plot): bottom = plot.draw(on: &picture, top: top)
    case .lines(let plot): bottom = plot.draw(on: &picture, top: top)
    }
    return (picture, bottom)
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

  private func whole(_ picture: SVGText, height: Double, name: String, style: String?) -> String {
    let size = "\(SVGText.number(Chart.width)) \(SVGText.number(height.rounded(.up)))"
    let isFile = style != nil
    var text = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"strive-chart\""
    text += " viewBox=\"0 0 \(size)\""
    if isFile {
      text += " width=\"\(SVGText.number(Chart.width))\""
      text += " height=\"\(SVGText.number(height.rounded(.up)))\""
    }
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

extension String {
  /// About how wide the text is in the pictures' type, of 13 pixels.
  var pictureWidth: Double { Double(displayWidth) * 7.3 }
}
