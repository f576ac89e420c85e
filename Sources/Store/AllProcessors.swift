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

  /// Small pieces of work, many of them at a time.
  func map<Value: Sendable>(
    _ count: Int, inPiecesOf size: Int, _ piece: @Sendable (Int) -> Value
  ) -> [Value] {
    let starts = Array(stride(from: 0, to: count, by: size))
    return map(starts.count) { index in
      (starts[index]..<min(count, starts[index] + size)).map(piece)
    }.flatMap { $0 }
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
