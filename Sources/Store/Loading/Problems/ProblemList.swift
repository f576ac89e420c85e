/// Problems as they are found, until there are too many to be worth more reading.
struct ProblemList {
  private(set) var problems: [LoadProblem] = []
  /// Problems reported at once.
  static let most = 20

  /// Adds a problem; throws all of them once there are enough.
  mutating func add(_ problem: LoadProblem) throws(LoadError) {
    guard !problems.contains(problem) else { return }
    guard problems.count < ProblemList.most else { throw .problems(problems, isCut: true) }
    problems.append(problem)
  }

  func throwIfAny() throws(LoadError) {
    if !problems.isEmpty { throw .problems(problems, isCut: false) }
  }
}
