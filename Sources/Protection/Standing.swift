import Tabular

/// How a cell counts in the rules of protection.
enum Standing {
  /// Nobody: zeros are shown.
  case empty
  case people(Headcount)
  /// Numbers that must not be worked out, of people that nobody here has counted.
  case uncounted
  /// Nothing that stands for people: a percent or money without n, a missing or coming value.
  case blank

  /// The same people where nothing of them may be shown.
  var mustHide: Standing {
    switch self {
    case .people(let count): .people(Headcount(count.people, split: count.split, true))
    case .empty, .uncounted: .uncounted
    case .blank: .blank
    }
  }

  /// What the cell says about itself.
  init(_ measures: Measures) {
    let mustHide = measures.state == .suppressed || measures.state == .withheld
    if let people = measures.n ?? Standing.counted(measures) {
      if people > 0 {
        self = .people(Headcount(people, met: measures.n.flatMap { _ in measures.met }, mustHide))
      } else {
        // A source hid something about a group it calls empty, or the count is no count.
        self = mustHide || people < 0 ? .uncounted : .empty
      }
    } else {
      self = mustHide ? .uncounted : .blank
    }
  }

  /// The people of a cell that has a count and no n: the count is what could be small.
  ///
  /// A table does not say whether a value alone counts people, so every whole number does; a
  /// percent of 4 is hidden with the four children it might be. Of an interval the low end
  /// decides, but at least one: `<10` may be 1.
  private static func counted(_ measures: Measures) -> Int? {
    if let met = measures.met {
      return met.upperBound > 0 ? max(met.lowerBound, 1) : met.upperBound
    }
    guard let value = measures.value, value.lowerBound >= 0,
      let low = Int(exactly: value.lowerBound), let high = Int(exactly: value.upperBound)
    else { return nil }
    return high > 0 ? max(low, 1) : 0
  }
}

/// The people of a cell, and how many of them surely are in each part.
struct Headcount {
  let people: Int
  /// Those who surely met the mark and surely did not, or met each of several marks and none; empty
  /// where the cell does not split its people, as a mean does not.
  let split: [Int]
  /// The source or an agreement hides it, whatever its size.
  let mustHide: Bool

  var isSplit: Bool { !split.isEmpty }

  init(_ people: Int, met: ClosedRange<Int>?, _ mustHide: Bool) {
    let met = met?.clamped(to: 0...people)
    self.init(people, split: met.map { [$0.lowerBound, people - $0.upperBound] } ?? [], mustHide)
  }

  init(_ people: Int, split: [Int], _ mustHide: Bool) {
    self.people = people
    self.split = split
    self.mustHide = mustHide
  }
}

extension ReleasedCell {
  /// The cell without its numbers. What an agreement withholds keeps its own name.
  var hidden: ReleasedCell {
    let isWithheld = measures.state == .withheld
    return ReleasedCell(
      key: key, measures: Measures(isWithheld ? .withheld : .suppressed), isHidden: !isWithheld)
  }

  /// The cell with its number of people alone.
  var withoutRate: ReleasedCell {
    var measures = hidden.measures
    measures.n = self.measures.n
    return ReleasedCell(key: key, measures: measures, isHidden: true)
  }
}
