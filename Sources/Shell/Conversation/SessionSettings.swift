import Foundation
import Lang

/// What `set` changes at a prompt and what is kept for the next time.
///
///     hints = no
///     rows = 40
struct SessionSettings: Equatable {
  var hints = true
  var pager = true
  /// nil: all rows.
  var rows: Int?

  static let names: Set<String> = ["hints", "pager", "rows"]

  /// `$XDG_CONFIG_HOME/strive`, else `~/.config/strive`; nil without a home.
  static var folder: String? {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"].map { $0 + "/.config" }
    guard let folder = environment["XDG_CONFIG_HOME"] ?? home, folder.hasPrefix("/") else {
      return nil
    }
    return folder + "/strive"
  }

  /// The file's lines, as the language reads them; what is not understood is told by line.
  static func read(_ text: String) -> (settings: SessionSettings, strange: [Int]) {
    var settings = SessionSettings()
    var strange: [Int] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = line.prefix { $0 != "#" }
      guard !words.allSatisfy(\.isWhitespace) else { continue }
      if !settings.take("set " + words) { strange.append(number + 1) }
    }
    return (settings, strange)
  }

  /// Takes one statement; no where it is no setting of a session.
  mutating func take(_ statement: String) -> Bool {
    let parsed = parse(SourceText(statement))
    guard !parsed.hasErrors, parsed.script.statements.count == 1,
      case .set(let name, let value)? = parsed.script.statements.first?.kind
    else { return false }
    switch (name.folded, value.kind) {
    case ("hints", .literal(.yesno(let flag))): hints = flag
    case ("pager", .literal(.yesno(let flag))): pager = flag
    case ("rows", .literal(.integer(let count))) where count > 0: rows = count
    case ("rows", .name(let word)) where word.folded == "all": rows = nil
    default: return false
    }
    return true
  }

  var text: String {
    """
    # What `set` changed at the prompt of strive.
    hints = \(hints ? "yes" : "no")
    pager = \(pager ? "yes" : "no")
    rows = \(rows.map(String.init) ?? "all")

    """
  }
}
