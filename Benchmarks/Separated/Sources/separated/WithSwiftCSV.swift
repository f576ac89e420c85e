import Foundation
import SwiftCSV

/// Reads a file with SwiftCSV, which needs the whole text and gives each row as an array of texts.
func readWithSwiftCSV(_ path: String, _ column: Int) throws -> Tally {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  // No rows are kept by the table itself: they are handed over one by one.
  let table = try EnumeratedCSV(string: text, delimiter: .comma, loadColumns: false, rowLimit: 0)
  var tally = Tally()
  try table.enumerateAsArray(startAt: 0, rowLimit: nil) { row in
    tally.rows += 1
    tally.cells += row.count
    if column < row.count { tally.sum += hundredths(row[column].utf8) }
  }
  return tally
}
