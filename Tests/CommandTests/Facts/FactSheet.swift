import Foundation

/// A family of facts: which mappings load its files, and which line answers what.
///
///     data ct-edsight
///     load Examples/connecticut/graduation.strive from raw/four-year files _race_
///     fact ct-grad-gap-black-2019
///     ask gap hs_graduation by race vs white in 2018-19
///     find answer = rows[race=Black or African American].difference
struct FactSheet {
  var data = ""
  var loads: [Load] = []
  var facts: [Fact] = []
  var columns: [Column] = []
  var totals: [Total] = []

  /// A script, the folder of its files, a part that their names have, and a condition on rows.
  struct Load {
    var script: String
    var folder: String
    var part: String?
    var condition: String?
  }

  struct Fact {
    var id: String
    var asks: [Ask] = []
  }

  /// One line of strive, and where in its JSON parts of the answer stand.
  struct Ask {
    var line: String
    /// Why it cannot answer yet.
    var waiting: String?
    var finds: [(answer: FactPath, found: FactPath)] = []
  }

  enum Problem: Error {
    case badLine(String)
  }

  init(_ text: String) throws {
    var waiting: String?
    for line in text.split(separator: "\n").map(String.init) where !line.hasPrefix("#") {
      let (word, rest) = FactSheet.split(line)
      switch word {
      case "data": data = rest
      case "cells": columns.append(try FactSheet.column(rest))
      case "all": totals.append(try FactSheet.total(rest))
      case "load": loads.append(try FactSheet.load(rest))
      case "fact": facts.append(Fact(id: rest))
      case "waiting": waiting = rest
      case "ask":
        guard !facts.isEmpty else { throw Problem.badLine(line) }
        facts[facts.count - 1].asks.append(Ask(line: rest, waiting: waiting))
        waiting = nil
      case "find":
        let parts = rest.components(separatedBy: " = ")
        guard parts.count >= 2, let fact = facts.indices.last,
          let ask = facts[fact].asks.indices.last
        else { throw Problem.badLine(line) }
        let path = parts.dropFirst().joined(separator: " = ")
        facts[fact].asks[ask].finds.append((FactPath(parts[0]), FactPath(path)))
      default: throw Problem.badLine(line)
      }
    }
  }

  /// `SCRIPT from FOLDER`, then perhaps `files PART` and `only CONDITION`.
  private static func load(_ text: String) throws -> Load {
    var rest = text
    func take(after word: String) -> String? {
      guard let range = rest.range(of: " \(word) ") else { return nil }
      defer { rest = String(rest[..<range.lowerBound]) }
      return String(rest[range.upperBound...])
    }
    let condition = take(after: "only")
    let part = take(after: "files")
    guard let folder = take(after: "from") else { throw Problem.badLine(text) }
    return Load(script: rest, folder: folder, part: part, condition: condition)
  }

  private static func split(_ line: String) -> (String, String) {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
  }
}
