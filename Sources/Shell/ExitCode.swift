/// What the command says to whoever started it; the table stands in the manual.
public enum ExitCode: Int32, Sendable {
  case ok = 0
  /// A question failed while running or was refused for privacy; `format --check` found differences.
  case failed = 1
  /// Usage, or a script that does not parse, bind or type-check: nothing was run.
  case usage = 2
  /// A store, script, data file or output could not be reached.
  case unreachable = 3
  /// A `check` is not met.
  case checkFailed = 4
  case timedOut = 124
  case interrupted = 130
}
