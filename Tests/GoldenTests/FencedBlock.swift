import TestSupport

/// A question in a page of the documentation, and what the page says comes out.
struct FencedBlock: Sendable, CustomStringConvertible {
  /// Path in the repository and line of the opening fence, from 1.
  var page: String
  var line: Int
  var text: String
  /// What follows `strive` on the fence: `error=S2001`.
  var attributes: [String: String]
  /// The lines of the `output` block right after it, and where they stand (0-based).
  var output: (text: String, lines: Range<Int>)?

  var description: String { "\(page):\(line)" }

  /// Every `strive` block of a page, in order.
  static func blocks(of page: String) -> [FencedBlock] {
    let lines = (repositoryText(page) ?? "").split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map(String.init)
    var found: [FencedBlock] = []
    var next = 0
    while next < lines.count {
      guard let fence = Fence(lines, at: next) else {
        next += 1
        continue
      }
      let words = fence.info.split(separator: " ").map(String.init)
      if words.first == "strive" {
        var attributes: [String: String] = [:]
        for word in words.dropFirst() {
          let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
          attributes[parts[0]] = parts.count > 1 ? parts[1] : ""
        }
        found.append(
          FencedBlock(
            page: page, line: next + 1, text: fence.text(lines), attributes: attributes))
      } else if words.first == "output", !found.isEmpty {
        found[found.count - 1].output = (fence.text(lines), fence.body)
      }
      next = fence.body.upperBound + 1
    }
    return found
  }

  private struct Fence {
    var info: String
    var body: Range<Int>

    init?(_ lines: [String], at index: Int) {
      guard lines[index].hasPrefix("```") else { return nil }
      info = String(lines[index].dropFirst(3))
      guard let end = lines[(index + 1)...].firstIndex(of: "```") else { return nil }
      body = index + 1..<end
    }

    func text(_ lines: [String]) -> String { lines[body].joined(separator: "\n") }
  }
}
