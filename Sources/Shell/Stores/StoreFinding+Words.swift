import Lang
import Store

/// One line a finding: what is so, and what to do where something has to be done.
extension StoreFinding {
  func words(_ store: String) -> String {
    switch self {
    case .content(let finding): finding.words(store)
    case .protection(let finding): finding.words(store)
    case .file(let finding): finding.words
    }
  }
}

extension ContentFinding {
  fileprivate func words(_ store: String) -> String {
    switch self {
    case .damaged(let count, let first):
      "\(store) is damaged (\(plural(count, "place")), the first: \(first)); restore a backup"
    case .undamaged: "every page of the file is whole"
    case .looseReferences(let count, let relation):
      "\(plural(count, "row")) of `\(relation)` refer to something that is not there; restore a "
        + "backup"
    case .references: "everything that is referred to is there"
    case .format(let format): "format \(format), the one this strive writes"
    case .older(let format, let supported):
      "an older strive made it (format \(format), this one writes \(supported)); open it once "
        + "where it can be written, and it is brought up to date"
    case .newer(let format, let supported):
      "a newer strive made it (format \(format), this one reads up to \(supported)); install that"
    }
  }
}

extension ProtectionFinding {
  fileprivate func words(_ store: String) -> String {
    switch self {
    case .readable(let contents): StoreWords.whatAFileIs(store) + contents.words(store)
    case .releasedCopy:
      "\(store) holds public numbers and released tables alone; it may be handed on and takes no "
        + "changes"
    case .released(let tables):
      "\(plural(tables, "table")) of sources that are not public \(tables == 1 ? "is" : "are") "
        + "released, as policy and model are now"
    case .stale(let minimum):
      "released tables are not what policy and model say now; "
        + "`define policy privacy ( min_n = \(minimum) )` makes them anew"
    case .lost(let tables):
      "\(plural(tables, "released table")) of sources that are not public "
        + "\(tables == 1 ? "is" : "are") gone; restore a backup"
    case .unreleased(let sources):
      "nothing can be released of \(sources.map { "`\($0)`" }.joined(separator: ", ")), so questions "
        + "about it find no table: its tables have no total and no complete groups"
    case .key(let path): "the key of the children's marks is \(path), for its owner alone"
    case .keyProblem(let path, let problem): problem.words(path)
    }
  }
}

extension FileFinding {
  fileprivate var words: String {
    switch self {
    case .openToOthers(let path, let mode):
      "others on this machine may read \(path) (mode \(mode)); `chmod 600 \(path)` closes it"
    case .closedToOthers: "nobody else on this machine may read the file"
    case .networkShare: StoreWords.networkShare
    case .unwritableFolder:
      "nothing can be written beside the file, so it is read as if nobody ever changed it"
    case .leftOver(let path):
      "\(path) is left over from a copy that was stopped and nothing uses it; remove it"
    case .olderCopy(let path):
      "\(path) is the store as it was before its layout changed, with everything in it; remove it "
        + "when it is no longer needed"
    }
  }
}

extension StoreContents {
  fileprivate func words(_ store: String) -> String {
    guard hasRecords || closedSources > 0 else { return "" }
    let what = hasRecords ? "records of children" : "numbers that are not public"
    return "; there are \(what) in it: to hand numbers on, `strive copy \(store) TO --released`"
  }
}

extension PersonKeyProblem {
  fileprivate func words(_ path: String) -> String {
    switch self {
    case .missing:
      "the key \(path), which children's ids are marked with, is missing (a copy has none); put it "
        + "back beside the store before records are loaded"
    case .unreadable: "the key \(path) cannot be read; make its owner the one who loads"
    case .open: "others on this machine may read the key \(path); `chmod 600 \(path)` closes it"
    case .damaged: "\(path) is no key of a store; put the right one back"
    case .another: "\(path) is not the key the records were marked with; put the right one back"
    }
  }
}

private func plural(_ count: Int, _ word: String) -> String {
  "\(count) \(word)\(count == 1 ? "" : "s")"
}
