/// Names of sheets as spreadsheet programs allow them: short, without `[]:*?/\`, each only once.
///
///     Ready for kindergarten · gap by race     Ready for kindergarten · gap b…
struct SheetNames {
  static let longest = 31
  private var taken: Set<String> = []

  /// The name for a sheet called `title`; a second one of that name gets a number.
  mutating func next(_ title: String) -> String {
    let plain = title.withoutSheetSigns
    var name = plain.shortened(to: SheetNames.longest)
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      let suffix = " (\(number))"
      name = plain.shortened(to: SheetNames.longest - suffix.utf16.count) + suffix
      number += 1
    }
    return name
  }
}

extension String {
  /// What cannot stand in the name of a sheet is left out; nothing left is `Answer`.
  fileprivate var withoutSheetSigns: String {
    let kept = String.UnicodeScalarView(
      unicodeScalars.map { scalar in
        switch scalar {
        case "[", "]", ":", "*", "?", "/", "\\": " "
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FFFE}",
          "\u{FFFF}":
          " "
        default: scalar
        }
      })
    let words = String(kept).split(separator: " ").joined(separator: " ")
    let name = words.drop { $0 == "'" }
    // Excel keeps the name History for itself.
    return name.isEmpty || name.lowercased() == "history" ? "Answer" : String(name)
  }

  /// At most so many units of UTF-16, which is how Excel counts; never ending in an apostrophe.
  fileprivate func shortened(to length: Int) -> String {
    guard utf16.count > length || hasSuffix("'") else { return self }
    var name = self
    while name.utf16.count > length - 1 || name.last == "'" || name.last == " " {
      name.removeLast()
    }
    return name.isEmpty ? "Answer" : name + "…"
  }
}
