import Foundation
import Lang
import Tabular

/// What of a store may be handed on, written into a new one: the model, the numbers of public
/// sources, and of all others the released tables.
///
/// What is copied is named here, one relation after the other, so that a relation nobody thought of
/// stays behind. Records, persons, exact cells, and loads of sources that are not public do.
struct ReleasedCopy {
  let old: Engine
  let new: Engine
  let catalog: Catalog
  let collections: [Lang.Collection]
  /// Numbers of agreements that have ended by this day stay behind.
  let day: CalendarDate

  func write() throws {
    try Schema.create(in: new, collections: collections)
    // A place may have been put into one that was made after it.
    try new.run("PRAGMA defer_foreign_keys = ON")
    try copyIdentity()
    try copyModel()
    try copyTables()
    try copyPublicFiles()
    try Views.recreate(in: new)
  }

  private var rows: RowCopy { RowCopy(old: old, new: new) }

  private func copyIdentity() throws {
    for key in [MetaKey.format, .dataVersion, .collections, .name, .isSample, .today, .released] {
      if let value = try old.meta(key) { try new.setMeta(key, value) }
    }
    try new.setMeta(.storeID, .text(UUID().uuidString.lowercased()))
    try new.setMeta(.releasedOnly, .integer(1))
  }

  private func copyModel() throws {
    for relation in [
      "dimension", "member", "member_part", "place", "place_code", "place_ancestor", "alias",
      "period",
    ] { try rows.copy(relation) }
    for collection in CollectionSchema(collections).stored {
      try rows.copy(collection.relation)
      for field in collection.fields where field.type.isList {
        try rows.copy(collection.relation(ofList: field))
      }
    }
  }

  /// The cells of public sources as they are, and released cells of the others.
  private func copyTables() throws {
    for cut in catalog.cuts {
      try CutSchema.create(relation: cut.relation, dimensions: ids(cut.dimensions), in: new)
      for source in catalog.sources where source.isPublic {
        try copyCells(cut.relation, of: source)
      }
    }
    try rows.copy("cut")
    try rows.copy("released_table")
    var released: [(relation: String, dimensions: [Int])] = []
    try old.each("SELECT relation, dimensions FROM released_table") { row in
      let codes = row.text(1).split(separator: ",").compactMap { Int($0) }
      released.append((row.text(0), codes))
    }
    for table in released {
      try CutSchema.create(
        relation: table.relation, dimensions: ids(table.dimensions), sums: [], in: new)
      for source in catalog.sources where !source.isPublic {
        try copyCells(table.relation, of: source)
      }
    }
    for source in catalog.sources {
      // Which tables there are is public; how many places they have and lack is not.
      try rows.copy(
        "coverage", where: "source = ?", [.integer(source.code)],
        fixed: source.isPublic
          ? [:] : ["places": .integer(0), "complete": .integer(0), "lone": .text("")])
      guard !source.isPublic else { continue }
      for relation in ["released", "released_period"] {
        try rows.copy(relation, where: "source = ?", [.integer(source.code)])
      }
    }
  }

  private func ids(_ dimensions: [Int]) -> [String] {
    dimensions.compactMap { code in catalog.dimensions.first { $0.code == code }?.id }
  }

  /// Of what is withheld by agreement only that it is.
  private func copyCells(_ relation: String, of source: Source) throws {
    let isWithheld = catalog.withholding(source, on: day) != nil
    try rows.copy(
      relation, where: "source = ?", [.integer(source.code)],
      fixed: isWithheld ? ReleasedCopy.withheld : [:])
  }

  private static let withheld: [String: BoundValue] = [
    "state": .integer(CellState.withheld.code), "n": .null, "met_low": .null, "met_high": .null,
    "value_low": .null, "value_high": .null, "sum": .null, "squares": .null,
  ]

  /// Where the numbers of public sources come from: versions, and files that have no others.
  private func copyPublicFiles() throws {
    let shown = catalog.sources.filter { $0.isPublic && catalog.withholding($0, on: day) == nil }
    let codes = shown.map { BoundValue.integer($0.code) }
    let list = codes.map { _ in "?" }.joined(separator: ", ")
    for relation in ["observation", "load_series", "remark"] {
      try rows.copy(relation, where: "source IN (\(list))", codes)
    }
    let groupings = """
      SELECT grouping FROM observation WHERE source IN (\(list))
      UNION SELECT grouping FROM remark WHERE source IN (\(list))
      """
    try rows.copy("grouping", where: "code IN (\(groupings))", codes + codes)
    try rows.copy("grouping_member", where: "grouping IN (\(groupings))", codes + codes)
    let loads = """
      SELECT load FROM load_series WHERE source IN (\(list))
      EXCEPT SELECT load FROM load_series WHERE source NOT IN (\(list))
      EXCEPT SELECT load FROM record_part
      """
    try rows.copy("load", where: "code IN (\(loads))", codes + codes)
    try rows.copy("file", where: "load IN (\(loads))", codes + codes)
    try rows.copy("created", where: "load IN (\(loads))", codes + codes)
  }
}
