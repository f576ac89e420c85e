import Dispatch
import Foundation
import Shell
import Synchronization

/// Ctrl-C and `--timeout` stop the running question, and say which it was.
///
/// Unchecked, because dispatch sources are not marked: they are kept alive here and touched by
/// nobody after `init`.
final class Watch: @unchecked Sendable {
  private let interrupt: @Sendable () -> Void
  private let reason = Mutex<Shell.ExitCode?>(nil)
  private var sources: [any DispatchSourceProtocol] = []

  init(_ session: Session, timeout: Double?) {
    interrupt = session.interrupt
    signal(SIGINT, SIG_IGN)
    let signals = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    sources.append(signals)
    signals.setEventHandler { [weak self] in self?.stop(.interrupted) }
    signals.resume()
    guard let timeout else { return }
    let timer = DispatchSource.makeTimerSource(queue: .global())
    sources.append(timer)
    timer.schedule(deadline: .now() + timeout)
    timer.setEventHandler { [weak self] in self?.stop(.timedOut) }
    timer.resume()
  }

  /// The code to leave with: what stopped the run, where something did.
  ///
  /// Ctrl-C that came too late to stop anything has interrupted nothing: 130 promises that a load
  /// left the store as it was.
  func code(_ code: Shell.ExitCode) -> Shell.ExitCode {
    guard let reason = reason.withLock({ $0 }) else { return code }
    return code == .ok && reason == .interrupted ? .ok : reason
  }

  /// The store is asked to stop; a program that does not come back leaves a moment later.
  private func stop(_ code: Shell.ExitCode) {
    let isFirst = reason.withLock { reason in
      defer { reason = reason ?? code }
      return reason == nil
    }
    if isFirst, code == .timedOut { standardError("stopped: it took longer than `--timeout`\n") }
    interrupt()
    DispatchQueue.global().asyncAfter(deadline: .now() + 1) { Foundation.exit(code.rawValue) }
  }
}
