import Display
import Editor
import Foundation
import Lang
import Report
import Tabular

/// Where answers go: standard output, the file of `-o`, or the file an answer names with `into`.
final class AnswerPrinter {
  private var options: SessionOptions
  private let format: Format
  private var stream: AnswerStream?
  private var gathering: Gathering?
  private var file: OutputFile?
  private var printed = 0
  /// Texts longer than the terminal go through a pager.
  var pages = false
  /// How long people have read in the pager.
  private(set) var paging = Duration.zero

  init(_ options: SessionOptions) throws(SessionProblem) {
    self.options = options
    let suffix = options.outputFile.flatMap { Format(fileName: $0) }
    let isTerminal = options.outputFile == nil && isatty(STDOUT_FILENO) == 1
    format = options.format ?? suffix ?? (isTerminal ? .table : .csv)
    stream = AnswerStream(format, options.display)
    if isTerminal {
      guard format.writer != .workbook else { throw .workbookOnTerminal }
    } else {
      gathering = Gathering(format)
    }
    if let path = options.outputFile {
      guard !options.isSafe else { throw .usage("`--safe` writes no files") }
      guard options.format != nil || suffix != nil else {
        throw .usage("the name \(path) does not say a format; write `--format csv`")
      }
      file = OutputFile(path)
      try file?.refuseEarly()
    }
  }

  func print(_ answer: Answer, _ output: Output, sessionFormat: String?) throws {
    if let path = output.file { return try write(answer, output, to: path) }
    let name = output.format ?? (options.format == nil ? sessionFormat : nil)
    let wanted = try name.map(known) ?? format
    if gathering != nil {
      try gathering?.add(answer, as: wanted)
      return
    }
    printed += 1
    if printed > 1, options.outputFile != nil, format.holdsOneAnswer {
      throw SessionProblem.usage(
        "several answers do not go into one \(format.name) file; name a file in each: `into \"…\"`")
    }
    try put(try bytes(of: answer, as: wanted))
  }

  /// A preview is read by people unless a format of programs was asked for.
  func print(_ preview: Preview, sessionFormat: String?) throws {
    let chosen =
      options.format ?? options.outputFile.flatMap { Format(fileName: $0) }
      ?? sessionFormat.flatMap { Format(named: $0) }
    switch chosen {
    case .csv, .tsv, .json, .jsonl, .markdown, .html, .xlsx:
      try print(preview.answer, Output(), sessionFormat: sessionFormat)
    case .table, .list, .chart, nil: try print(preview.text)
    }
  }

  /// A text between answers: `print`, `explain`.
  func print(_ text: String) throws {
    guard gathering == nil else {
      gathering?.add(text)
      return
    }
    try put(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  /// Text of `print`: objects of json stand alone on their stream, and rows alone in a file.
  func printProse(_ text: String) throws {
    switch format {
    case .html where gathering != nil:
      gathering?.add(prose: text)
      return
    case .csv, .tsv:
      guard file != nil else { return try print(text) }
    // A picture holds no other text.
    case .chart:
      guard file != nil else { return try print(text) }
    case .json, .jsonl: break
    case .table, .list, .markdown, .html, .xlsx: return try print(text)
    }
    standardError(text.hasSuffix("\n") ? text : text + "\n")
  }

  /// In json a failed question is a line like an answer; other formats leave it to standard error.
  func print(_ failure: RunFailure, question: String?) throws {
    guard let question, format == .json else { return }
    let text = stream?.text(
      of: FailedQuestion(
        question: question, code: failure.words.code, message: failure.words.message))
    try put(Data((text ?? "").utf8))
  }

  /// A table or list on a terminal.
  var isForPeople: Bool {
    file == nil && (format == .table || format == .list) && isatty(STDOUT_FILENO) == 1
  }

  /// Every row, and the columns that files carry: nothing that csv would not show.
  func printWhole(_ answer: Answer) throws {
    var whole = options.display
    whole.full = true
    let text = render(answer, as: format == .list ? .list : .table, options: whole)
    try put(Data(text.utf8))
  }

  /// At most so many rows of an answer; nil for all.
  func fit(rows: Int?) {
    options.display.maxRows = rows
    stream = AnswerStream(format, options.display)
  }

  /// A terminal that has become wider or narrower.
  func fit(to width: Int) {
    options.display.width = width
    stream = AnswerStream(format, options.display)
  }

  func finish() throws(SessionProblem) {
    if let gathering {
      let bytes = try gathering.bytes()
      do {
        try put(bytes)
      } catch let problem as SessionProblem {
        throw problem
      } catch {
        throw .output("standard output", plainWords(error))
      }
    }
    try file?.finish()
  }

  func discard() { file?.discard() }

  private func known(_ name: String) throws(SessionProblem) -> Format {
    guard let format = Format(named: name) else {
      let known = Format.allCases.map(\.name).joined(separator: ", ")
      throw .usage("there is no format `\(name)`; there are \(known)")
    }
    return format
  }

  /// What to write for the next answer of the stream.
  private func bytes(of answer: Answer, as wanted: Format) throws(SessionProblem) -> Data {
    if wanted == format, let text = stream?.text(of: answer) { return Data(text.utf8) }
    if wanted.writer == .workbook, file == nil, isatty(STDOUT_FILENO) == 1 {
      throw .workbookOnTerminal
    }
    return try wanted.bytes(of: answer, options.display, file: options.outputFile)
  }

  private func write(_ answer: Answer, _ output: Output, to path: String) throws {
    guard !options.isSafe else { throw SessionProblem.usage("`--safe` writes no files") }
    guard let format = try output.format.map(known) ?? Format(fileName: path) else {
      throw SessionProblem.usage("the name \(path) does not say a format; write `as csv`")
    }
    let bytes = try format.bytes(of: answer, options.display, file: path)
    let file = OutputFile(path)
    try file.write(bytes)
    try file.finish()
  }

  private func put(_ bytes: Data) throws {
    if let file { return try file.write(bytes) }
    let isLong = pages && bytes.count { $0 == UInt8(ascii: "\n") } >= Screen.rows
    let start = ContinuousClock.now
    if isLong, Pager().show(String(decoding: bytes, as: UTF8.self)) {
      paging += start.duration(to: .now)
      return
    }
    try FileHandle.standardOutput.write(contentsOf: bytes)
  }
}

extension AnswerStream {
  /// `nil` for formats that are no stream of texts.
  fileprivate init?(_ format: Format, _ options: DisplayOptions) {
    switch format.writer {
    case .text(let text): self.init(as: text, options: options)
    case .chart, .page, .workbook: return nil
    }
  }
}

extension SessionProblem {
  fileprivate static let workbookOnTerminal = SessionProblem.usage(
    "xlsx is no text: name a file with `-o` or `into`")
}
