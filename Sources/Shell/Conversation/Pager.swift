import Foundation

/// Long answers a screen at a time, by `$PAGER` or `less`.
///
/// The pager is in this program's process group, or it could not read keys; so it is started by
/// `popen` and not by `Process`.
struct Pager {
  /// Shows a text; no where there is no pager, and then nothing has been shown.
  func show(_ text: String) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    let command = environment["PAGER"].flatMap { $0.isEmpty ? nil : $0 } ?? "less"
    // Colours as they are, no screen of its own, nothing to leave where all fits, and else how.
    setenv("LESS", "FRXPsSpace shows more, q goes back$", 0)
    // Keys typed ahead land in the pager: none of them may write a file or start a program.
    setenv("LESSSECURE", "1", 0)
    fflush(nil)
    guard let pipe = popen(command, "w") else { return false }
    let bytes = Array(text.utf8)
    fwrite(bytes, 1, bytes.count, pipe)
    // 127: the shell found no such program. Whoever leaves early has seen enough.
    return pclose(pipe) >> 8 & 0xFF != 127
  }
}
