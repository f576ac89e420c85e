/// The children of Riverbend, drawn one by one and counted by school, year and profile.
///
/// Every table is a sum of these counts, so margins add up exactly.
struct Children {
  private var counts: [String: Counts] = [:]

  init() {
    for population in Population.allCases {
      for (measure, counted) in zip(population.measures, Self.draw(population)) {
        counts[measure.id] = counted
      }
    }
  }

  subscript(measure: Measure) -> Counts { counts[measure.id] ?? Counts() }

  private static func draw(_ population: Population) -> [Counts] {
    let measures = population.measures
    let effects = measures.map(Effects.init)
    var counts = measures.map { _ in Counts() }
    for year in Riverbend.years {
      for race in Race.allCases {
        let seed = population.seed << 32 | UInt64(year) << 8 | UInt64(race.rawValue)
        var random = SplitMix64(seed: seed)
        let schools = population.schoolsBySlot(of: race)
        let start = Counts.index(year: year, school: 0)
        let shares = Shares(of: race)
        let rates = measures.flatMap { measure in
          School.all.map { measure.rate(of: race, in: year) + measure.effect(of: $0, in: year) }
        }
        for _ in 0..<population.size(of: race, in: year, random: &random) {
          let bits = random.next()
          let school = schools[Int(bits & 1023)]
          let child = Child(bits >> 10, shares: shares, school: school)
          let cell = start + school * Breakdown.profiles + race.rawValue << 3 + child.traits
          var outcome = random.next()
          for index in effects.indices {
            let effect = effects[index]
            let rate = rates[index * shares.poverty.count + school] + effect.of(child, shares)
            let hasMet = hundredths(outcome) < min(max(rate, 60), 9_900)
            counts[index].n[cell] += 1
            if hasMet {
              counts[index].met[cell] += 1
            } else if effect.decidesNext {
              break
            }
            outcome >>= 16
          }
        }
      }
    }
    return counts
  }
}

/// The low 16 bits as hundredths of a percent: 0 to 9,999.
private func hundredths(_ bits: UInt64) -> Int {
  Int(((bits & 0xFFFF) &* 10_000) >> 16)
}

/// What part of a race has a trait, in hundredths of a percent.
private struct Shares {
  static let girls = 4_880

  /// By school.
  var poverty: [Int]
  var meanPoverty: Int
  var learners: Int

  init(of race: Race) {
    poverty = School.all.map { race.poverty * 100 + 400 * $0.need }
    meanPoverty = race.poverty * 100
    learners = race.learners * 100
  }
}

private struct Child {
  var isGirl: Bool
  var isPoor: Bool
  var isLearner: Bool

  init(_ bits: UInt64, shares: Shares, school: Int) {
    isGirl = hundredths(bits) < Shares.girls
    isPoor = hundredths(bits >> 16) < shares.poverty[school]
    isLearner = hundredths(bits >> 32) < shares.learners
  }

  /// The last three bits of a profile.
  var traits: Int { (isGirl ? 0 : 4) | (isPoor ? 2 : 0) | (isLearner ? 1 : 0) }
}

/// A measure's effects alone, for the loop over children.
private struct Effects {
  var income: Int
  var girls: Int
  var learners: Int
  /// Who does not meet this one is not asked about the next.
  var decidesNext: Bool

  init(_ measure: Measure) {
    income = measure.income
    girls = measure.girls
    learners = measure.learners
    decidesNext = measure.admitsToNext
  }

  /// In hundredths of a point, centered on the race's own shares so that its rate stays as set.
  func of(_ child: Child, _ shares: Shares) -> Int {
    let sum =
      income * ((child.isPoor ? 10_000 : 0) - shares.meanPoverty)
      + girls * ((child.isGirl ? 10_000 : 0) - Shares.girls)
      + learners * ((child.isLearner ? 10_000 : 0) - shares.learners)
    return sum / 100
  }
}

/// People counted, and those who met the measure, by year, school and profile.
struct Counts {
  static let size = Riverbend.years.count * School.all.count * Breakdown.profiles

  var n = [Int](repeating: 0, count: size)
  var met = [Int](repeating: 0, count: size)

  /// Where the profiles of a school in a year begin.
  static func index(year: Int, school: Int) -> Int {
    ((year - Riverbend.years.lowerBound) * School.all.count + school) * Breakdown.profiles
  }
}
