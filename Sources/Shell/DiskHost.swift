public import Foundation
public import Lang
import Store

/// Scripts and data files on disk, relative to the script that names them.
struct DiskHost: ScriptHost {
  let store: SQLiteStore
  let canRead: Bool
  /// No where nothing but answers is to be said.
  var showsProgress = true
  /// Where texts of paths come from: an editor shows some that are not saved yet.
  var reading: @Sendable (String) throws -> SourceText = { path in try readScript(path) }

  func script(_ path: String, usedBy source: String) throws -> SourceText {
    let folder = DiskHost.folder(of: source)
    let file = (path.hasPrefix("/") ? path : folder + "/" + path).standardized
    let project = folder.project.standardized
    let named = "\(path), which \(source) uses"
    guard canRead else { throw SessionProblem.unreadable(named, "`--safe` reads no other file") }
    guard !path.hasPrefix("/"), file.hasPrefix(project + "/") else {
      throw SessionProblem.unreadable(
        named, "`use` stays inside the project's folder, here \(project)")
    }
    do {
      return try reading(file)
    } catch SessionProblem.unreadable(_, let reason) {
      throw SessionProblem.unreadable(named, reason)
    }
  }

  func load(_ mapping: LoadMapping, from source: String) async throws -> [String] {
    guard canRead else { throw SessionProblem.usage("`--safe` changes no store") }
    let files = DiskFiles(base: DiskHost.folder(of: source))
    let progress = showsProgress ? ProgressLine.onTerminal() : nil
    defer { if progress != nil { ProgressLine.clear() } }
    return try await store.load(mapping, files: files, progress: progress).lines
  }

  func preview(_ mapping: PreviewMapping, _ catalog: Catalog, from source: String) throws
    -> Preview
  {
    let files = DiskFiles(base: DiskHost.folder(of: source))
    return try previewReport(mapping, files: files, catalog: catalog).preview(of: mapping)
  }

  /// The folder of a script; of a text without a file, where the command was started.
  private static func folder(of source: String) -> String {
    let current = FileManager.default.currentDirectoryPath
    guard source.hasSuffix(".strive") else { return current }
    let path = source.hasPrefix("/") ? source : current + "/" + source
    return (path as NSString).deletingLastPathComponent
  }
}

extension String {
  fileprivate var standardized: String { (self as NSString).standardizingPath }

  /// The nearest folder above that holds a repository, else the folder itself.
  fileprivate var project: String {
    var folder = standardized
    while folder != "/", !folder.isEmpty {
      if FileManager.default.fileExists(atPath: folder + "/.git") { return folder }
      folder = (folder as NSString).deletingLastPathComponent
    }
    return standardized
  }
}

/// Reads a script; a directory, a missing file or bytes that are no text are told apart.
public func readScript(_ path: String) throws(SessionProblem) -> SourceText {
  var isDirectory: ObjCBool = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
    throw .unreadable(path, "there is no such file")
  }
  guard !isDirectory.boolValue else { throw .unreadable(path, "it is a folder") }
  let data: Data
  do {
    data = try Data(contentsOf: URL(fileURLWithPath: path))
  } catch {
    throw .unreadable(path, plainWords(error))
  }
  return try scriptText(data, name: path)
}

/// Bytes as a script; bytes that are no text are refused at once, whatever their number.
public func scriptText(_ data: Data, name: String) throws(SessionProblem) -> SourceText {
  if let text = String(validating: data, as: UTF8.self) { return SourceText(text, name: name) }
  var line = 1
  var decoder = UTF8()
  var bytes = data.makeIterator()
  while case .scalarValue(let scalar) = decoder.decode(&bytes) {
    if scalar == "\n" { line += 1 }
  }
  throw .notText(name, line: line)
}
