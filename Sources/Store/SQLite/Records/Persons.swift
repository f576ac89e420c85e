import Lang

/// Numbers of children, found by the marks of their ids.
final class Persons {
  private let engine: Engine
  private let key: PersonKey
  private let find: Statement
  private let insert: Statement
  private var last: Int
  /// Whether the store had children before this load.
  private let hasSome: Bool
  /// Children of a store without others, whose marks are made together.
  private var waiting: [(id: [UInt8], code: Int)] = []
  private static let mostWaiting = 65_536

  /// - Parameter open: gives the key; may make one only where the store has none.
  init(engine: Engine, open: (_ mayMake: Bool) throws -> PersonKey) throws {
    self.engine = engine
    let known = try engine.text("SELECT value FROM meta WHERE key = 'person_key'")
    key = try open(known == nil)
    if let known, known != key.check {
      throw StoreError.personKey(path: "", reason: .another)
    }
    if known == nil { try engine.setMeta(.personKey, .text(key.check)) }
    last = try engine.integer("SELECT value FROM meta WHERE key = 'last_person'") ?? 0
    hasSome = last > 0
    find = try engine.prepare("SELECT code FROM person WHERE mark = ?")
    insert = try engine.prepare("INSERT INTO person (mark, code) VALUES (?, ?)")
  }

  /// The number of the child with an id, which the caller asks for once.
  func code(of id: [UInt8]) throws -> Int {
    if hasSome {
      let mark = key.mark(of: id)
      find.bind(mark, at: 1)
      let found = try find.step() ? find.row.integer(0) : nil
      find.reset()
      if let found { return found }
      last += 1
      try keep(mark, last)
    } else {
      last += 1
      waiting.append((id, last))
      if waiting.count == Persons.mostWaiting { try keepWaiting() }
    }
    return last
  }

  func finish() throws {
    try keepWaiting()
    try engine.setMeta(.lastPerson, .integer(last))
  }

  /// Makes marks on all processors, and keeps them in the order of the relation.
  private func keepWaiting() throws {
    let marks = AllProcessors().map(waiting.count, inPiecesOf: 1024) { [key, waiting] index in
      Marked(mark: key.mark(of: waiting[index].id), code: waiting[index].code)
    }
    waiting = []
    for marked in marks.sorted(by: { $0.mark.lexicographicallyPrecedes($1.mark) }) {
      try keep(marked.mark, marked.code)
    }
  }

  private struct Marked: Sendable {
    var mark: [UInt8]
    var code: Int
  }

  private func keep(_ mark: [UInt8], _ code: Int) throws {
    insert.bind(mark, at: 1)
    insert.bind(code, at: 2)
    try insert.execute()
  }
}
