import Lang
import Tabular

/// The canonical text of a store: names and no codes, sorted; equal stores give equal texts.
///
///     group race.black label="Black or African American" order=3 aliases=["Black", "MBL"]
///     place "state:Ohio/district:North" id=north
///     observation early_reading source=report period=2023-24 place="…" state=actual n=120 …
///
/// Loads, files and the number of writes are not in it: they are how a store came to be.
struct Dump {
  let collections: [Lang.Collection]
  let catalog: Catalog

  func text(from engine: Engine) throws -> String {
    let places = PlacePaths(catalog)
    var lines = ["strive dump 1"]
    lines += identity()
    lines += try GroupDump(engine: engine, catalog: catalog).lines()
    lines += try PlaceDump(engine: engine, catalog: catalog, paths: places).lines()
    for collection in CollectionSchema(collections).stored.sorted(by: { $0.kind < $1.kind }) {
      lines += try ThingDump(engine: engine, collection: collection, paths: places).lines()
    }
    lines += try ObservationDump(engine: engine, catalog: catalog, paths: places).lines()
    return lines.joined(separator: "\n") + "\n"
  }

  private func identity() -> [String] {
    var line = DumpLine("store")
    line.add("name", catalog.name)
    if catalog.isSample { line.addWord("sample", "yes") }
    line.addWord("today", catalog.today?.label)
    return [line.text]
  }
}

/// One line: words, then `field=value` for every field that has one.
struct DumpLine {
  private(set) var text: String

  init(_ words: String...) {
    text = words.joined(separator: " ")
  }

  /// A value that needs no quotes: an id, a date, a number.
  mutating func addWord(_ name: String, _ word: String?) {
    guard let word else { return }
    text += " \(name)=\(word)"
  }

  mutating func add(_ name: String, _ value: String?) {
    guard let value else { return }
    text += " \(name)=\(DumpLine.quote(value))"
  }

  mutating func add(_ name: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    text += " \(name)=[\(values.map(DumpLine.quote).joined(separator: ", "))]"
  }

  mutating func add(_ name: String, _ value: BoundValue) {
    switch value {
    case .integer(let number): text += " \(name)=\(number)"
    case .real(let number): text += " \(name)=\(number)"
    case .text(let words): add(name, words)
    case .null: break
    }
  }

  /// In quotes, one line whatever is in it.
  static func quote(_ text: String) -> String {
    var quoted = "\""
    for character in text.unicodeScalars {
      switch character {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      default: quoted.unicodeScalars.append(character)
      }
    }
    return quoted + "\""
  }
}
