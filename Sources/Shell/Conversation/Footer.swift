import Foundation
import Lang
import Tabular

/// The line below an answer: how much it is, what is hidden, how long it took, what to type next.
///
///     7 groups · 3 hidden to protect privacy · 0.02 s · explain last
struct Footer {
  let answer: Answer
  let seconds: Double

  var text: String {
    var parts = [amount]
    if answer.hidden > 0 { parts.append("\(answer.hidden) hidden to protect privacy") }
    // In steps of 10 ms, as `--timing` says it: finer would tell about single records.
    parts.append(String(format: "%.2f s", seconds))
    parts.append("explain last")
    return parts.joined(separator: " · ")
  }

  private var amount: String {
    let count = answer.table.rows.count
    let isOfGroups = answer.verb == "gap"
    return "\(count) \(isOfGroups ? "group" : "row")\(count == 1 ? "" : "s")"
  }
}
