import Tabular

/// Questions by several dimensions at once, which the tables of each dimension do not answer.
public struct AskedTables: Sendable {
  /// The tables that anyone may see: everyone and each dimension, in all places.
  public var released: LinkedTables
  /// The same people by all dimensions at once, in the lowest places.
  public var base: ExactTable
  /// Dimensions of each question as positions in `released.dimensions`, in the order in which they
  /// were told.
  public var questions: [[Int]]

  public init(released: LinkedTables, base: ExactTable, questions: [[Int]]) {
    self.released = released
    self.base = base
    self.questions = questions
  }
}

/// The answer to each question for the widest place, with what must not be shown hidden. It has
/// nothing at periods at which it could tell, beside all questions before it, a small group's
/// numbers.
///
/// Cells are by the dimensions of their question, in its order. The same questions in the same
/// order give the same answers, so it is enough to remember the questions. Where rates near 0 and
/// 100 are coded there are no answers: exact numbers of parts would tell the coded ones.
public func protect(_ asked: AskedTables, policy: Policy) -> [ReleasedTable] {
  var answers = asked.questions.map { _ in [ReleasedCell]() }
  let periods = policy.ends == .off ? Set(asked.base.cells.map(\.key.period)).sorted() : []
  for period in periods {
    var told: [(question: [Int], cells: [ReleasedCell])] = []
    for (index, question) in asked.questions.enumerated() {
      // What was told was decided by what had been asked until then, and stays told.
      let dimensions = Set(asked.questions[...index].joined()).sorted()
      var slice = AskedSlice(asked.limited(to: dimensions), period: period, policy: policy)
      func positions(_ question: [Int]) -> [Int] {
        question.compactMap { dimensions.firstIndex(of: $0) }
      }
      for earlier in told { slice.assume(positions(earlier.question), earlier.cells) }
      guard let cells = slice.tell(positions(question)) else { continue }
      told.append((question, cells))
      answers[index] += cells
    }
  }
  return answers.map { ReleasedTable(cells: $0) }
}

extension AskedTables {
  /// The tables of some dimensions, with the people of all others taken together.
  fileprivate func limited(to dimensions: [Int]) -> AskedTables {
    var keys: [CellKey] = []
    var parts: [CellKey: [Measures]] = [:]
    for cell in base.cells where dimensions.allSatisfy(cell.key.groups.indices.contains) {
      let key = CellKey(
        period: cell.key.period, place: cell.key.place,
        groups: dimensions.map { cell.key.groups[$0] })
      if parts[key] == nil { keys.append(key) }
      parts[key, default: []].append(cell.measures)
    }
    var limited = ExactTable()
    for key in keys { limited.append(key, Measures(adding: parts[key] ?? [])) }
    var linked = released
    linked.dimensions = dimensions.map { released.dimensions[$0] }
    return AskedTables(released: linked, base: limited, questions: [])
  }
}

/// Asked tables at one period.
private struct AskedSlice {
  private let asked: AskedTables
  private let period: Int
  private let policy: Policy
  private let slice: LinkedSlice
  private let hidden: LinkedSlice.Hidden
  private let cells: [ReleasedCell]
  private var differencing: Differencing

  init(_ asked: AskedTables, period: Int, policy: Policy) {
    self.asked = asked
    self.period = period
    self.policy = policy
    slice = LinkedSlice(asked.released, period: period)
    hidden = slice.hidden(by: LineRule(policy), ends: .off)
    cells = asked.base.cells.filter { $0.key.period == period }
    differencing = Differencing(
      cells: cells.map { (people: $0.measures.n ?? 0, met: $0.measures.likelyMet?.lowerBound) },
      places: cells.map(\.key.place), policy: policy)
    differencing.assume(toldOfPlaces() + toldOfAll())
  }

  /// Everyone in each lowest place, and its groups unless they are hidden there and in every wider
  /// place: what can be told of wider places follows.
  private func toldOfPlaces() -> [Set<Int>] {
    var sets: [CellKey: Set<Int>] = [:]
    for (index, cell) in cells.enumerated() {
      sets[CellKey(period: -1, place: cell.key.place), default: []].insert(index)
      for (dimension, group) in cell.key.groups.enumerated()
      where !slice.isFree(dimension, group, from: cell.key.place, hidden) {
        let key = CellKey(period: dimension, place: cell.key.place, groups: [group])
        sets[key, default: []].insert(index)
      }
    }
    return sets.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Groups shown in the widest place.
  private func toldOfAll() -> [Set<Int>] {
    var sets: [CellKey: Set<Int>] = [:]
    for (index, cell) in cells.enumerated() {
      for (dimension, group) in cell.key.groups.enumerated()
      where !slice.isHiddenAtTop(dimension, group, hidden) {
        sets[CellKey(period: dimension, place: 0, groups: [group]), default: []].insert(index)
      }
    }
    return sets.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Takes an answer as told.
  mutating func assume(_ question: [Int], _ answer: [ReleasedCell]) {
    let sets = sets(question)
    differencing.assume(answer.filter { !$0.isHidden }.compactMap { sets[$0.key.groups] })
  }

  /// People by the groups of some dimensions.
  private func sets(_ question: [Int]) -> [[Int]: Set<Int>] {
    var sets: [[Int]: Set<Int>] = [:]
    for (index, cell) in cells.enumerated() {
      sets[question.map { cell.key.groups[$0] }, default: []].insert(index)
    }
    return sets
  }

  /// The answer to a question; nil, and nothing told, where it would tell too much.
  mutating func tell(_ question: [Int]) -> [ReleasedCell]? {
    guard let root = slice.onlyRoot, knowsLowestPlaces else { return nil }
    let sets = sets(question)
    let sums = sets.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { groups, set in
      ReleasedCell(
        key: CellKey(period: period, place: root, groups: groups), measures: sum(set),
        isHidden: false)
    }
    guard let found = hiddenGroups(question, sums, root: root) else { return nil }
    let answer = sums.map { found.contains($0.key.groups) ? $0.hidden : $0 }
    let told = answer.filter { !$0.isHidden }.compactMap { sets[$0.key.groups] }
    return differencing.tell(told) == .answer ? answer : nil
  }

  /// Whether the people by all dimensions are known in just those places that tables are told of:
  /// what can move is looked for there.
  private var knowsLowestPlaces: Bool {
    let known = Set(cells.filter { $0.measures.n ?? 0 > 0 }.map(\.key.place))
    return known == slice.lowestPlacesWithPeople
  }

  private func sum(_ set: Set<Int>) -> Measures {
    Measures(adding: set.map { cells[$0].measures })
  }

  /// Two dimensions are hidden by the rule for them, more where they are small or hidden alone.
  private func hiddenGroups(
    _ question: [Int], _ sums: [ReleasedCell], root: Int
  ) -> Set<[Int]>? {
    if question.count == 2 {
      var pair = ExactTable()
      for cell in sums { pair.append(cell.key, cell.measures) }
      for cell in summedInPlaces(question) { pair.append(cell.key, cell.measures) }
      var tables = asked.released
      tables.pairs = [LinkedTables.Pair(first: question[0], second: question[1], cells: pair)]
      let released = protect(tables, policy: policy).pairs[0].cells
        .filter { $0.key.place == root && $0.key.period == period }
      guard released.contains(where: { !$0.isHidden }) else { return nil }
      return Set(released.filter(\.isHidden).map(\.key.groups))
    }
    let rule = LineRule(policy)
    return Set(
      sums.filter { cell in
        let people = cell.measures.n ?? 0
        return (people > 0 && rule.isSmall(people))
          || zip(question, cell.key.groups).contains { slice.isHiddenAtTop($0, $1, hidden) }
      }.map(\.key.groups))
  }

  private func summedInPlaces(_ question: [Int]) -> [ReleasedCell] {
    guard slice.onlyRoot.map({ root in cells.contains { $0.key.place != root } }) ?? false else {
      return []
    }
    var sets: [CellKey: Set<Int>] = [:]
    for (index, cell) in cells.enumerated() {
      let key = CellKey(
        period: period, place: cell.key.place, groups: question.map { cell.key.groups[$0] })
      sets[key, default: []].insert(index)
    }
    return sets.sorted { $0.key < $1.key }.map {
      ReleasedCell(key: $0.key, measures: sum($0.value), isHidden: false)
    }
  }
}

extension Measures {
  /// People and those who met the mark, added up.
  fileprivate init(adding parts: [Measures]) {
    let people = parts.reduce(0) { $0 + ($1.n ?? 0) }
    let met = parts.compactMap { $0.n == 0 ? 0 : $0.likelyMet?.lowerBound }
    guard people > 0 else {
      self.init(.noPeople, n: 0, met: 0...0)
      return
    }
    guard met.count == parts.count else {
      self.init(.actual, n: people)
      return
    }
    let all = met.reduce(0, +)
    self.init(.actual, n: people, met: all...all)
  }
}
