import Tabular

extension LoadSummary {
  /// The summary as a person reads it.
  ///
  ///     load 3: 725 observations from 1 file
  ///       271 actual · 454 suppressed
  ///       cut: district × race
  public var lines: [String] {
    let from = files.count == 1 ? "1 file" : "\(grouped(files.count)) files"
    guard !isUnchanged else {
      return ["nothing new: load \(load) brought the same \(from) with the same mapping"]
    }
    let start = load > 0 ? "load \(load): " : ""
    var lines = ["\(start)\(rowsInWords) from \(from)"]
    let states = CellState.allCases.filter { cells[$0, default: 0] > 0 }
    if !states.isEmpty {
      let counts = states.map { "\(grouped(cells[$0, default: 0])) \($0.inWords)" }
      lines.append("  " + counts.joined(separator: " · "))
    }
    if !cuts.isEmpty {
      lines.append("  \(cuts.count == 1 ? "cut" : "cuts"): \(cuts.joined(separator: ", "))")
    }
    if !createdPlaces.isEmpty { lines.append("  new places: " + some(createdPlaces)) }
    if !createdMembers.isEmpty { lines.append("  new groups: " + some(createdMembers)) }
    if !coarser.isEmpty { lines.append("  without a dimension that others have: " + some(coarser)) }
    return lines + notes.map { "  " + $0.text }
  }

  /// The parts of the summary as programs read it, in order.
  public var fields: [LoadSummaryField] {
    [
      .number("load", load), .flag("unchanged", isUnchanged), .texts("files", files),
      .number("rows", rows),
      .counts(
        "cells",
        CellState.allCases.compactMap { state in
          cells[state].map { (state.rawValue, $0) }
        }.map { LoadSummaryField.Count(name: $0.0, count: $0.1) }),
      .texts("created_places", createdPlaces), .texts("created_members", createdMembers),
      .texts("cuts", cuts), .texts("coarser", coarser), .texts("titles", titles),
      .texts("notes", notes.map(\.text)),
    ]
  }

  /// `725 observations`, `1 record`
  var rowsInWords: String { "\(grouped(rows)) \(rows == 1 ? singular : unit)" }

  private var singular: String { unit.hasSuffix("s") ? String(unit.dropLast()) : unit }

  /// The first few names, and how many more there are.
  private func some(_ names: [String]) -> String {
    let shown = names.prefix(6).joined(separator: ", ")
    return names.count > 6 ? "\(shown) and \(grouped(names.count - 6)) more" : shown
  }
}

/// One field of a summary, ready to be written as JSON.
public enum LoadSummaryField: Sendable, Hashable {
  case number(String, Int)
  case flag(String, Bool)
  case texts(String, [String])
  case counts(String, [Count])

  public struct Count: Sendable, Hashable {
    public var name: String
    public var count: Int
  }
}

extension CellState {
  /// `no people`, `not applicable`
  var inWords: String { rawValue.split(separator: "_").joined(separator: " ") }
}

/// `12,345`
func grouped(_ number: Int) -> String {
  let digits = Array(String(number))
  var result = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0, digits[index - 1] != "-" { result.append(",") }
    result.append(digit)
  }
  return result
}
