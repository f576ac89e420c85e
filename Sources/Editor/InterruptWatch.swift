internal import CTerminal
internal import Dispatch
internal import Foundation
internal import Synchronization

/// Ctrl-C while a question runs: stops the question, never the program.
///
/// Unchecked, because dispatch sources are not marked: this one is kept alive here and touched by
/// nobody after `init`.
public final class InterruptWatch: @unchecked Sendable {
  /// What runs now, if anything does.
  private struct Running {
    var number: Int
    var stop: (@Sendable () -> Void)?
  }

  private let running = Mutex(Running(number: 0, stop: nil))
  private let pipe: Int32
  private var source: (any DispatchSourceRead)?

  public init() {
    // A line editor has done both before; where there is none, Ctrl-C ends nothing either.
    _ = terminal_watch()
    terminal_set_running(true)
    pipe = terminal_running_pipe()
    guard pipe >= 0 else { return }
    let source = DispatchSource.makeReadSource(fileDescriptor: pipe, queue: .global())
    self.source = source
    source.setEventHandler { [weak self] in
      guard let self, drain() else { return }
      stop(running.withLock { $0.number })
    }
    source.resume()
  }

  /// Runs something that `stop` can end early.
  public func during<Value>(
    _ stop: @escaping @Sendable () -> Void, _ body: () async -> Value
  ) async -> Value {
    // A key from before belongs to what was before.
    _ = drain()
    running.withLock { $0 = Running(number: $0.number + 1, stop: stop) }
    defer { running.withLock { $0.stop = nil } }
    return await body()
  }

  /// Whether anything was in the pipe.
  private func drain() -> Bool {
    var bytes: [UInt8] = Array(repeating: 0, count: 64)
    var hasBytes = false
    while read(pipe, &bytes, bytes.count) > 0 { hasBytes = true }
    return hasBytes
  }

  /// Asks again and again until it has come to an end: a store can only stop a statement that is
  /// running at that very moment, and a load is thousands of short ones.
  private func stop(_ number: Int) {
    let stop = running.withLock { $0.number == number ? $0.stop : nil }
    guard let stop else { return }
    stop()
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(5)) { [weak self] in
      self?.stop(number)
    }
  }
}
