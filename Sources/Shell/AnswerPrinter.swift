import Display
import Editor
import Foundation
import Lang
import Tabular

/// Where answers go: standard output, the file of `-o`, or the file an answer names with `into`.
final class AnswerPrinter {
  private var options: SessionOptions
  private let format: Format
  private var stream: AnswerStream
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
    stream = AnswerStream(as: format, options: options.display)
    if let path = options.outputFile {
      guard !options.isSafe else { throw .usage("`--safe` writes no files") }
      file = OutputFile(path)
    }
  }

  func print(_ answer: Answer, _ output: Output, sessionFormat: String?) throws {
    if let path = output.file { return try write(answer, output, to: path) }
    printed += 1
    if printed > 1, options.outputFile != nil, format == .csv || format == .tsv {
      throw SessionProblem.usage(
        "several answers do not go into one \(format.name) file; name a file in each: `into \"…\"`")
    }
    try put(
      try text(of: answer, as: output.format ?? (options.format == nil ? sessionFormat : nil)))
  }

  /// A preview is read by people unless a format of programs was asked for.
  func print(_ preview: Preview, sessionFormat: String?) throws {
    let chosen =
      options.format ?? options.outputFile.flatMap { Format(fileName: $0) }
      ?? sessionFormat.flatMap { Format(named: $0) }
    switch chosen {
    case .csv, .tsv, .json, .jsonl, .markdown:
      try print(preview.answer, Output(), sessionFormat: sessionFormat)
    case .table, .list, nil: try print(preview.text)
    }
  }

  /// A text between answers: `print`, `explain`.
  func print(_ text: String) throws {
    try put(text.hasSuffix("\n") ? text : text + "\n")
  }

  /// In json a failed question is a line like an answer; other formats leave it to standard error.
  func print(_ failure: RunFailure, question: String?) throws {
    guard let question, format == .json else { return }
    let text = stream.text(
      of: FailedQuestion(
        question: question, code: failure.words.code, message: failure.words.message))
    try put(text)
  }

  /// A table or list on a terminal.
  var isForPeople: Bool {
    file == nil && (format == .table || format == .list) && isatty(STDOUT_FILENO) == 1
  }

  /// Every row, and the columns that files carry: nothing that csv would not show.
  func printWhole(_ answer: Answer) throws {
    var whole = options.display
    whole.full = true
    try put(render(answer, as: format == .list ? .list : .table, options: whole))
  }

  /// At most so many rows of an answer; nil for all.
  func fit(rows: Int?) {
    options.display.maxRows = rows
    stream = AnswerStream(as: format, options: options.display)
  }

  /// A terminal that has become wider or narrower.
  func fit(to width: Int) {
    options.display.width = width
    stream = AnswerStream(as: format, options: options.display)
  }

  func finish() throws(SessionProblem) { try file?.finish() }
  func discard() { file?.discard() }

  private func text(of answer: Answer, as name: String?) throws -> String {
    guard let name else { return stream.text(of: answer) }
    guard let named = Format(named: name) else { throw unknown(name) }
    return named == format
      ? stream.text(of: answer) : render(answer, as: named, options: options.display)
  }

  private func unknown(_ name: String) -> SessionProblem {
    let known = Format.allCases.map(\.name).joined(separator: ", ")
    return .usage("there is no format `\(name)`; there are \(known)")
  }

  private func write(_ answer: Answer, _ output: Output, to path: String) throws {
    guard !options.isSafe else { throw SessionProblem.usage("`--safe` writes no files") }
    let named = try output.format.map { name throws -> Format in
      guard let format = Format(named: name) else { throw unknown(name) }
      return format
    }
    guard let format = named ?? Format(fileName: path) else {
      throw SessionProblem.usage("the name \(path) does not say a format; write `as csv`")
    }
    let file = OutputFile(path)
    try file.write(render(answer, as: format, options: options.display))
    try file.finish()
  }

  private func put(_ text: String) throws {
    if let file { return try file.write(text) }
    let isLong =
      pages && text.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) } >= Screen.rows
    let start = ContinuousClock.now
    if isLong, Pager().show(text) {
      paging += start.duration(to: .now)
      return
    }
    try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }
}

/// A file written beside its place and renamed when it is whole: readers see all of it or none.
final class OutputFile {
  private let path: String
  private let temporary: String
  private var handle: FileHandle?

  init(_ path: String) {
    self.path = path
    temporary = path + ".\(ProcessInfo.processInfo.processIdentifier).part"
  }

  func write(_ text: String) throws(SessionProblem) {
    do {
      try open().write(contentsOf: Data(text.utf8))
    } catch {
      discard()
      throw .output(path, plainWords(error))
    }
  }

  func finish() throws(SessionProblem) {
    do {
      try open().close()
      guard rename(temporary, path) == 0 else {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
    } catch {
      discard()
      throw .output(path, plainWords(error))
    }
  }

  func discard() {
    guard handle != nil else { return }
    unlink(temporary)
  }

  private func open() throws -> FileHandle {
    if let handle { return handle }
    let descriptor = Foundation.open(temporary, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    let opened = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    handle = opened
    return opened
  }
}

/// The system's reason: `No space left on device`.
func plainWords(_ error: any Error) -> String {
  if let error = error as? POSIXError { return String(cString: strerror(error.code.rawValue)) }
  let error = error as NSError
  if let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError,
    cause.domain == NSPOSIXErrorDomain
  {
    return String(cString: strerror(Int32(cause.code)))
  }
  return error.domain == NSPOSIXErrorDomain
    ? String(cString: strerror(Int32(error.code))) : error.localizedDescription
}
