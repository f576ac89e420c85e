import Store

/// What a file is, in the words of `init` and `doctor`.
public enum StoreWords {
  public static func whatAFileIs(_ store: String) -> String {
    "whoever can read \(store) can read everything in it; what answers show is protected, the file "
      + "is not"
  }

  static let networkShare =
    "it lies on a network share, where SQLite's log does not work between machines; keep it on a "
    + "disk of its own, or use it from one machine and one program at a time"

  /// What lies beside a new store sooner or later, and what it is for.
  public static func beside(_ store: String) -> String {
    """
    While it is used, \(store)-wal and \(store)-shm lie beside it and belong to it. Once it holds \
    records of children, \(store).key does: keep that one where the backups are not, and give it to \
    nobody.
    To hand numbers on: strive copy \(store) TO --released
    """
  }

  /// A word of warning where the place is a bad one; nil elsewhere.
  public static func warning(about store: String) -> String? {
    SQLiteStore.isOnNetworkShare(store) ? networkShare : nil
  }
}
