import Lang
import Synchronization
import Tabular
import TestSupport

@testable import Store

/// A golden case: files and the statements that load them, one after the other.
///
///     === rates.csv crlf bom
///     District,Rate
///     North,80
///     === load
///     load "rates.csv" as observations ( … )
struct LoadCase {
  var files: [String: [UInt8]] = [:]
  var statements: [String] = []

  init(_ text: String) {
    for part in text.split(separator: "=== ") where !part.hasPrefix("#") {
      let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
      let words = lines[0].split(separator: " ").map(String.init)
      let body = lines.dropFirst().dropLast().joined(separator: "\n")
      if words[0] == "load" || words[0] == "preview" {
        statements.append(body)
      } else {
        files[words[0]] = LoadCase.written(body + "\n", words.dropFirst())
      }
    }
  }

  /// The bytes of a file as it is found in the wild.
  private static func written(_ text: String, _ quirks: ArraySlice<String>) -> [UInt8] {
    var bytes = Array(text.utf8)
    for quirk in quirks {
      switch quirk {
      case "crlf": bytes = bytes.flatMap { $0 == 10 ? [13, 10] : [$0] }
      case "cr": bytes = bytes.map { $0 == 10 ? 13 : $0 }
      case "bom": bytes = [0xEF, 0xBB, 0xBF] + bytes
      case "latin": bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      case "utf16":
        bytes = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      case "nul": bytes = bytes.map { $0 == UInt8(ascii: "~") ? 0 : $0 }
      case "open": bytes = Array(bytes.dropLast())
      case "workbook": bytes = TestWorkbook(text).bytes
      case "cut": bytes = Array(bytes.prefix(bytes.count / 2))
      case "excel97": bytes = [0xD0, 0xCF, 0x11, 0xE0] + bytes
      case "locked":
        bytes =
          [0xD0, 0xCF, 0x11, 0xE0]
          + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] } + bytes
      default: break
      }
    }
    return bytes
  }

  /// What loading says, statement by statement, then what the store holds; the same however small
  /// the pieces are in which files are read.
  func run(pieceSize: Int = 1 << 20) async -> String {
    let store = FakeStore()
    let provider = MemoryFiles(bytes: files, pieceSize: pieceSize)
    var said: [String] = []
    for text in statements {
      said += await LoadCase.said(text, store: store, files: provider)
      said.append("")
    }
    return (said + store.lines).joined(separator: "\n") + "\n"
  }

  static func said(
    _ text: String, store: FakeStore, files: any FileProvider
  ) async -> [String] {
    let source = SourceText(text)
    let parsed = parse(source)
    var lines = parsed.diagnostics.map { shown($0, in: source) }
    for statement in parsed.script.statements {
      switch statement.kind {
      case .preview:
        let bound = bindPreview(statement, catalog: store.catalog)
        lines += bound.diagnostics.map { shown($0, in: source) }
        guard let mapping = bound.preview else { continue }
        do {
          lines += try previewReport(mapping, files: files, catalog: store.catalog).lines
        } catch {
          lines += shown(error)
        }
      default:
        let bound = bindLoad(statement, catalog: store.catalog)
        lines += bound.diagnostics.map { shown($0, in: source) }
        guard let mapping = bound.mapping else { continue }
        do {
          lines += try await store.load(mapping, files: files).lines
        } catch {
          lines += shown(error)
        }
      }
    }
    return lines
  }

  private static func shown(_ diagnostic: Diagnostic, in source: SourceText) -> String {
    let place = source.location(of: diagnostic.span.start)
    let hint = diagnostic.hint.map { "\n  \($0)" } ?? ""
    return "\(place.line):\(place.column): error[\(diagnostic.code)]: \(diagnostic.message)\(hint)"
  }

  private static func shown(_ error: LoadError) -> [String] {
    switch error {
    case .problems(let problems, let isCut):
      problems.map(\.text) + (isCut ? ["and more"] : [])
    case .store(let error): ["\(error)"]
    }
  }
}

extension FakeStore {
  /// One line an observation: file:line, cut, place, period, groups, state and numbers.
  var lines: [String] {
    let catalog = catalog
    let edits = contents.withLock { $0.edits }
    let members = Dictionary(
      uniqueKeysWithValues: catalog.dimensions.flatMap(\.members).map { ($0.code, $0.id) })
    return rows.map { row in
      let file = contents.withLock { $0.files[row.file - 1].file.name }
      let place = catalog.places[row.place - 1]
      let period = catalog.periods[row.period - 1].period.label
      let groups = row.groups.map { members[$0] ?? "?" }.joined(separator: " ")
      var parts = ["\(file):\(row.line)", "\(place.level) \(place.name)", period]
      if !groups.isEmpty { parts.append(groups) }
      parts.append(row.state.rawValue)
      if let n = row.n { parts.append("n \(n)") }
      if let low = row.metLow, let high = row.metHigh {
        parts.append(low == high ? "met \(low)" : "met \(low)…\(high)")
      }
      if let low = row.valueLow, let high = row.valueHigh {
        let value = low == high ? decimal(low) : "\(decimal(low))…\(decimal(high))"
        parts.append("value " + value)
      }
      if let token = row.token { parts.append("`\(token)`") }
      return parts.joined(separator: " | ")
    } + edits.map(line)
  }

  private func line(_ edit: Edit) -> String {
    switch edit {
    case .put(let kind, let id, let fields):
      "put \(kind) \(id ?? "") "
        + fields.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
        .joined(separator: ", ")
    case .remove(let kind, let id, _): "remove \(kind) \(id ?? "")"
    }
  }

  /// Millionths without their idle zeros.
  private func decimal(_ millionths: Int) -> String {
    var text = "\(Double(millionths) / 1_000_000)"
    if text.hasSuffix(".0") { text.removeLast(2) }
    return text
  }
}
