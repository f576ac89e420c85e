import Lang

/// Names of the fifty states, the District of Columbia and Puerto Rico.
enum StateNames {
  /// The state that a label means: `Connecticut`, `State of Connecticut`, `OHIO`.
  static func state(_ label: String) -> String? {
    let plain = folded(label)
    let name = plain.hasPrefix("state of ") ? String(plain.dropFirst(9)) : plain
    return all.first { folded($0) == name }
  }

  /// The one state whose name stands in a text.
  static func state(in text: String) -> String? {
    let words = " " + folded(text).split { !$0.isLetter }.joined(separator: " ") + " "
    // Virginia stands in West Virginia, Kansas does not stand in Arkansas.
    let found = all.filter { words.contains(" " + folded($0) + " ") }
    let whole = found.filter { name in !found.contains { $0 != name && $0.hasSuffix(name) } }
    return whole.count == 1 ? whole.first : nil
  }

  private static let all = [
    "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware",
    "District of Columbia", "Florida", "Georgia", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa",
    "Kansas", "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts", "Michigan",
    "Minnesota", "Mississippi", "Missouri", "Montana", "Nebraska", "Nevada", "New Hampshire",
    "New Jersey", "New Mexico", "New York", "North Carolina", "North Dakota", "Ohio", "Oklahoma",
    "Oregon", "Pennsylvania", "Puerto Rico", "Rhode Island", "South Carolina", "South Dakota",
    "Tennessee", "Texas", "Utah", "Vermont", "Virginia", "Washington", "West Virginia", "Wisconsin",
    "Wyoming",
  ]
}
