/// How cells show their numbers: a cell holds the number of its style.
final class CellStyles: PartListener {
  private var codes: [Int: String] = [:]
  private var isInCellStyles = false
  private var styles: [NumberFormat] = []
  private var isDateFrom1904: Bool

  init(isFrom1904: Bool) { isDateFrom1904 = isFrom1904 }

  func start(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
      codes[id] = attributes["formatCode"] ?? ""
    case "cellXfs": isInCellStyles = true
    case "xf" where isInCellStyles:
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      styles.append(codes[id].map { NumberFormat($0) } ?? NumberFormat(builtIn: id))
    default: break
    }
  }

  func end(_ element: String) {
    if element == "cellXfs" { isInCellStyles = false }
  }

  /// A number as its cell means it: a date in ISO, a percent as shown, else without noise.
  func text(of number: Double, style: Int) -> String {
    let format = styles.indices.contains(style) ? styles[style] : .number
    return format.text(of: number, isFrom1904: isDateFrom1904)
  }
}
