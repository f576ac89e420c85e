import Foundation
import Protection

/// Pieces of work on all processors at once.
struct AllProcessors: Spreading {
  func map<Value: Sendable>(_ count: Int, _ piece: @Sendable (Int) -> Value) -> [Value] {
    let results = Results<Value>(count)
    DispatchQueue.concurrentPerform(iterations: count) { index in
      results.keep(piece(index), at: index)
    }
    return results.all
  }

  /// `@unchecked Sendable`: the lock is around every access.
  private final class Results<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var values: [Value?]

    init(_ count: Int) {
      values = Array(repeating: nil, count: count)
    }

    func keep(_ value: Value, at index: Int) {
      lock.lock()
      values[index] = value
      lock.unlock()
    }

    /// Once every piece is done.
    var all: [Value] { values.compactMap { $0 } }
  }
}
