import Foundation
import Store

/// How far a load is, on one line of the terminal that is gone when the load is done.
///
///     load: 42 % · 4,200,000 rows · 410,000 rows/s · 14 s left
struct ProgressLine {
  /// Tells a load's progress on standard error, where that is a terminal; nil where it is not.
  static func onTerminal() -> LoadProgress? {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    return LoadProgress { state in standardError("\r\u{1B}[K" + words(state)) }
  }

  /// Takes the line away.
  static func clear() {
    if isatty(STDERR_FILENO) == 1 { standardError("\r\u{1B}[K") }
  }

  static func words(_ state: LoadProgress.State) -> String {
    if state.isWriting { return "load: \(grouped(state.rows)) rows read, writing" }
    var parts = ["\(Int(state.share * 100)) %", "\(grouped(state.rows)) rows"]
    if state.rowsPerSecond >= 1 {
      let rate = state.rowsPerSecond
      parts.append("\(grouped(Int(rate < 1000 ? rate : (rate / 1000).rounded() * 1000))) rows/s")
    }
    if let left = state.secondsLeft { parts.append("\(duration(left)) left") }
    return "load: " + parts.joined(separator: " · ")
  }

  /// `14 s`, `3 min`
  private static func duration(_ seconds: Double) -> String {
    guard seconds < 3_600_000 else { return "long" }
    return seconds < 90
      ? "\(Int(seconds.rounded(.up))) s" : "\(Int((seconds / 60).rounded(.up))) min"
  }

  private static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
  }
}
