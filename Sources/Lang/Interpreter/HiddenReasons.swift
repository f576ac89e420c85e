import Protection
import Tabular

/// Why cells of an answer are hidden, for the store's owner alone: it tells which groups are small.
///
///     Why hidden, for the owner's eyes: this tells which groups are small.
///       fewer than 10: American Indian or Alaska Native
///       hidden with them: Asian
struct HiddenReasons {
  /// Cells named before "and 14 more".
  static let cellsShown = 20

  let plan: Plan
  let catalog: Catalog
  let names: NameIndex

  /// A line a reason; none where nothing is hidden here.
  func lines(from snapshot: any Snapshot, in dialect: Dialect) async throws -> [String] {
    var found: [ReasonHidden: [String]] = [:]
    for block in plan.blocks.flatMap(\.stored) {
      let hidden = try await block.cells.reasons(from: snapshot, in: dialect)
      for cell in hidden where isAsked(cell.key, block) {
        found[cell.reason, default: []].append(label(cell.key, block))
      }
    }
    guard !found.isEmpty else { return [] }
    return ["Why hidden, for the owner's eyes: this tells which groups are small."]
      + ReasonHidden.allCases.compactMap { reason in
        found[reason].map { "  \(words(reason)): \(list($0))" }
      }
  }

  /// Cells that are only read to protect others are no part of the answer.
  private func isAsked(_ key: CellKey, _ block: Plan.Block) -> Bool {
    key.groups.count == block.dimensions.count && block.cells.places.contains(key.place)
  }

  private var minimum: Int {
    catalog.policy(over: plan.blocks.flatMap(\.sources).uniqued()).minimum
  }

  private func words(_ reason: ReasonHidden) -> String {
    switch reason {
    case .small: "fewer than \(minimum)"
    case .companion: "hidden with them"
    case .source: "hidden by the source"
    }
  }

  /// `White, North, 2024`: what tells the cell from the others of the answer.
  private func label(_ key: CellKey, _ block: Plan.Block) -> String {
    let isOneOfSeveral = plan.blocks.flatMap(\.stored).count > 1
    var parts = isOneOfSeveral ? [block.indicator.label] : []
    parts += zip(block.dimensions, key.groups).compactMap { dimension, code in
      dimension.members.first { $0.code == code }?.label
    }
    if block.cells.places.count > 1, let place = names.place(key.place) { parts.append(place.name) }
    if block.periods.count > 1,
      let period = block.periods.first(where: { $0.code == key.period })
    {
      parts.append(period.period.label)
    }
    return parts.isEmpty ? "everyone" : parts.joined(separator: ", ")
  }

  private func list(_ labels: [String]) -> String {
    let shown = labels.prefix(Self.cellsShown).joined(separator: "; ")
    return labels.count > Self.cellsShown
      ? "\(shown); and \(grouped(labels.count - Self.cellsShown)) more" : shown
  }
}
