import Display
import Editor
import Foundation
public import Lang
import Store
import Tabular

/// One conversation with one store: texts in, answers on standard output, the rest on standard
/// error, and an exit code.
public final class Session {
  let interpreter: Interpreter
  let store: SQLiteStore
  let host: DiskHost
  /// The last answer that a run has printed for people to read; nil where there was none.
  private(set) var lastPrinted: Answer?
  let options: SessionOptions
  private var report: OpenReport?
  /// Files that the last run has written.
  private var written: Set<String> = []
  let printer: AnswerPrinter
  let failures: FailurePrinter

  public init(_ options: SessionOptions) async throws(SessionProblem) {
    self.options = options
    let store = try await openStore(options)
    self.store = store
    host = DiskHost(
      store: store, canRead: !options.isSafe,
      showsProgress: options.showsProgress && !options.isQuiet)
    let today = options.today ?? CalendarDate.today
    interpreter = Interpreter(
      store: store, host: host, today: today, isTodayFixed: options.today != nil,
      formats: Format.allCases.map(\.name), parameters: options.parameters)
    printer = try AnswerPrinter(options)
    failures = FailurePrinter(asJSON: options.errorsAsJSON)
  }

  /// Runs a text and prints what comes of it.
  public func run(_ source: SourceText) async -> ExitCode {
    let start = ContinuousClock.now
    lastPrinted = nil
    report = nil
    written = []
    var code = ExitCode.ok
    do {
      let failure = try await interpreter.run(source, continuing: options.continuesOnError) {
        event in try await self.print(event)
      }
      if let failure { code = failures.code(of: failure) }
    } catch let problem as SessionProblem {
      code = report(problem)
    } catch {
      code = report(.output("standard output", error.localizedDescription))
    }
    if options.showsTiming {
      standardError("\(decimalSeconds(ContinuousClock.now - start)) s\n")
    }
    return code
  }

  /// What keeps the values given to parameters from being of use: no text has such a parameter.
  public func problem(ofParametersFor sources: [SourceText]) -> SessionProblem? {
    var known: [String] = []
    for source in sources { known += interpreter.parameters(of: source) }
    let names = known.map { $0.prefix { $0 != " " }.lowercased() }
    guard let wrong = options.parameters.keys.sorted().first(where: { !names.contains($0) }) else {
      return nil
    }
    let there =
      known.isEmpty ? "there are none" : "there are " + known.joined(separator: ", ")
    return .usage("no script here has a parameter `\(wrong)`; \(there)")
  }

  /// Parses, binds and type-checks; runs nothing. With `listing`, says what the script uses.
  public func check(_ source: SourceText, listing: Bool = false) async -> ExitCode {
    do {
      guard let failure = try await interpreter.check(source) else {
        guard listing else { return .ok }
        let inventory = try await interpreter.inventory(of: source)
        try printer.print(inventory, Output(), sessionFormat: nil)
        return .ok
      }
      failures.print(failure)
      return failures.code(of: failure)
    } catch {
      return report(.output("standard output", error.localizedDescription))
    }
  }

  /// Puts an output file in place; without one nothing is left to do.
  public func finish(_ code: ExitCode) -> ExitCode {
    guard code == .ok else {
      printer.discard()
      return code
    }
    do {
      try printer.finish()
      return code
    } catch {
      return report(error)
    }
  }

  /// Says on standard error why a session could not start.
  public static func print(_ problem: SessionProblem, asJSON: Bool) {
    FailurePrinter(asJSON: asJSON).print(problem)
  }

  /// Stops what is running; from a signal handler's thread.
  public var interrupt: @Sendable () -> Void { interpreter.interrupt }

  /// What Tab and colours know: names as they were when the store was last read.
  func completer() async -> Completer? {
    try? await interpreter.refresh()
    return interpreter.completer
  }

  /// Answers as wide as the terminal is now.
  func fitToTerminal() {
    if isatty(STDOUT_FILENO) == 1 { printer.fit(to: Screen.columns) }
  }

  private func print(_ event: RunEvent) async throws {
    if report?.take(event, format: interpreter.format) == true { return }
    switch event {
    case .answer(let answer, let output):
      if let path = output.file { try claim(path) }
      try printer.print(answer, output, sessionFormat: interpreter.format)
      let isTable = ["table", "list"].contains(output.format ?? interpreter.format ?? "table")
      lastPrinted = output.file == nil && isTable && printer.isForPeople ? answer : nil
    case .preview(let preview): try printer.print(preview, sessionFormat: interpreter.format)
    case .text(let text): try printer.print(text)
    case .printed(let text): try printer.printProse(text)
    case .warned(let problem): failures.print(problem)
    case .begins(let span, let source):
      guard options.isVerbose else { return }
      let line = source.slice(span).prefix { $0 != "\n" }
      standardError("\(source.name):\(source.location(of: span.start).line): \(line)\n")
    case .reportBegins(let title, let path): try begin(title, into: path)
    case .reportEnds(let isWhole): try end(isWhole: isWhole)
    case .done(let lines):
      guard !options.isQuiet else { return }
      for line in lines { standardError(line + "\n") }
    case .failed(let failure, let question):
      try printer.print(failure, question: question)
      failures.print(failure)
    }
  }

  // MARK: Reports

  private func begin(_ title: String, into path: String) throws(SessionProblem) {
    guard !options.isSafe else { throw .usage("`--safe` writes no files") }
    try refuseAgain(path)
    report = try OpenReport(title, into: path)
  }

  /// In a loop the file of the last round would be all that is left.
  private func claim(_ path: String) throws(SessionProblem) {
    try refuseAgain(path)
    written.insert(path)
  }

  private func refuseAgain(_ path: String) throws(SessionProblem) {
    guard !written.contains(path), path != options.outputFile else {
      throw .usage(
        "this run writes \(path) already; name another file, in a loop with its `{$word}`")
    }
  }

  private func end(isWhole: Bool) throws(SessionProblem) {
    guard var report else { return }
    self.report = nil
    guard isWhole else {
      if !options.isQuiet { standardError("\(report.path) is not written\n") }
      return
    }
    try report.write()
    written.insert(report.path)
    if !options.isQuiet { standardError("wrote \(report.path)\n") }
  }

  private func report(_ problem: SessionProblem) -> ExitCode {
    failures.print(problem)
    return problem.code
  }

  private func decimalSeconds(_ duration: Duration) -> String {
    let parts = duration.components
    let seconds = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    return String(format: "%.2f", seconds)
  }
}

/// Writes to standard error; what cannot be written there has nowhere else to go.
public func standardError(_ text: String) {
  FileHandle.standardError.write(Data(text.utf8))
}

extension CalendarDate {
  /// The machine's date.
  static var today: CalendarDate {
    let parts = Calendar(identifier: .gregorian)
      .dateComponents([.year, .month, .day], from: Date())
    return CalendarDate(year: parts.year ?? 2000, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? CalendarDate.epoch
  }

  private static let epoch = CalendarDate("2000-01-01") ?? CalendarDate.today
}
