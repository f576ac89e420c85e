import ArgumentParser
import Display
import Foundation
import Shell
import Tabular

/// Options every command takes.
struct SharedOptions: ParsableArguments {
  @Option(name: [.short, .long], help: "The store: a file made by `strive init`.")
  var store: String?

  @Option(
    name: [.short, .long],
    help: "table, list, csv, tsv, json, jsonl, markdown, html, xlsx or chart.",
    completion: .list(Display.Format.allCases.map(\.name)))
  var format: String?

  @Option(
    name: [.customShort("o"), .long], help: "Write answers to a file; its suffix is a format.")
  var output: String?

  @Option(
    name: [.customShort("p"), .long],
    help: "NAME=VALUE for a script's `param`; today=DATE is always known.")
  var param: [String] = []

  @Option(help: "stop or continue after a failed statement.")
  var onError: OnError = .stop

  @Option(help: "Stop after so many seconds.")
  var timeout: Double?

  @Option(help: "text or json.")
  var errors: ErrorFormat = .text

  @Option(help: "auto, always or never.")
  var color: ColorChoice = .auto

  @Option(help: "What csv shows for missing.")
  var null: String?

  @Flag(help: "Begin csv with a byte order mark, for spreadsheets.")
  var bom = false

  @Option(help: "auto or never: how far a load has come, on a terminal.")
  var progress: WhenUseful = .auto

  @Option(help: "auto or never: long answers of a session a screen at a time.")
  var pager: WhenUseful = .auto

  @Option(help: "At most so many rows of an answer on a terminal.")
  var maxRows: Int?

  @Flag(help: "On a terminal every row and column, as a file has them.")
  var full = false

  @Flag(help: "No writes to the store.")
  var readOnly = false

  @Flag(help: "No writes to the store, no files written, no other store.")
  var safe = false

  @Flag(help: "Only answers and errors.")
  var quiet = false

  @Flag(help: "Say which statement is run, by file and line, on standard error.")
  var verbose = false

  @Flag(help: "Say how long each text took, on standard error.")
  var timing = false

  @Flag(name: .customLong("no-init"), help: "Without the config and init.strive of a session.")
  var noInit = false

  enum OnError: String, ExpressibleByArgument, CaseIterable { case stop, `continue` }
  enum WhenUseful: String, ExpressibleByArgument, CaseIterable { case auto, never }
  enum ErrorFormat: String, ExpressibleByArgument, CaseIterable { case text, json }
  enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  /// The options as a session takes them.
  func session(store positional: String? = nil) throws -> SessionOptions {
    var options = SessionOptions()
    options.store = positional ?? store
    if let format {
      guard let known = Display.Format(named: format) else {
        let names = Display.Format.allCases.map(\.name).joined(separator: ", ")
        throw ValidationError("there is no format `\(format)`; there are \(names)")
      }
      options.format = known
    }
    options.outputFile = output
    options.continuesOnError = onError == .continue
    options.timeout = timeout
    options.errorsAsJSON = errors == .json
    options.isReadOnly = readOnly
    options.isSafe = safe
    options.isQuiet = quiet
    options.showsTiming = timing
    options.readsConfiguration = !noInit
    options.display.width = Terminal.width
    options.display.color = usesColor
    options.display.bom = bom
    options.display.isASCII = !Terminal.speaksUTF8
    if let null { options.display.null = null }
    if let maxRows, maxRows < 1 { throw ValidationError("`--max-rows` is a number from 1 on") }
    // A file or pipe is never cut.
    if output == nil, isatty(STDOUT_FILENO) == 1 {
      options.display.maxRows = maxRows
      options.display.full = full
    }
    options.isVerbose = verbose
    options.showsProgress = progress == .auto
    options.usesPager = pager == .auto
    (options.today, options.parameters) = try parameters()
    return options
  }

  private var usesColor: Bool {
    let environment = ProcessInfo.processInfo.environment
    switch color {
    case .always: return true
    case .never: return false
    case .auto:
      let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
      return output == nil && isatty(STDOUT_FILENO) == 1 && !isPlain
        && environment["TERM"] != "dumb"
    }
  }

  /// `today` is known to every script; the rest are what scripts declare.
  private func parameters() throws -> (today: CalendarDate?, others: [String: String]) {
    var today: CalendarDate?
    var others: [String: String] = [:]
    for pair in param {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
      let name = parts[0].hasPrefix("$") ? String(parts[0].dropFirst()) : parts[0]
      guard parts.count == 2, !name.isEmpty else {
        throw ValidationError("`--param` takes NAME=VALUE")
      }
      guard name == "today" else {
        guard others.updateValue(parts[1], forKey: name.lowercased()) == nil else {
          throw ValidationError("`--param \(name)` is given twice")
        }
        continue
      }
      guard let date = CalendarDate(parts[1]) else {
        throw ValidationError("`today=\(parts[1])` is no date; write `today=2026-06-30`")
      }
      today = date
    }
    return (today, others)
  }
}

/// What the terminal is like.
enum Terminal {
  /// What the locale says; one that says nothing is taken for UTF-8, as answers are.
  static var speaksUTF8: Bool {
    let environment = ProcessInfo.processInfo.environment
    let said = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    guard let locale = said?.lowercased() else { return true }
    return locale.contains("utf-8") || locale.contains("utf8")
  }

  /// Columns, or 100 where there is no terminal.
  static var width: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return 100 }
    return Int(size.ws_col)
  }
}
