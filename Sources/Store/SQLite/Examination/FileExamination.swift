import Foundation

/// What lies beside a store, and who else on the machine may read it.
struct FileExamination {
  let path: String
  /// No: a copy that may be read by anybody.
  let isPrivate: Bool

  var findings: [FileFinding] {
    let copies = beside(".format-")
    let drafts = beside(".new-")
    let left = copies.map { FileFinding.olderCopy(path: $0) } + drafts.map { .leftOver(path: $0) }
    guard isPrivate else { return left }
    let open = ([path, path + "-wal", path + "-shm"] + copies + drafts).compactMap { file in
      mode(file).flatMap { $0 & 0o077 == 0 ? nil : (path: file, mode: $0) }
    }
    return (open.isEmpty ? [.closedToOthers] : [])
      + open.map { .openToOthers(path: $0.path, mode: String($0.mode, radix: 8)) } + left
  }

  /// Files of the same folder whose names begin with the store's and this.
  private func beside(_ ending: String) -> [String] {
    let folder = (path as NSString).deletingLastPathComponent
    let prefix = (path as NSString).lastPathComponent + ending
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    return names.filter { $0.hasPrefix(prefix) }.sorted().map {
      (folder as NSString).appendingPathComponent($0)
    }
  }

  private func mode(_ path: String) -> Int? {
    let facts = try? FileManager.default.attributesOfItem(atPath: path)
    return (facts?[.posixPermissions] as? NSNumber)?.intValue
  }
}
