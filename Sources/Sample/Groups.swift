/// The groups of race, in the order of a child's profile.
enum Race: Int, CaseIterable {
  case asian, black, hispanic, americanIndian, pacificIslander, twoOrMore, white

  /// Children of one grade in the first and in the last year.
  var cohort: ClosedRange<Int> {
    switch self {
    case .asian: 118...142
    case .black: 625...655
    case .hispanic: 455...585
    case .americanIndian: 8...20
    case .pacificIslander: 3...9
    case .twoOrMore: 130...180
    case .white: 1060...1110
    }
  }

  /// So few that a grade's number is a new draw each year.
  var isSmall: Bool {
    switch self {
    case .americanIndian, .pacificIslander: true
    case .asian, .black, .hispanic, .twoOrMore, .white: false
    }
  }

  /// How its children spread over the districts, in percent.
  var districts: [Int] {
    switch self {
    case .asian: [40, 49, 11]
    case .black: [79, 14, 7]
    case .hispanic: [62, 20, 18]
    case .americanIndian: [50, 20, 30]
    case .pacificIslander: [60, 30, 10]
    case .twoOrMore: [50, 30, 20]
    case .white: [33, 42, 25]
    }
  }

  /// How many are economically disadvantaged, in percent.
  var poverty: Int {
    switch self {
    case .asian: 34
    case .black: 66
    case .hispanic: 64
    case .americanIndian: 60
    case .pacificIslander: 52
    case .twoOrMore: 48
    case .white: 31
    }
  }

  /// How many learn English as a new language, in percent.
  var learners: Int {
    switch self {
    case .asian: 24
    case .black: 3
    case .hispanic: 37
    case .americanIndian: 2
    case .pacificIslander: 15
    case .twoOrMore: 3
    case .white: 2
    }
  }
}

/// What counts of children are broken down by.
///
/// A child's profile is one number: race × 8 + gender × 4 + income × 2 + language.
enum Breakdown: CaseIterable {
  case race, gender, income, language

  static let profiles = Race.allCases.count * 8

  /// The dimension's id, also the last part of the file's name.
  var dimension: String {
    switch self {
    case .race: "race"
    case .gender: "gender"
    case .income: "income"
    case .language: "language"
    }
  }

  /// Column of the files.
  var column: String {
    switch self {
    case .race: "Race/Ethnicity"
    case .gender: "Gender"
    case .income: "Economic Status"
    case .language: "English Learner Status"
    }
  }

  /// Members as the files spell them, in the order of `member(of:)`.
  var labels: [String] {
    switch self {
    case .race:
      [
        "Asian", "Black or African American", "Hispanic/Latino of any race",
        "American Indian or Alaska Native", "Native Hawaiian or Other Pacific Islander",
        "Two or More Races", "White",
      ]
    case .gender: ["Female", "Male"]
    case .income: ["Not Economically Disadvantaged", "Economically Disadvantaged"]
    case .language: ["Non-English Learner", "English Learner"]
    }
  }

  /// How many members it has.
  var size: Int {
    switch self {
    case .race: Race.allCases.count
    case .gender, .income, .language: 2
    }
  }

  func member(of profile: Int) -> Int {
    switch self {
    case .race: profile >> 3
    case .gender: profile >> 2 & 1
    case .income: profile >> 1 & 1
    case .language: profile & 1
    }
  }
}
