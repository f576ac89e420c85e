import Crypto
import Foundation
import Lang

/// The secret that turns a child's id into a mark nobody can turn back: numbers of students are few
/// enough to try them all, but not without the key.
///
/// It lies in a file of its own beside the store, so that a copy of the store alone tells nobody.
struct PersonKey: Sendable {
  private let key: SymmetricKey

  /// A key of this process alone, for a store in memory.
  init() {
    key = SymmetricKey(size: .bits256)
  }

  private init(_ bytes: [UInt8]) {
    key = SymmetricKey(data: bytes)
  }

  /// HMAC-SHA-256 of an id.
  func mark(of id: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: id, using: key))
  }

  /// What the store keeps to know the key again.
  var check: String {
    mark(of: Array("strive person key".utf8)).prefix(8).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  /// The file of the key of a store.
  static func path(ofStore path: String) -> String { path + ".key" }

  /// Reads the key of a store, or makes it where the store has no children yet.
  static func open(store: String, mayMake: Bool) throws(StoreError) -> PersonKey {
    let path = path(ofStore: store)
    guard FileManager.default.fileExists(atPath: path) else {
      guard mayMake else { throw .personKey(path: path, reason: .missing) }
      return try make(at: path)
    }
    let facts = try? FileManager.default.attributesOfItem(atPath: path)
    guard let mode = (facts?[.posixPermissions] as? NSNumber)?.intValue else {
      throw .personKey(path: path, reason: .unreadable)
    }
    guard mode & 0o077 == 0 else { throw .personKey(path: path, reason: .open) }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .personKey(path: path, reason: .unreadable)
    }
    guard data.count == 32 else { throw .personKey(path: path, reason: .damaged) }
    return PersonKey([UInt8](data))
  }

  /// Puts the key of a store beside another; nil where the store has none.
  static func copy(fromStore store: String, toStore other: String) throws(StoreError) -> String? {
    let (from, to) = (path(ofStore: store), path(ofStore: other))
    guard FileManager.default.fileExists(atPath: from) else { return nil }
    guard let data = FileManager.default.contents(atPath: from), data.count == 32 else {
      throw .personKey(path: from, reason: .unreadable)
    }
    try write([UInt8](data), to: to)
    return to
  }

  static func remove(_ path: String) { unlink(path) }

  private static func make(at path: String) throws(StoreError) -> PersonKey {
    let fresh = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
    try write(fresh, to: path)
    return PersonKey(fresh)
  }

  /// Never over a file that is there: another program may have made it a moment ago.
  private static func write(_ bytes: [UInt8], to path: String) throws(StoreError) {
    let file = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .personKey(path: path, reason: .unreadable) }
    defer { Foundation.close(file) }
    guard Foundation.write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
      unlink(path)
      throw .full(path: path)
    }
  }
}
