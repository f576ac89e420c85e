import Lang
import Tabular

/// What of a table was not released, or not yet.
extension ReleaseMaking {
  func note(untold windows: [ReleasedWindow], of indicator: Indicator) {
    for window in windows {
      notes.append(
        Note(
          code: "not_released",
          text: "\(indicator.id) in \(labels(window.periods.map(\.code))) together: not "
            + "released beside tables by two dimensions, of a family, with insiders or coded ends"))
    }
  }

  func note(beside levels: [ReleasePlan.Beside], of indicator: Indicator) {
    for level in levels {
      notes.append(
        Note(
          code: "not_released",
          text: "\(indicator.id) by \(level.level) in \(labels(level.periods.map(\.code))): not "
            + "released beside \(PlaceLevel.plural(of: level.other)), which part the same people "
            + "another way"))
    }
  }

  func note(refused periods: [Int], of indicator: Indicator) {
    guard !periods.isEmpty else { return }
    notes.append(
      Note(
        code: "not_released",
        text: "\(indicator.id) in \(labels(periods)): not released, because its numbers do not fit "
          + "those of its family, or would hide them all"))
  }

  func note(_ waiting: [Int], of indicator: Indicator, minimum: Int) {
    guard !waiting.isEmpty else { return }
    notes.append(
      Note(
        code: "waits",
        text: "\(indicator.id) in \(labels(waiting)): the correction would move a shown number by "
          + "fewer than \(minimum) people and waits; `define release` can show it"))
  }

  func note(unreleased: [Int], of table: ReleasePlan.Released, _ indicator: Indicator) {
    guard !unreleased.isEmpty else { return }
    let by = table.dimensions.map(\.id).joined(separator: ", ")
    notes.append(
      Note(
        code: "not_released",
        text:
          "\(indicator.id) by \(by) in \(labels(unreleased)): not released, because small groups "
          + "could be worked out"))
  }

  /// `2022-23, 2023-24`
  func labels(_ periods: [Int]) -> String {
    catalog.periods.filter { periods.contains($0.code) }.map(\.period.label)
      .joined(separator: ", ")
  }
}
