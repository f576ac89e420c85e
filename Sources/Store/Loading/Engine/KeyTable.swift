import Lang

/// What a load has already said, key by key, to find a second value for one key.
struct KeyTable {
  struct Key: Hashable {
    var cut: Int32
    var period: Int32
    var place: Int32
    var groups: Int32
  }

  struct Entry {
    var measure: Measure
    var file: Int32
    var line: Int32
    /// Where the row waits, when the last of several is taken.
    var row: Int32
  }

  private var entries: [Key: Entry] = [:]
  private var groupNumbers: [[Int]: Int32] = [:]

  /// A number for a combination of groups: the same combination gives the same number.
  mutating func number(of groups: [Int]) -> Int32 {
    if let known = groupNumbers[groups] { return known }
    let number = Int32(truncatingIfNeeded: groupNumbers.count)
    groupNumbers[groups] = number
    return number
  }

  /// Remembers an entry; gives back the one that was there.
  mutating func insert(_ entry: Entry, for key: Key) -> Entry? {
    let slot = entries[key]
    if slot == nil { entries[key] = entry }
    return slot
  }

  mutating func replace(_ entry: Entry, for key: Key) {
    entries[key] = entry
  }
}
