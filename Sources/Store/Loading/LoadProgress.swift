/// How far a load is, told now and then while it runs.
///
///     42 % · 420,000 rows · 310,000 rows/s · 2 s left
public final class LoadProgress: Sendable {
  /// What a file is being read for.
  enum Step: Sendable {
    /// The mark of its content, the names it holds, the scale of its numbers.
    case look
    /// Its header.
    case header
    /// Its rows.
    case rows
  }

  public struct State: Sendable, Hashable {
    public var rows = 0
    public var bytes = 0
    /// Bytes of all files; 0 while unknown.
    public var totalBytes = 0
    public var seconds = 0.0
    /// Everything was read, and cells are being counted and written.
    public var isWriting = false

    /// Of the bytes; 1 when all are read.
    public var share: Double { totalBytes > 0 ? min(1, Double(bytes) / Double(totalBytes)) : 0 }
    public var rowsPerSecond: Double { seconds > 0 ? Double(rows) / seconds : 0 }
    /// By the bytes so far; nil before anything can be said.
    public var secondsLeft: Double? {
      share > 0.005 && seconds > 0.2 ? seconds / share - seconds : nil
    }
  }

  private let report: @Sendable (State) -> Void
  private let state = Locked(Running())

  private struct Running {
    var shown = State()
    var start = ContinuousClock.now
    var last = ContinuousClock.now
    /// Records of files that were read to the end, and of the one being read.
    var finished = 0
    var current = 0
  }

  public init(_ report: @escaping @Sendable (State) -> Void) {
    self.report = report
  }

  /// The load begins, or begins again.
  func begin(totalBytes: Int) {
    state.use { state in
      state = Running()
      state.shown.totalBytes = totalBytes
    }
  }

  func add(bytes: Int, records: Int, step: Step) {
    guard step == .rows else { return }
    let due = state.use { state -> State? in
      if records < state.current { state.finished += state.current }
      state.current = records
      state.shown.bytes += bytes
      state.shown.rows = state.finished + records
      return dueState(&state, always: false)
    }
    if let due { report(due) }
  }

  /// Everything is read.
  func beginWriting() {
    let due = state.use { state -> State? in
      state.shown.isWriting = true
      return dueState(&state, always: true)
    }
    if let due { report(due) }
  }

  /// The state, unless it was told less than a fifth of a second ago.
  private func dueState(_ state: inout Running, always: Bool) -> State? {
    let now = ContinuousClock.now
    guard always || now - state.last >= .milliseconds(200) else { return nil }
    state.last = now
    let passed = (now - state.start).components
    state.shown.seconds = Double(passed.seconds) + Double(passed.attoseconds) / 1e18
    return state.shown
  }
}
