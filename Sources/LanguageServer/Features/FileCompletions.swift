import Foundation
import Lang

extension Document {
  /// Files and folders whose names go on as typed, beside the document: for `use`, `load`, `preview`.
  func files(after start: Int, to offset: Int, in encoding: PositionEncoding) -> [OfferedItem] {
    guard path.hasPrefix("/") else { return [] }
    let typed = String(decoding: text.bytes[start..<max(start, offset)], as: UTF8.self)
    let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    let begun = typed.dropFirst(folder.count)
    let base = (path as NSString).deletingLastPathComponent + "/" + folder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: base)) ?? []
    let place = range(of: SourceSpan(start + folder.utf8.count, offset), in: encoding)
    return names.sorted().prefix(Document.mostFiles).compactMap { name in
      guard name.hasPrefix(begun), begun.hasPrefix(".") || !name.hasPrefix(".") else { return nil }
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: base + name, isDirectory: &isFolder) else {
        return nil
      }
      let kind = isFolder.boolValue ? 19 : 17  // folder, file
      let written = isFolder.boolValue ? name + "/" : name
      return OfferedItem(
        label: written, kind: kind, filterText: written,
        textEdit: .init(range: place, newText: written))
    }
  }

  /// Nobody reads a longer list.
  private static let mostFiles = 500
}
