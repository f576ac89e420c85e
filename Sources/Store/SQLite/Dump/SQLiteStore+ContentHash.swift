import Crypto
import Foundation
public import Lang

extension SQLiteStore {
  /// SHA-256 of the canonical dump: equal stores have equal hashes, whatever made them.
  public func contentHash() async throws(StoreError) -> String {
    let digest = SHA256.hash(data: Data(try await dump().utf8))
    return digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0\(digits)" : digits
    }.joined()
  }
}
