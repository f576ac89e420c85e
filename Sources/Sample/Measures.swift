/// How a number of the sample behaves: its level by race over the years, and who is better served.
struct Measure {
  /// Id of the indicator.
  var id: String
  /// Rates by race that go in a straight line from a first to a last year.
  var stretches: [Stretch]
  /// What a year adds for everybody, in points.
  var shocks: [Int: Int] = [:]
  /// What being economically disadvantaged, a girl or an English learner adds, in points.
  var income: Int
  var girls: Int
  var learners: Int
  var isLowerBetter = false
  /// Only those who met it are counted in the population's next measure: graduates, then enrolled.
  var admitsToNext = false
  /// A small group's rate jumps this many points up and down from year to year.
  var bounce = 0
  /// The narrowest level its tables are published at.
  var level = PlaceLevel.school
  var breakdowns = Breakdown.allCases
  var absences: [Absence] = []

  struct Stretch {
    var years: ClosedRange<Int>
    /// Percents in the order of `Race`, in the first year and in the last.
    var first: [Int]
    var last: [Int]
  }

  /// A year without data; without a district, nobody has them.
  struct Absence {
    var year: Int
    var district: Int?
  }

  func isReported(by district: Int, in year: Int) -> Bool {
    !absences.contains { $0.year == year && ($0.district == nil || $0.district == district) }
  }

  /// A race's rate in a year, in hundredths of a point.
  func rate(of race: Race, in year: Int) -> Int {
    let index = race.rawValue
    guard let stretch = stretches.first(where: { $0.years.contains(year) }) else { return 0 }
    let passed = year - stretch.years.lowerBound
    let length = max(stretch.years.count - 1, 1)
    let rise = (stretch.last[index] - stretch.first[index]) * 100 * passed / length
    let jump = race == .pacificIslander ? (year % 2 == 0 ? bounce : -bounce) : 0
    return stretch.first[index] * 100 + rise + (shocks[year, default: 0] + jump) * 100
  }
}

extension Measure {
  /// What a school adds in a year, in hundredths of a point; rare things vary less.
  func effect(of school: School, in year: Int) -> Int {
    let better = school.standing + school.momentum * (year - Riverbend.years.lowerBound)
    return isLowerBetter ? -better / 2 : better
  }
}

enum PlaceLevel: Int, CaseIterable {
  case community, district, school

  var name: String {
    switch self {
    case .community: "community"
    case .district: "district"
    case .school: "school"
    }
  }
}

// Rates stand in the order asian, black, hispanic, american_indian, pacific_islander, two_or_more,
// white. What each series teaches is said beside it.
extension Measure {
  /// Behind its target, gaps narrow because groups rise; no break.
  static let kindergartenReady = Measure(
    id: "kindergarten_ready",
    stretches: [
      Stretch(
        years: 2015...2024, first: [70, 41, 43, 45, 50, 57, 62],
        last: [73, 51, 55, 50, 53, 62, 67])
    ],
    shocks: [2021: -4, 2022: -1], income: -13, girls: 4, learners: -12)

  /// Nearly everyone in the end: a gap that closes at the ceiling. Published by the state.
  static let fullDayKindergarten = Measure(
    id: "full_day_k",
    stretches: [
      Stretch(
        years: 2015...2024, first: [64, 52, 50, 50, 55, 60, 66],
        last: [95, 92, 92, 90, 91, 94, 95])
    ],
    income: -4, girls: 0, learners: -2, level: .district, breakdowns: [.race])

  /// A new test in 2021; Black students rise, so the gap to White narrows on both sides of it.
  static let earlyReading = Measure(
    id: "early_reading",
    stretches: [
      Stretch(
        years: 2015...2020, first: [66, 33, 37, 40, 46, 55, 61],
        last: [68, 42, 42, 42, 47, 57, 62]),
      Stretch(
        years: 2021...2024, first: [58, 28, 32, 33, 38, 46, 52],
        last: [60, 40, 36, 35, 40, 49, 53]),
    ],
    income: -15, girls: 6, learners: -18, absences: [Absence(year: 2020)])

  /// The gap narrows because White students' rate falls.
  static let middleMath = Measure(
    id: "middle_math",
    stretches: [
      Stretch(
        years: 2015...2024, first: [66, 26, 31, 33, 38, 46, 56],
        last: [64, 26, 31, 31, 36, 41, 43])
    ],
    shocks: [2021: -5, 2022: -2], income: -14, girls: 0, learners: -12,
    absences: [Absence(year: 2020), Absence(year: 2024, district: 2)])

  /// Rises for all, most for those furthest behind.
  static let graduation = Measure(
    id: "hs_graduation",
    stretches: [
      Stretch(
        years: 2015...2024, first: [92, 70, 73, 71, 77, 81, 88],
        last: [95, 82, 82, 77, 82, 86, 91])
    ],
    income: -8, girls: 5, learners: -9, admitsToNext: true)

  /// The gap widens: Black and Hispanic graduates enroll less than before.
  static let collegeEnrolled = Measure(
    id: "college_enrolled",
    stretches: [
      Stretch(
        years: 2015...2024, first: [79, 57, 52, 48, 55, 61, 67],
        last: [84, 45, 46, 46, 52, 59, 70])
    ],
    shocks: [2020: -3, 2021: -4], income: -12, girls: 7, learners: -10,
    absences: [Absence(year: 2024)])

  /// Better for all, the gap about as wide as it was; no school level.
  static let collegeCompleted = Measure(
    id: "college_completed",
    stretches: [
      Stretch(
        years: 2015...2024, first: [66, 34, 36, 35, 42, 48, 55],
        last: [70, 39, 42, 38, 44, 52, 60])
    ],
    income: -12, girls: 7, learners: -6, level: .district, absences: [Absence(year: 2024)])

  /// A survey of the whole community.
  static let employed = Measure(
    id: "employed",
    stretches: [
      Stretch(
        years: 2015...2024, first: [71, 60, 67, 58, 65, 67, 74],
        last: [75, 68, 73, 63, 68, 72, 77])
    ],
    shocks: [2020: -6, 2021: -5], income: -7, girls: -1, learners: -3, level: .community,
    breakdowns: [.race, .gender])

  /// Lower is better; it rises, and unequally.
  static let chronicAbsence = Measure(
    id: "chronic_absence",
    stretches: [
      Stretch(
        years: 2015...2020, first: [6, 17, 14, 20, 16, 13, 10],
        last: [6, 18, 15, 21, 17, 14, 10]),
      Stretch(
        years: 2021...2024, first: [10, 33, 29, 36, 30, 24, 18],
        last: [9, 29, 25, 33, 27, 20, 15]),
    ],
    income: 9, girls: -1, learners: 1, isLowerBetter: true, bounce: 7,
    absences: [Absence(year: 2017, district: 1)])

  /// Lower is better; the gap narrows because Black students are suspended less.
  static let suspended = Measure(
    id: "suspended",
    stretches: [
      Stretch(
        years: 2015...2024, first: [2, 16, 8, 10, 8, 8, 4],
        last: [2, 9, 6, 8, 7, 6, 4])
    ],
    shocks: [2021: -2], income: 4, girls: -3, learners: 0, isLowerBetter: true,
    absences: [Absence(year: 2017, district: 1), Absence(year: 2024, district: 2)])

  /// Published by the state, with small cells hidden.
  static let inPreschool = Measure(
    id: "in_preschool",
    stretches: [
      Stretch(
        years: 2015...2024, first: [58, 46, 36, 40, 44, 50, 54],
        last: [68, 57, 50, 48, 50, 60, 63])
    ],
    shocks: [2021: -8, 2022: -3], income: -9, girls: 1, learners: -6, level: .district,
    breakdowns: [.race])
}
