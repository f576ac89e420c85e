import Lang

extension FileProfile {
  /// `rates.csv: UTF-8, lines end in CRLF, cells between commas`
  var written: String {
    if let sheet = open.sheet {
      let hidden = sheet.hiddenRows > 0 ? ", \(grouped(sheet.hiddenRows)) rows hidden" : ""
      return "\(file.name): a workbook, sheet `\(sheet.name.quotable)`\(hidden)"
    }
    let encoding =
      switch open.encoding {
      case .utf8: open.hasMark ? "UTF-8 with a byte order mark" : "UTF-8"
      case .windows1252: "Windows-1252"
      case .utf16: "UTF-16"
      }
    let separator =
      switch open.delimiter {
      case UInt8(ascii: "\t"): "tabs"
      case UInt8(ascii: ";"): "semicolons"
      case UInt8(ascii: "|"): "bars"
      default: "commas"
      }
    let parts = [
      encoding, open.lineEnd.map { "lines end in \($0.rawValue)" }, "cells between \(separator)",
    ]
    return "\(file.name): \(parts.compactMap { $0 }.joined(separator: ", "))"
  }

  var titles: [String] {
    let shown = header.titles.prefix(6).map { "  above the header: \($0.quotable)" }
    let left = header.titles.count - 6
    return left > 0 ? shown + ["  and \(left) more lines above it"] : Array(shown)
  }

  /// `header on lines 4 and 5, then 725 rows, 6 columns`
  var size: String {
    let below = "\(rows == 1 ? "1 row" : "\(grouped(rows)) rows"), \(columns.count) columns"
    switch options.header {
    case .lines(let first, let second?):
      return "  header on lines \(first) and \(second), then \(below)"
    case .lines(let line, nil): return "  header on line \(line), then \(below)"
    case .none: return "  no header, \(below)"
    case .found: return "  header on line \(header.line), then \(below)"
    }
  }
}

/// One way the cells of a column look.
struct ColumnPart {
  var form: String
  var meaning: String
  var cells: Int
  var different: Int
  var examples: String
}

extension ColumnProfile {
  private var isPerson: Bool { ColumnRole.isPerson(title) }

  /// Numbers by what they look like; other columns as texts.
  func parts(as role: String?) -> [ColumnPart] {
    let blank = forms[.blank] ?? 0
    var parts: [ColumnPart] = []
    if role?.isOfNumbers == true {
      for (form, count) in listedForms where form != .blank {
        let same = values.filter { $0.form == form }
        parts.append(
          ColumnPart(
            form: form.name, meaning: form.meaning, cells: count, different: same.count,
            examples: examples(same)))
      }
    } else if filled > 0 {
      parts.append(
        ColumnPart(
          form: "text", meaning: role ?? "text", cells: filled, different: values.count,
          examples: isPerson ? "" : examples(values)))
    }
    if blank > 0 || parts.isEmpty {
      parts.append(
        ColumnPart(form: "blank", meaning: "missing", cells: blank, different: 0, examples: ""))
    }
    return parts
  }

  /// `  Graduation Rate: percent` and what its cells look like.
  func lines(as role: String?) -> [String] {
    let name = fullTitle.isEmpty ? "column \(position + 1)" : fullTitle.quotable
    let word = role ?? "text"
    guard filled > 0 else { return ["  \(name): empty"] }
    guard !isPerson else { return ["  \(name): a person (not shown)"] }
    guard word.isOfNumbers else {
      let count = hasMore ? "more than \(grouped(values.count))" : grouped(values.count)
      return ["  \(name): \(word) (\(count) different: \(examples(values)))"]
    }
    let forms = listedForms.prefix(12).map { form, count in "\(grouped(count)) \(described(form))" }
    let left = listedForms.count - 12
    let list = forms + (left > 0 ? ["and \(left) more kinds"] : [])
    return ["  \(name): \(word)", "    \(list.joined(separator: " · "))"]
  }

  private func described(_ form: CellForm) -> String {
    switch form {
    case .exact:
      let range =
        numbers.least == numbers.most
        ? plain(numbers.least) : "\(plain(numbers.least)) to \(plain(numbers.most))"
      return (numbers.count == 1 ? "number " : "numbers ") + range
    case .blank: return "blank"
    case .range, .atLeast, .atMost, .above, .below:
      return "\(form.name) (\(examples(values.filter { $0.form == form })))"
    case .token, .unknown: return "`\(form.name)` \(form.meaning)"
    }
  }

  private func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? grouped(Int(number)) : "\(number)"
  }

  /// The commonest three.
  private func examples(_ values: [Value]) -> String {
    let sorted = values.enumerated().sorted { left, right in
      (-left.element.count, left.offset) < (-right.element.count, right.offset)
    }
    return sorted.prefix(3).map { $0.element.text.quotable }.joined(separator: ", ")
  }
}

extension String {
  /// A role of numbers, whose cells are counted by how they look.
  fileprivate var isOfNumbers: Bool {
    hasPrefix("number") || hasPrefix("percent") || hasPrefix("value")
  }
}
