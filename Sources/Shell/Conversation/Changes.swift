import Lang
import Store

/// Changes of the store made in this session, and what takes each back.
struct Changes {
  struct Change {
    var back: Back
    /// The statement that made it.
    var words: String
    /// Its place among the statements that worked.
    var piece: Int?
  }

  enum Back {
    case edits([Edit])
    case unload(Int)
    case load(LoadMapping, from: String)
    /// It cannot be taken back, and why.
    case impossible(String)
  }

  /// A change about to be made.
  struct Announced {
    var back: Back
    /// How many statements of the text were done before it.
    var statement: Int
  }

  var made: [Change] = []
  var announced: [Announced] = []
  /// What each load of this session read, by its number.
  var loads: [Int: (mapping: LoadMapping, source: String)] = [:]
}

extension Conversation {
  /// Notes how a change could be taken back, before it is made.
  func announce(_ change: StoreChange) async {
    let statement = session.interpreter.done.count
    let back: Changes.Back
    switch change {
    case .edits(let edits):
      let inverse = try? session.store.inverse(of: edits)
      back =
        inverse.flatMap { $0 }.map { .edits($0) }
        ?? .impossible(
          "a dimension, group, place or source that was there before is not brought back")
    case .load(let mapping, let source):
      changes.loads[0] = (mapping, source)
      back = .load(mapping, from: source)
    case .unload(let number):
      if let load = changes.loads[number] {
        back = .load(load.mapping, from: load.source)
      } else {
        back = .impossible("load \(number) is of an earlier session: load its file again")
      }
    }
    changes.announced.append(Changes.Announced(back: back, statement: statement))
  }

  /// What of the changes announced has been made; `first` is the place of the text's first statement.
  func settleChanges(_ text: String, first: Int, loadsBefore: Set<Int>) async {
    defer { changes.announced = [] }
    guard !changes.announced.isEmpty else { return }
    let done = session.interpreter.done
    let bytes = Array(text.utf8)
    var newLoads = (await loadNumbers()).subtracting(loadsBefore).sorted()
    for announced in changes.announced {
      guard done.indices.contains(announced.statement) else { continue }
      let span = done[announced.statement]
      let words = String(decoding: bytes[span.start..<min(span.end, bytes.count)], as: UTF8.self)
      var back = announced.back
      if case .load(let mapping, let source) = back, !words.lowercased().hasPrefix("unload") {
        guard let number = newLoads.first else { continue }
        newLoads.removeFirst()
        changes.loads[number] = (mapping, source)
        back = .unload(number)
      }
      changes.made.append(
        Changes.Change(back: back, words: words, piece: first + announced.statement))
    }
  }

  func loadNumbers() async -> Set<Int> {
    let catalog = try? await session.store.catalog(ifNewerThan: nil)
    return Set((catalog?.entities["load"] ?? []).compactMap { Int($0.id) })
  }

  /// Takes the last change back; `words` says what came of it.
  func undoLast() async throws {
    guard let change = changes.made.last else {
      return standardError("nothing was changed in this session\n")
    }
    let store = session.store
    switch change.back {
    case .edits(let edits): _ = try await store.apply(edits)
    case .unload(let number): _ = try await store.unload(number)
    case .load(let mapping, let source): _ = try await session.host.load(mapping, from: source)
    case .impossible(let reason): return standardError("that cannot be undone: \(reason)\n")
    }
    changes.made.removeLast()
    if let piece = change.piece { worked.undo(piece) }
    await refreshNames()
    standardError("undone: \(change.words.firstLine)\n")
  }
}

extension String {
  /// Its first line, cut where it is long.
  fileprivate var firstLine: String {
    let line = prefix { $0 != "\n" }
    return line.count < self.count || line.count > 60 ? line.prefix(60) + " …" : String(line)
  }
}
