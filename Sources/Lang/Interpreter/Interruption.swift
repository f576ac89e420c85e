import Synchronization

/// Asked from another thread, noticed between two statements: a loop of short questions has no long
/// one to stop.
final class Interruption: Sendable {
  private let isAsked = Atomic<Bool>(false)

  func ask() { isAsked.store(true, ordering: .relaxed) }

  func reset() { isAsked.store(false, ordering: .relaxed) }

  func check() throws {
    if isAsked.load(ordering: .relaxed) { throw RunFailure.store(.cancelled) }
  }
}
