/// Pages about problems, by code.
extension HelpText {
  /// The page of a code: `S2001`, `s2001`; nil for anything else.
  func page(ofCode name: String) -> String? {
    guard let page = ErrorPages.all[name.uppercased()] else { return nil }
    var text = ""
    var isCode = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isCode.toggle()
      } else if isCode {
        text += "    \(line)\n"
      } else if line.hasPrefix("# ") {
        text += "\(line.dropFirst(2))\n"
      } else if line.isEmpty {
        text += "\n"
      } else {
        text += WordCommand.wrapped(String(line), columns: columns - 4)
          .split(separator: "\n").map { $0.dropFirst(4) + "\n" }.joined()
      }
    }
    while text.hasSuffix("\n\n") { text.removeLast() }
    return text
  }
}
