import Foundation
public import Lang

extension SQLiteStore {
  /// Looks a store over and changes nothing, not even one that an older strive made.
  ///
  ///     for finding in try SQLiteStore.examine(path: "county.strive") { … }
  public static func examine(path: String) throws(StoreError) -> [StoreFinding] {
    try examine(path: path, isOnNetworkShare: isOnNetworkShare(path))
  }

  static func examine(
    path: String, isOnNetworkShare: Bool, collections: [Lang.Collection] = Lang.Collection.all
  ) throws(StoreError) -> [StoreFinding] {
    _ = try StoreFile(path: path)
    let hasRoom = StoreFile.hasRoomBeside(path)
    var content = ContentExamination(path: path, collections: collections)
    do {
      let connection = try Connection(path: path, mode: hasRoom ? .read : .readUnchangeable)
      content = try connection.use { engine in
        var content = content
        try content.examine(engine)
        return content
      }
      try connection.close()
    } catch .corrupt(_, let detail) {
      return [.content(.damaged(count: 1, first: detail))]
    }
    var files = FileExamination(path: path, isPrivate: content.isPrivate).findings
    if isOnNetworkShare { files.append(.networkShare) }
    if !hasRoom { files.append(.unwritableFolder) }
    return content.protection.map { .protection($0) } + content.findings.map { .content($0) }
      + files.map { .file($0) }
  }
}
