import Lang
import Tabular

/// The first rows of the numbers of a file, to see how its columns belong together.
struct NumberSample {
  private var rows: [[PrintedNumber?]] = []
  private let places: [Int: Int]
  private static let most = 5_000

  /// - Parameter columns: positions of the columns whose numbers are wanted.
  init(_ profile: FileProfile, columns: [Int]) throws(LoadProblem) {
    places = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
    var rows: [[PrintedNumber?]] = []
    do throws(LoadProblem) {
      try profile.eachRow { row, reader in
        rows.append(columns.map { printedNumber(reader.bytes, row.cell($0)) })
        return rows.count < NumberSample.most
      }
    } catch {
      // The profile has met the same problem and says so.
      guard profile.problem != nil else { throw error }
    }
    self.rows = rows
  }

  /// In how many rows something holds of two columns, of those where both have numbers.
  private func share(
    _ first: Int, _ second: Int, _ holds: (PrintedNumber, PrintedNumber) -> Bool
  ) -> (yes: Int, of: Int) {
    guard let first = places[first], let second = places[second] else { return (0, 0) }
    var yes = 0
    var all = 0
    for row in rows {
      guard let left = row[first], let right = row[second] else { continue }
      all += 1
      if holds(left, right) { yes += 1 }
    }
    return (yes, all)
  }

  /// Whether one count is never more than another.
  func isPart(_ part: Int, of whole: Int) -> Bool {
    let found = share(part, whole) { $0.double <= $1.double }
    return found.of > 0 && found.yes == found.of
  }

  /// Whether so many people can have such percents: not every percent is one of 43 people.
  func maybePeople(_ people: Int, of percent: Int) -> Bool {
    let found = share(people, percent) { people, percent in
      guard people.double > 0, !(people.mantissa < 0) else { return true }
      let half = percent.halfUnit + 1e-9
      let least = ((percent.double - half) * people.double / 100).rounded(.up)
      return least <= (percent.double + half) * people.double / 100
    }
    return found.of == 0 || found.yes * 50 >= found.of * 49
  }

  /// Whether columns are the parts of a whole: percents that add up to a hundred in nearly every row.
  func addToHundred(_ columns: [Int]) -> Bool {
    let wanted = columns.compactMap { places[$0] }
    guard wanted.count == columns.count, wanted.count > 1 else { return false }
    var yes = 0
    var all = 0
    for row in rows {
      let numbers = wanted.compactMap { row[$0]?.double }
      guard numbers.count == wanted.count else { continue }
      all += 1
      if abs(numbers.reduce(0, +) - 100) < 0.6 { yes += 1 }
    }
    return all > 2 && yes * 20 >= all * 19
  }

  /// Whether a percent is what two counts give.
  func gives(_ met: Int, of people: Int, _ percent: Int) -> Bool {
    guard let met = places[met], let people = places[people], let percent = places[percent] else {
      return false
    }
    var yes = 0
    var all = 0
    for row in rows {
      guard let met = row[met], let people = row[people], let printed = row[percent],
        people.double > 0
      else { continue }
      all += 1
      let exact = 100 * met.double / people.double
      let isFraction = !printed.hasPercentSign && printed.double <= 1
      let wanted = isFraction ? printed.double * 100 : printed.double
      let half = isFraction ? printed.halfUnit * 100 : printed.halfUnit
      if abs(exact - wanted) <= half + 1e-6 { yes += 1 }
    }
    return all > 0 && yes * 20 >= all * 19
  }
}
