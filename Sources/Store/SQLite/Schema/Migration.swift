import Foundation
import Lang

/// One step from a format to the next, in the transaction of the opening.
struct Migration: Sendable {
  /// The format a store has after it.
  var format: Int
  var apply: @Sendable (Engine) throws -> Void

  /// Every step there is, oldest first; format 1 is the first.
  static let all: [Migration] = [
    Migration(format: 2) { engine in
      try engine.script(Schema.remarks)
      try engine.script("ALTER TABLE load ADD COLUMN date TEXT")
    },
    Migration(format: 3) { engine in
      try engine.script("ALTER TABLE coverage ADD COLUMN lone TEXT NOT NULL DEFAULT ''")
      try CoverageWriter(engine: engine).countEverything()
    },
    Migration(format: 4) { engine in try engine.script(Schema.records) },
    Migration(format: 5) { engine in
      try CutSchema.addSums(in: engine)
      try RecordCells.countValues(in: engine)
      // Whoever has loaded records had opened the store to them.
      let policies = Lang.Collection.all.filter { $0.kind == "policy" }
      try CollectionSchema(policies).bringUpToDate(in: engine)
      try engine.run(
        """
        INSERT INTO policies (id, open) SELECT 'records', 1
        WHERE EXISTS (SELECT 1 FROM record_part)
        """)
    },
    // The tables themselves are made at the end of the opening, once the collections are there.
    Migration(format: 6) { engine in try engine.script(Schema.released) },
    Migration(format: 7) { engine in try engine.script(Schema.releasedPeriods) },
    Migration(format: 8) { engine in try engine.script(Schema.ledger) },
  ]

  /// Brings the store at `path` to the newest format, after a copy of it was made beside it.
  static func run(_ migrations: [Migration], from format: Int, path: String) throws(StoreError) {
    let writer = try Connection(path: path, mode: .write)
    let backup = try Connection(path: try backupPath(path, format: format), mode: .write)
    try writer.copy(to: backup)
    try backup.close()
    do {
      try writer.transaction { engine in
        for migration in migrations.sorted(by: { $0.format < $1.format })
        where migration.format > format {
          try migration.apply(engine)
          try engine.setMeta(.format, .integer(migration.format))
        }
      }
    } catch { throw StoreError(error, path: path) }
    try writer.close()
  }

  /// `store.strive.format-1`, or with a number behind it where there is such a file.
  private static func backupPath(_ path: String, format: Int) throws(StoreError) -> String {
    let name = "\(path).format-\(format)"
    let names = [name] + (2...100).map { "\(name)-\($0)" }
    guard let free = names.first(where: { !FileManager.default.fileExists(atPath: $0) }),
      FileManager.default.createFile(
        atPath: free, contents: nil, attributes: [.posixPermissions: 0o600])
    else {
      throw .unreachable(
        path: path, reason: "it is of an older strive and no copy of it could be made")
    }
    return free
  }
}
