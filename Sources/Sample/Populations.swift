/// Who is counted together, from a grade or all grades.
enum Population: CaseIterable {
  case preschool, kindergarten, thirdGrade, eighthGrade, graduationClass, college, youth, enrolled
  /// Kindergartners as the state counts them in October: not the same as those assessed.
  case censusDay

  var measures: [Measure] {
    switch self {
    case .preschool: [.inPreschool]
    case .kindergarten: [.kindergartenReady]
    case .thirdGrade: [.earlyReading]
    case .eighthGrade: [.middleMath]
    case .graduationClass: [.graduation, .collegeEnrolled]
    case .college: [.collegeCompleted]
    case .youth: [.employed]
    case .enrolled: [.chronicAbsence, .suspended]
    case .censusDay: [.fullDayKindergarten]
    }
  }

  var seed: UInt64 {
    switch self {
    case .preschool: 0x5201
    case .kindergarten: 0x5202
    case .thirdGrade: 0x5203
    case .eighthGrade: 0x5204
    case .graduationClass: 0x5205
    case .college: 0x5206
    case .youth: 0x5207
    case .enrolled: 0x5208
    case .censusDay: 0x5209
    }
  }

  /// In percent of one grade.
  private var share: Int {
    switch self {
    case .preschool: 190
    case .kindergarten: 100
    case .thirdGrade: 98
    case .eighthGrade: 96
    case .graduationClass: 95
    case .college: 58
    case .youth: 60
    case .enrolled: 1_280
    case .censusDay: 104
    }
  }

  private var kinds: [SchoolKind] {
    switch self {
    case .preschool, .kindergarten, .censusDay, .thirdGrade: [.elementary]
    case .eighthGrade: [.middle]
    case .graduationClass, .college, .youth: [.high]
    case .enrolled: SchoolKind.allCases
    }
  }

  func isAt(_ school: School) -> Bool { kinds.contains(school.kind) }

  func size(of race: Race, in year: Int, random: inout SplitMix64) -> Int {
    let passed = year - Riverbend.years.lowerBound
    let range = race.cohort
    if race.isSmall {
      if share < 150 { return random.next(in: range) }
      return (range.lowerBound + range.upperBound) * share / 200 + random.next(in: -4...4)
    }
    let rise = (range.upperBound - range.lowerBound) * passed / (Riverbend.years.count - 1)
    let expected = (range.lowerBound + rise) * share / 100
    return expected + random.next(in: -expected / 60...expected / 60)
  }

  /// The school of each of 1,024 equally likely places.
  func schoolsBySlot(of race: Race) -> [Int] {
    let weights = School.all.map { school in
      isAt(school) ? weight(of: school, for: race) : 0
    }
    // A district gets the race's share, whatever the number of its schools.
    let districts = District.all.indices.map { district in
      zip(School.all, weights).reduce(0) { $0 + ($1.0.district == district ? $1.1 : 0) }
    }
    var slots: [Int] = []
    var reached = 0
    for (index, school) in School.all.enumerated() where weights[index] > 0 {
      let share = race.districts[school.district]
      reached += share * weights[index] * 1_000_000 / districts[school.district]
      let end = (reached * 1_024 + 50_000_000) / 100_000_000
      slots += [Int](repeating: index, count: max(end - slots.count, 0))
    }
    while slots.count < 1_024 { slots.append(slots.last ?? 0) }
    return slots
  }

  private func weight(of school: School, for race: Race) -> Int {
    let tilt =
      switch race {
      case .asian, .white: -1
      case .black, .hispanic: 2
      case .americanIndian, .pacificIslander, .twoOrMore: 0
      }
    return school.size * school.kind.grades * (10 + tilt * school.need)
  }
}
