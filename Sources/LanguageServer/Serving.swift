import Dispatch
public import Foundation
public import Shell
import Synchronization

extension Server {
  /// Reads messages until `exit` or the end of the input; returns the code to leave with.
  ///
  /// Documents are checked when no message waits, so that fast typing is checked once.
  public func serve(_ input: FileHandle) async -> ExitCode {
    let inbox = Inbox()
    inbox.read(input)
    for await event in inbox.events {
      switch event {
      case .message(let envelope, let body):
        let isCancelled = inbox.begin(envelope)
        await take(envelope, body, isCancelled: isCancelled)
      case .unreadable(let problem): refuse(problem)
      case .tick: await lookAtStore()
      case .end: return exitCode ?? (phase == .shutDown ? .ok : .failed)
      }
      inbox.finish(event)
      if let exitCode { return exitCode }
      while inbox.isEmpty, await checkNext() {}
    }
    return exitCode ?? .failed
  }
}

/// Messages that wait, read ahead on a thread of their own: a cancellation overtakes its request.
final class Inbox: Sendable {
  enum Event: Sendable {
    case message(Envelope, Data)
    case unreadable(FrameReader.Problem)
    /// Time to look at the store.
    case tick
    case end
  }

  let events: AsyncStream<Event>
  private let continuation: AsyncStream<Event>.Continuation
  private let state = Mutex(State())
  /// A client that writes faster than it is answered waits.
  private let room = DispatchSemaphore(value: 0)

  private struct State {
    /// Messages that have been read and not begun.
    var waiting = 0
    var requests: Set<MessageID> = []
    var cancelled: Set<MessageID> = []
  }

  static let secondsBetweenLooks = 2

  init() {
    (events, continuation) = AsyncStream.makeStream(of: Event.self)
    // Given one by one: a semaphore must not end below what it began with.
    for _ in 0..<1024 { room.signal() }
  }

  var isEmpty: Bool { state.withLock { $0.waiting == 0 } }

  /// Reads on a thread of its own, which ends with the input or the process.
  func read(_ input: FileHandle) {
    let thread = Thread { [self] in
      var frames = FrameReader()
      while true {
        let bytes = input.availableData
        guard !bytes.isEmpty else { break }
        frames.add(bytes)
        while let frame = frames.next() { add(frame) }
      }
      push(.end)
    }
    thread.stackSize = 8 << 20
    thread.start()
    let timer = DispatchSource.makeTimerSource(queue: .global())
    let seconds = Inbox.secondsBetweenLooks
    timer.schedule(deadline: .now() + .seconds(seconds), repeating: .seconds(seconds))
    timer.setEventHandler { [weak self, timer] in
      guard let self else { return timer.cancel() }
      if isEmpty { push(.tick) }
    }
    timer.resume()
  }

  private func add(_ frame: FrameReader.Frame) {
    switch frame {
    case .message(let body):
      let envelope = Envelope(body)
      note(envelope, body)
      push(.message(envelope, body))
    case .unreadable(let problem): push(.unreadable(problem))
    }
  }

  private func push(_ event: Event) {
    switch event {
    case .message, .unreadable: room.wait()
    case .tick, .end: break
    }
    state.withLock { $0.waiting += 1 }
    continuation.yield(event)
  }

  private func note(_ envelope: Envelope, _ body: Data) {
    switch envelope {
    case .request(let id, _): state.withLock { _ = $0.requests.insert(id) }
    case .notification("$/cancelRequest"):
      guard let id = parameters(CancelParameters.self, of: body)?.id else { return }
      // Of a request that has been answered there is nothing to cancel.
      state.withLock { if $0.requests.contains(id) { $0.cancelled.insert(id) } }
    case .notification, .response, .invalid, .unreadable: break
    }
  }

  /// Whether the client has taken the request back meanwhile.
  func begin(_ envelope: Envelope) -> Bool {
    guard case .request(let id, _) = envelope else { return false }
    return state.withLock {
      $0.requests.remove(id)
      return $0.cancelled.remove(id) != nil
    }
  }

  func finish(_ event: Event) {
    state.withLock { $0.waiting -= 1 }
    switch event {
    case .message, .unreadable: room.signal()
    case .tick, .end: break
    }
  }
}
