/// Values by the bytes of a cell, so that a label is understood once and not a million times.
///
/// A hash table of our own: a dictionary would need a `String` for every look.
struct ByteCache<Value> {
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var entries: [(hash: UInt64, start: Int, end: Int, value: Value)] = []
  private var keys: [UInt8] = []
  /// Past this many spellings nothing more is kept: memory stays bounded.
  private static var mostEntries: Int { 1_000_000 }

  func value(_ bytes: [UInt8], _ cell: Range<Int>) -> Value? {
    let hash = ByteCache.hash(bytes, cell)
    var slot = Int(hash & UInt64(slots.count - 1))
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, isEqual(entry.start..<entry.end, bytes, cell) { return entry.value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Remembers a value for bytes that have none yet.
  mutating func insert(_ value: Value, _ bytes: [UInt8], _ cell: Range<Int>) {
    guard entries.count < ByteCache.mostEntries else { return }
    if (entries.count + 1) * 2 > slots.count { grow() }
    let hash = ByteCache.hash(bytes, cell)
    let start = keys.count
    keys.append(contentsOf: bytes[cell])
    place(Int32(entries.count), hash)
    entries.append((hash, start, keys.count, value))
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (index, entry) in entries.enumerated() { place(Int32(index), entry.hash) }
  }

  private mutating func place(_ index: Int32, _ hash: UInt64) {
    var slot = Int(hash & UInt64(slots.count - 1))
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = index
  }

  private func isEqual(_ key: Range<Int>, _ bytes: [UInt8], _ cell: Range<Int>) -> Bool {
    guard key.count == cell.count else { return false }
    for offset in 0..<cell.count
    where keys[key.lowerBound + offset] != bytes[cell.lowerBound + offset] {
      return false
    }
    return true
  }

  /// FNV-1a with a final mix; keys are labels of files the owner loads, not an attacker's.
  private static func hash(_ bytes: [UInt8], _ cell: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in cell { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }
}
