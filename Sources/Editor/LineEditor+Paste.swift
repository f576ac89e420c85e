internal import CTerminal
internal import Foundation

/// What a terminal brings between the brackets of a paste, put in at once.
extension LineEditor {
  func paste() -> After {
    let end = Array("\u{1B}[201~".unicodeScalars)
    var pasted: [Unicode.Scalar] = []
    var key: wchar_t = 0
    while terminal_read(&key) == 1 {
      pasted.append(Unicode.Scalar(UInt32(bitPattern: key)) ?? "\u{FFFD}")
      if pasted.last == "~", pasted.suffix(end.count).elementsEqual(end) {
        pasted.removeLast(end.count)
        break
      }
    }
    // A new line at the end is most often an accident of the selection; it may also mean Enter,
    // which is a key away.
    while let last = pasted.last, last == "\n" || last == "\r" { pasted.removeLast() }
    return insert(clean(pasted)) ? .refresh : .beep
  }

  /// Line ends as `\n`, and no character that would steer the terminal or that nobody can see.
  private func clean(_ pasted: [Unicode.Scalar]) -> String {
    var kept = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in pasted {
      defer { previous = scalar }
      if scalar == "\n", previous == "\r" { continue }
      if scalar == "\r" {
        kept.append("\n")
      } else if scalar == "\t" {
        kept.append(" ")
      } else if scalar == "\n" || !LineEditor.isUnseen(scalar) {
        kept.append(scalar)
      }
    }
    return String(kept)
  }

  /// Controls, byte order marks, marks of direction; not the joiners that some writing needs.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: true
    case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
    default: false
    }
  }
}
