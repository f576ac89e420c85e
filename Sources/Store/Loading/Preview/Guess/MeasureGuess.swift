import Lang
import Tabular

/// Columns that are the numbers of one indicator, by their positions.
struct MeasureSet {
  var kind: IndicatorKind
  var n: Int?
  var met: Int?
  var percent: Int?
  var value: Int?
  /// The column whose header says what is measured.
  var main: Int
}

/// Which numbers of a file are people, which of them met it, which are percents or plain values.
///
/// What the headers say is checked against what the numbers allow: counts that are never more than
/// others are part of them, and not every percent can be one of 43 people.
struct MeasureGuess {
  private let profile: FileProfile
  private let numbers: [ColumnProfile]
  private let sample: NumberSample

  private static let mostColumns = 24
  /// Columns that add up to a hundred with those beside them.
  private let shares: Set<Int>

  init(_ profile: FileProfile, numbers: [ColumnProfile]) throws(LoadProblem) {
    self.profile = profile
    self.numbers = Array(numbers.prefix(MeasureGuess.mostColumns))
    sample = try NumberSample(profile, columns: self.numbers.map(\.position))
    shares = MeasureGuess.shares(self.numbers.map(\.position), sample)
  }

  private static func shares(_ columns: [Int], _ sample: NumberSample) -> Set<Int> {
    var found: Set<Int> = []
    for start in columns.indices {
      for count in 2...6 where start + count <= columns.count {
        let beside = Array(columns[start..<(start + count)])
        if found.isDisjoint(with: beside), sample.addToHundred(beside) { found.formUnion(beside) }
      }
    }
    return found
  }

  /// One set an indicator, in the order of the file.
  var sets: [MeasureSet] {
    let rates = numbers.filter(isRate)
    let counts = numbers.filter { column in
      column.numbers.negative == 0 && !rates.contains { $0.position == column.position }
        && (column.isWhole || (column.numbers.count == 0 && !column.words.isMean))
    }
    if !rates.isEmpty { return rates.map { rateSet($0, counts: counts) } }
    let shares = countSets(counts)
    return shares.isEmpty ? valueSets(counts: counts) : shares
  }

  private func isRate(_ column: ColumnProfile) -> Bool {
    if column.numbers.withSign > 0 || shares.contains(column.position) { return true }
    guard column.numbers.most <= 150 || column.numbers.count == 0 else { return false }
    if column.words.isRate { return true }
    // `Proficient` over 41.2: the header says who, the decimals that it is a share of them.
    return column.words.isMet && !column.isWhole && column.numbers.count > 0
  }

  private func rateSet(_ rate: ColumnProfile, counts: [ColumnProfile]) -> MeasureSet {
    var set = MeasureSet(kind: .percent, percent: rate.position, main: rate.position)
    for people in counts {
      for met in counts where met.position != people.position {
        guard sample.gives(met.position, of: people.position, rate.position) else { continue }
        set.n = people.position
        set.met = met.position
        return set
      }
    }
    let beside = counts.filter {
      $0.fullWords.isPeople || $0.fullWords.isMet || $0.fullWords.isCount
    }
    for count in beside {
      let mayBePeople = sample.maybePeople(count.position, of: rate.position)
      let isPart = count.fullWords.isMet && !count.words.isPeopleAlone
      if mayBePeople, !isPart {
        set.n = set.n ?? count.position
      } else if isPart || !mayBePeople {
        set.met = set.met ?? count.position
      }
    }
    // Three numbers that do not agree are not put together.
    if let n = set.n, let met = set.met, !sample.isPart(met, of: n) { set.met = nil }
    if let n = set.n, let met = set.met, !sample.gives(met, of: n, rate.position) { set.met = nil }
    return set
  }

  /// Counts without a percent: the people, and those of them who met it.
  private func countSets(_ counts: [ColumnProfile]) -> [MeasureSet] {
    let people = counts.filter { $0.fullWords.isPeople && !$0.fullWords.isMet }
    // Two counts, one never more than the other, need no words.
    let wholes = people.isEmpty && counts.count == 2 ? counts : people
    for whole in wholes {
      let parts = counts.filter { part in
        part.position != whole.position && sample.isPart(part.position, of: whole.position)
          && (part.fullWords.isMet || counts.count == 2
            || (!part.fullWords.isPeople && counts.count == 3))
      }
      guard !parts.isEmpty else { continue }
      return parts.map { part in
        MeasureSet(kind: .percent, n: whole.position, met: part.position, main: part.position)
      }
    }
    return []
  }

  /// Means, money, scores and counts; people beside a mean are those it is of.
  private func valueSets(counts: [ColumnProfile]) -> [MeasureSet] {
    var values = numbers.filter { !$0.words.isPeople || $0.words.isMean || $0.words.isScore }
    if values.isEmpty { values = numbers }
    return values.map { column in
      var set = MeasureSet(kind: kind(of: column), value: column.position, main: column.position)
      switch set.kind {
      case .mean, .score:
        set.n = counts.first { $0.words.isPeople && $0.position != column.position }?.position
      case .count, .money, .percent: break
      }
      return set
    }
  }

  private func kind(of column: ColumnProfile) -> IndicatorKind {
    let words = column.words
    if words.isMean { return .mean }
    if words.isMoney { return .money }
    if words.isScore { return .mean }
    return column.isWhole && column.numbers.negative == 0 ? .count : .mean
  }
}

extension ColumnProfile {
  var words: HeaderWords { HeaderWords(title) }

  /// With the name of the group of columns above: `Chronically Absent Student Count`.
  var fullWords: HeaderWords { HeaderWords(fullTitle) }
}

extension HeaderWords {
  /// `Four-Year Cohort Count` is of people whatever stands above it.
  fileprivate var isPeopleAlone: Bool {
    holds(["cohort", "tested", "assessed", "enroll", "denominator", "scored", "membership"])
  }
}
