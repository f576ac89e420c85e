import Lang
import Protection
import Tabular

/// How a row of a question for cells reads: period, place, groups, state, n, met and value.
struct CellRow {
  let dimensions: Int

  func key(_ row: borrowing Row) throws -> CellKey {
    guard row.count == dimensions + 8 || row.count == dimensions + 9 else {
      throw StoreError.failed("a question for cells gave \(row.count) columns")
    }
    var groups: [Int] = []
    groups.reserveCapacity(dimensions)
    for dimension in 0..<dimensions { groups.append(row.integer(2 + dimension)) }
    return CellKey(period: row.integer(0), place: row.integer(1), groups: groups)
  }

  func measures(_ row: borrowing Row) throws -> Measures {
    let first = dimensions + 2
    guard let state = CellState(code: row.integer(first)) else {
      throw StoreError.failed("a cell has the unknown state \(row.integer(first))")
    }
    var measures = Measures(state, n: row.optionalInteger(first + 1))
    if let low = row.optionalInteger(first + 2), let high = row.optionalInteger(first + 3),
      low <= high
    {
      measures.met = low...high
    }
    if let low = row.optionalReal(first + 4), let high = row.optionalReal(first + 5), low <= high {
      measures.value = low / Millionths.one...high / Millionths.one
    }
    if row.count == dimensions + 9 { measures.places = row.optionalInteger(first + 6) }
    return measures
  }
}

/// Values are kept as whole millionths, so that every order of adding agrees bit for bit.
enum Millionths {
  static let one = 1_000_000.0
}
