internal import CTerminal
internal import Dispatch
internal import Foundation
internal import Synchronization

/// Ctrl-C while a question runs: stops the question, never the program.
///
/// Unchecked, because dispatch sources are not marked: this one is kept alive here and touched by
/// nobody after `init`.
public final class InterruptWatch: @unchecked Sendable {
  private let stop = Mutex<(@Sendable () -> Void)?>(nil)
  private var source: (any DispatchSourceRead)?

  /// Only after a line editor has installed the handlers.
  public init() {
    let pipe = terminal_running_pipe()
    guard pipe >= 0 else { return }
    let source = DispatchSource.makeReadSource(fileDescriptor: pipe, queue: .global())
    self.source = source
    source.setEventHandler { [weak self] in
      var bytes: [UInt8] = Array(repeating: 0, count: 64)
      while read(pipe, &bytes, bytes.count) > 0 {}
      self?.stopWhatRuns()
    }
    source.resume()
  }

  /// Runs something that `stop` can end early.
  public func during<Value>(
    _ stop: @escaping @Sendable () -> Void, _ body: () async -> Value
  ) async -> Value {
    // A key from before belongs to what was before.
    _ = terminal_take()
    self.stop.withLock { $0 = stop }
    defer { self.stop.withLock { $0 = nil } }
    return await body()
  }

  /// Asks again and again until it has come to an end: a store can only stop a statement that is
  /// running at that very moment, and a load is thousands of short ones.
  private func stopWhatRuns() {
    guard let stop = stop.withLock({ $0 }) else { return }
    stop()
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(5)) { [weak self] in
      self?.stopWhatRuns()
    }
  }
}
