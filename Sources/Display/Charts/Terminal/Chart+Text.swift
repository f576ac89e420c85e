extension Chart {
  /// The chart in letters and blocks, within the width, readable without colour.
  public func text(_ options: DisplayOptions = DisplayOptions()) -> String {
    let brush = options.isASCII ? Brush.ascii : Brush()
    let width = max(20, options.width)
    let lines: [Line]
    switch body {
    case .rows(let plot): lines = plot.lines(width: width, brush)
    case .lines(let plot): lines = plot.lines(width: width, brush)
    }
    return Page(
      answer: answer, options: options, body: lines, layoutNotes: notes(inLetters: true),
      partsNotes: true
    ).text
  }
}
