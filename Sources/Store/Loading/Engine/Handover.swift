import Foundation

/// Values that one thread makes and another takes, in their order.
///
/// The maker waits while enough of them lie there, so memory stays bounded. `@unchecked Sendable`:
/// the condition is around every access.
final class Handover<Item: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private let most: Int
  private var waiting: [Item] = []
  /// Nothing more is made.
  private var isFinished = false
  /// Nothing more is taken.
  private var isClosed = false

  init(most: Int) {
    self.most = most
  }

  /// Lays a value down; no when nobody will take it.
  func put(_ item: Item) -> Bool {
    use {
      while waiting.count >= most, !isClosed { condition.wait() }
      guard !isClosed else { return false }
      waiting.append(item)
      return true
    }
  }

  /// The next value, once it is there; nil after the last.
  func take() -> Item? {
    use {
      while waiting.isEmpty, !isFinished { condition.wait() }
      return waiting.isEmpty ? nil : waiting.removeFirst()
    }
  }

  /// The maker's last word.
  func finish() { use { isFinished = true } }

  /// The taker's last word; returns when the maker has stopped.
  func close() {
    use {
      isClosed = true
      waiting = []
      condition.broadcast()
      while !isFinished { condition.wait() }
    }
  }

  private func use<T>(_ body: () -> T) -> T {
    condition.lock()
    defer {
      condition.broadcast()
      condition.unlock()
    }
    return body()
  }
}
