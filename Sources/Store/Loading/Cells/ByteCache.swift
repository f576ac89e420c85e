import Foundation

/// Values by the bytes of a cell, so that a label is understood once and not a million times.
///
/// A hash table of our own: a dictionary would need a `String` for every look.
struct ByteCache<Value> {
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var entries: [(hash: UInt64, start: Int, end: Int, value: Value)] = []
  private var keys: [UInt8] = []
  /// Past this many spellings nothing more is kept: memory stays bounded.
  private let mostEntries: Int

  init(mostEntries: Int = 1_000_000) {
    self.mostEntries = min(mostEntries, Int(Int32.max))
  }

  func value(_ bytes: [UInt8], _ cell: Range<Int>) -> Value? {
    bytes.withUnsafeBytes { bytes in
      let cell = UnsafeRawBufferPointer(rebasing: bytes[cell])
      let hash = ByteCache.hash(cell)
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 {
        let index = Int(slots[slot])
        if entries[index].hash == hash,
          isEqual(entries[index].start, entries[index].end, cell)
        {
          return entries[index].value
        }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  /// Remembers a value for bytes that have none yet.
  mutating func insert(_ value: Value, _ bytes: [UInt8], _ cell: Range<Int>) {
    guard entries.count < mostEntries else { return }
    if (entries.count + 1) * 2 > slots.count { grow() }
    let hash = bytes.withUnsafeBytes { bytes in
      ByteCache.hash(UnsafeRawBufferPointer(rebasing: bytes[cell]))
    }
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
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = index
  }

  private func isEqual(_ start: Int, _ end: Int, _ cell: UnsafeRawBufferPointer) -> Bool {
    guard end - start == cell.count else { return false }
    guard let other = cell.baseAddress, !cell.isEmpty else { return true }
    return keys.withUnsafeBytes { keys in
      guard let own = keys.baseAddress else { return false }
      return memcmp(own + start, other, cell.count) == 0
    }
  }

  /// Eight bytes at a time, every bit of them mixed into the low ones that choose the slot; keys
  /// are labels of files the owner loads, not an attacker's.
  private static func hash(_ cell: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: cell.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= cell.count {
      hash = mix(hash ^ cell.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < cell.count {
      rest = rest << 8 | UInt64(cell[index])
      index += 1
    }
    return mix(hash ^ rest)
  }

  private static func mix(_ bits: UInt64) -> UInt64 {
    let product = (bits ^ 0x2545_F491_4F6C_DD1D).multipliedFullWidth(by: 0xBF58_476D_1CE4_E5B9)
    return product.high ^ product.low
  }
}
