import Editor
import Foundation

/// Names of files and folders, for Tab.
enum FileNames {
  static func beginning(with typed: String, closing: String = "") -> [Completion.Item] {
    let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    let start = typed.dropFirst(folder.count)
    let files = FileManager.default
    let names = (try? files.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    return names.sorted().compactMap { name in
      guard name.hasPrefix(start), start.hasPrefix(".") || !name.hasPrefix(".") else { return nil }
      var isFolder: ObjCBool = false
      guard files.fileExists(atPath: folder + name, isDirectory: &isFolder) else { return nil }
      return isFolder.boolValue
        ? Completion.Item(folder + name + "/", "a folder", suffix: "")
        : Completion.Item(folder + name, "", suffix: closing)
    }
  }
}
