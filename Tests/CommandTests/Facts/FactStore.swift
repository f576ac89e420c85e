import Foundation

/// The files of a family loaded by its mappings, by the command, into a store of its own.
enum FactStore {
  static let data = Command.root.deletingLastPathComponent().appendingPathComponent("shared/data")

  /// The folder of the files with the store beside them; the first failure in words.
  static func make(_ sheet: FactSheet, name: String) throws -> (folder: URL, failure: String?) {
    let folder = Command.folder.appendingPathComponent("facts-\(name)")
    _ = try link(sheet, to: folder)
    let scripts = try sheet.loads.map { try script($0, in: folder) }
    var made = try Command.run("init", "facts.db", in: folder)
    if made.status == 0 {
      made = try Command.run(["-s", "facts.db", "run"] + scripts, in: folder)
    }
    return (folder, made.status == 0 ? nil : made.errors)
  }

  /// The files that a sheet loads, beside each other in one folder; their names.
  static func link(_ sheet: FactSheet, to folder: URL) throws -> [String] {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var files: Set<String> = []
    for load in sheet.loads {
      let source = data.appendingPathComponent(sheet.data).appendingPathComponent(load.folder)
      for file in try FileManager.default.contentsOfDirectory(atPath: source.path)
      where load.part.map(file.contains) ?? true {
        let link = folder.appendingPathComponent(file)
        guard files.insert(file).inserted,
          !FileManager.default.fileExists(atPath: link.path)
        else { continue }
        try FileManager.default.createSymbolicLink(
          at: link, withDestinationURL: source.appendingPathComponent(file))
      }
    }
    return files.sorted()
  }

  /// The mapping beside its files; a condition on rows is added to each of its loads.
  private static func script(_ load: FactSheet.Load, in folder: URL) throws -> String {
    let path = Command.root.appendingPathComponent(load.script)
    var text = try String(contentsOf: path, encoding: .utf8)
    if let condition = load.condition {
      text = text.replacingOccurrences(
        of: "as observations (", with: "as observations ( keep = \(condition),")
    }
    let name = "\(path.deletingLastPathComponent().lastPathComponent)-\(path.lastPathComponent)"
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    return name
  }
}
