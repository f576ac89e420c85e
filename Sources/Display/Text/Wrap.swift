internal import Tabular

/// Text cut into lines of at most `width` at its spaces; a longer word is broken, never dropped.
///
/// `71.4 %`, `21.6 pp` and `95 % range` stay together.
func wrap(_ text: String, width: Int, hang: Int = 0) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  let margin = spaces(hang)
  func room() -> Int { max(1, width - (lines.isEmpty ? 0 : hang)) }
  func finishLine() {
    lines.append((lines.isEmpty ? "" : margin) + line)
    line = ""
    used = 0
  }
  for word in unbroken(text) {
    let wordWidth = word.displayWidth
    if used > 0, used + 1 + wordWidth > room() { finishLine() }
    if used > 0 {
      line += " " + word
      used += 1 + wordWidth
    } else if wordWidth <= room() {
      line = word
      used = wordWidth
    } else {
      for character in word {
        let size = character.displayWidth
        if used > 0, used + size > room() { finishLine() }
        line.append(character)
        used += size
      }
    }
  }
  if used > 0 || lines.isEmpty { finishLine() }
  return lines
}

/// The words of a text, a number with the unit behind it as one.
private func unbroken(_ text: String) -> [String] {
  var words: [String] = []
  for word in text.split(separator: " ") {
    if let last = words.last, last.last?.isNumber == true, word.hasPrefix("%") || word == "pp" {
      words[words.count - 1] = last + " " + word
    } else {
      words.append(String(word))
    }
  }
  return words
}

func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

/// `text` in a field of `width`; what is wider stays whole.
func padded(_ text: String, to width: Int, right: Bool = false) -> String {
  let padding = spaces(width - text.displayWidth)
  return right ? padding + text : text + padding
}
