public import Lang

/// What can keep a session from starting or writing, in plain words.
public enum SessionProblem: Error, Sendable {
  case store(StoreError)
  /// A file or folder, and why it could not be read.
  case unreadable(String, String)
  /// A script whose bytes are no text, and the line where that shows.
  case notText(String, line: Int)
  /// A file or stream, and why it could not be written.
  case output(String, String)
  /// The command line asks for what does not go together.
  case usage(String)
  /// An answer that the format asked for cannot hold, and what else to do.
  case unfit(String)

  public var code: ExitCode {
    switch self {
    case .store, .unreadable, .output: .unreachable
    case .usage, .notText: .usage
    case .unfit: .failed
    }
  }

  public var message: String {
    switch self {
    case .store(let error): error.message
    case .unreadable(let path, let reason): "cannot read \(path): \(reason)"
    case .notText(let path, let line):
      "\(path) is not a text in UTF-8 (line \(line)); save it as UTF-8, or name another file"
    case .output(let path, let reason): "cannot write \(path): \(reason)"
    case .usage(let message), .unfit(let message): message
    }
  }
}

extension StoreError {
  /// One sentence, and what to do.
  public var message: String {
    switch self {
    case .unreachable(let path, let reason):
      "cannot use the store \(path): \(reason)"
    case .notAStore(let path):
      "\(path) is not a strive store; `strive init FILE` makes one"
    case .busy(let path):
      "\(path) is being written by another program; try again when it has finished"
    case .newer(let path, let format, let supported):
      "\(path) was made by a newer strive (format \(format); this one reads up to \(supported))"
    case .readOnly(let path):
      "\(path) is open for reading only, so nothing was changed"
    case .releasedOnly(let path):
      "\(path) is a copy of released tables and takes no changes; make them in the store it was "
        + "copied from, and copy again"
    case .older(let path):
      "\(path) was made by an older strive; open it once where it can be written, "
        + "and it is brought up to date"
    case .full(let path):
      "the disk is full: nothing was changed in \(path)"
    case .corrupt(let path, let detail):
      "\(path) is damaged (\(detail)); restore a backup"
    case .cancelled:
      "interrupted"
    case .inUse(let kind, let id, let by, let count):
      "\(kind) `\(id)` is still in use by \(by.joined(separator: ", "))"
        + (count > by.count ? " and \(count - by.count) more" : "")
    case .unknownThing(let kind, let id):
      "there is no \(kind) called `\(id)`"
    case .unknownLoad(let load):
      "there is no load \(load); `list loads` shows them"
    case .personKey(let path, let reason):
      reason.message(path)
    case .publicRecords(let source):
      "`\(source)` has records of children and cannot be public"
    case .recordsClosed:
      "this store takes no records of children until its owner opens it to them: "
        + "`\(LoadMapping.opening)`"
    case .recordsInside:
      "there are records of children in this store; take them out with `unload` or "
        + "`remove source`, then close it to records"
    case .failed(let detail):
      "the store could not do this: \(detail)"
    }
  }
}

extension PersonKeyProblem {
  fileprivate func message(_ path: String) -> String {
    switch self {
    case .missing:
      "the key `\(path)`, which children's ids are marked with, is missing: put it back beside the "
        + "store; without it no record can be matched with those there are"
    case .unreadable: "the key `\(path)` cannot be read or written"
    case .open: "others may read the key `\(path)`: close it with `chmod 600`"
    case .damaged: "`\(path)` is no key of a store"
    case .another: "the key beside the store is not the one its records were marked with"
    }
  }
}
