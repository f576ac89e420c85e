public import Lang

/// One thing that an examination of a store found; the words are the command's.
public enum StoreFinding: Sendable, Hashable {
  case content(ContentFinding)
  case protection(ProtectionFinding)
  case file(FileFinding)

  public var weight: Weight {
    switch self {
    case .content(let finding): finding.weight
    case .protection(let finding): finding.weight
    case .file(let finding): finding.weight
    }
  }

  public enum Weight: String, Sendable {
    case good = "ok"
    case note
    /// Something has to be done.
    case problem
  }
}

/// Whether the file is whole and of this layout.
public enum ContentFinding: Sendable, Hashable {
  /// The engine's own check of every page: complaints, and the first of them.
  case damaged(count: Int, first: String)
  case undamaged
  /// Rows that refer to rows that are not there, and the relation of the first.
  case looseReferences(count: Int, relation: String)
  case references
  case format(Int)
  case older(format: Int, supported: Int)
  case newer(format: Int, supported: Int)

  var weight: StoreFinding.Weight {
    switch self {
    case .undamaged, .references, .format: .good
    case .damaged, .looseReferences, .older, .newer: .problem
    }
  }
}

/// Whether what must be protected can be.
public enum ProtectionFinding: Sendable, Hashable {
  /// Whoever can read the file reads everything in it.
  case readable(StoreContents)
  /// A copy that may be handed on.
  case releasedCopy
  /// Tables of sources that are not public, all made as the model and the policy are now.
  case released(tables: Int)
  /// Made when the model or the policy was another; the least group as it is now.
  case stale(minimum: Int)
  /// Tables that were released and are not there.
  case lost(tables: Int)
  /// Sources that are not public and have numbers, of which no table can be released.
  case unreleased(sources: [String])
  case key(path: String)
  case keyProblem(path: String, PersonKeyProblem)

  var weight: StoreFinding.Weight {
    switch self {
    case .released, .key: .good
    case .readable, .releasedCopy, .unreleased: .note
    case .stale, .lost, .keyProblem: .problem
    }
  }
}

/// What lies beside the file, and who may read it.
public enum FileFinding: Sendable, Hashable {
  /// Others on this machine may read it; the mode as `ls` and `chmod` count it, `644`.
  case openToOthers(path: String, mode: String)
  case closedToOthers
  case networkShare
  /// A folder in which the companions of the file cannot be kept.
  case unwritableFolder
  /// A draft of a copy that was stopped.
  case leftOver(path: String)
  /// The store as it was before it was brought to a newer layout.
  case olderCopy(path: String)

  var weight: StoreFinding.Weight {
    switch self {
    case .closedToOthers: .good
    case .unwritableFolder, .olderCopy: .note
    case .openToOthers, .networkShare, .leftOver: .problem
    }
  }
}

/// What whoever reads the file of a store finds in it.
public struct StoreContents: Sendable, Hashable {
  public var hasRecords: Bool
  /// Sources that are not public and have numbers here.
  public var closedSources: Int
}
