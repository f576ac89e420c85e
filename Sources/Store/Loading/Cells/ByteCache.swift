import Foundation

/// Values by the bytes of a cell, so that a label is understood once and not a million times.
///
/// A hash table of our own: a dictionary would need a `String` for every look.
struct ByteCache<Value> {
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var entries: [Entry] = []
  /// The bytes of labels that their ends alone do not tell.
  private var keys: [UInt8] = []
  /// Past this many spellings nothing more is kept: memory stays bounded.
  private let mostEntries: Int

  private struct Entry {
    var bytes: CellBytes
    /// Where its bytes begin in `keys`.
    var start: Int
    var value: Value
  }

  init(mostEntries: Int = 1_000_000) {
    self.mostEntries = min(mostEntries, Int(Int32.max))
  }

  func value(_ bytes: [UInt8], _ cell: Range<Int>) -> Value? {
    bytes.withUnsafeBytes { bytes in
      let cell = UnsafeRawBufferPointer(rebasing: bytes[cell])
      let label = CellBytes(cell)
      var slot = Int(truncatingIfNeeded: label.hash) & (slots.count - 1)
      while slots[slot] >= 0 {
        let index = Int(slots[slot])
        if entries[index].bytes == label, label.isShort || isEqual(entries[index].start, cell) {
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
    let label = bytes.withUnsafeBytes { CellBytes(UnsafeRawBufferPointer(rebasing: $0[cell])) }
    place(Int32(entries.count), label.hash)
    entries.append(Entry(bytes: label, start: keys.count, value: value))
    if !label.isShort { keys.append(contentsOf: bytes[cell]) }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (index, entry) in entries.enumerated() { place(Int32(index), entry.bytes.hash) }
  }

  private mutating func place(_ index: Int32, _ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = index
  }

  private func isEqual(_ start: Int, _ cell: UnsafeRawBufferPointer) -> Bool {
    guard let other = cell.baseAddress else { return false }
    return keys.withUnsafeBytes { keys in
      guard let own = keys.baseAddress else { return false }
      return memcmp(own + start, other, cell.count) == 0
    }
  }
}

/// The bytes of a cell as two numbers that overlap in the middle, and a hash of all of them.
///
///     `Male` → 4 bytes, exactly · `without_disability` → its first 8 and last 8 bytes
private struct CellBytes: Equatable {
  private let first: UInt64
  private let last: UInt64
  private let count: Int
  let hash: UInt64

  /// Whether the two numbers hold every byte.
  var isShort: Bool { count <= 16 }

  /// Every bit is mixed into the low ones that choose the slot; labels are of files the owner
  /// loads, not an attacker's.
  init(_ cell: UnsafeRawBufferPointer) {
    count = cell.count
    switch count {
    case 0:
      first = 0
      last = 0
    case 1..<4:
      first = UInt64(cell[0]) << 8 | UInt64(cell[count / 2])
      last = UInt64(cell[count - 1])
    case 4..<8:
      first = UInt64(cell.loadUnaligned(as: UInt32.self))
      last = UInt64(cell.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
    default:
      first = cell.loadUnaligned(as: UInt64.self)
      last = cell.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    }
    var hash = CellBytes.mix(first ^ UInt64(count) &* 0x9E37_79B9_7F4A_7C15)
    var index = 8
    while index < count - 8 {
      hash = CellBytes.mix(hash ^ cell.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    self.hash = CellBytes.mix(hash ^ last)
  }

  private static func mix(_ bits: UInt64) -> UInt64 {
    let product = (bits ^ 0x2545_F491_4F6C_DD1D).multipliedFullWidth(by: 0xBF58_476D_1CE4_E5B9)
    return product.high ^ product.low
  }
}
