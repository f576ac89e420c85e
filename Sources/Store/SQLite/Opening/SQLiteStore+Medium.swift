import Foundation

extension SQLiteStore {
  /// Whether the file is on a network share, where SQLite's locks and its log do not work between
  /// machines: one program at a time may use it there.
  public static func isOnNetworkShare(_ path: String) -> Bool {
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    #if os(Linux)
      let mounts = (try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8)) ?? ""
      return isShared(url.path, mounts: mounts)
    #else
      return (try? url.resourceValues(forKeys: [.volumeIsLocalKey]))?.volumeIsLocal == false
    #endif
  }

  /// - Parameter mounts: as in `/proc/self/mounts`, a line a mount: what, where, kind, ….
  static func isShared(_ path: String, mounts: String) -> Bool {
    var deepest = (length: 0, isShare: false)
    for line in mounts.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 2 else { continue }
      let place = words[1].replacingOccurrences(of: "\\040", with: " ")
      let folder = place.hasSuffix("/") ? place : place + "/"
      guard path.hasPrefix(folder), folder.utf8.count >= deepest.length else { continue }
      deepest = (folder.utf8.count, shares.contains(String(words[2])))
    }
    return deepest.isShare
  }

  private static let shares: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "9p", "fuse.sshfs", "fuse.glusterfs",
  ]
}
