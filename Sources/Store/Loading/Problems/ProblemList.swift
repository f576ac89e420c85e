/// Problems as they are found, until there are too many to be worth more reading.
struct ProblemList {
  private(set) var problems: [LoadProblem] = []
  /// Problems reported at once.
  static let most = 20

  /// Adds a problem; throws all of them once there are enough. A name or a number that is wrong in
  /// many rows is told where it first stands.
  mutating func add(_ problem: LoadProblem) throws(LoadError) {
    guard !problems.contains(where: problem.repeats) else { return }
    guard problems.count < ProblemList.most else { throw .problems(problems, isCut: true) }
    problems.append(problem)
  }

  func throwIfAny() throws(LoadError) {
    if !problems.isEmpty { throw .problems(problems, isCut: false) }
  }
}

extension LoadProblem {
  fileprivate func repeats(_ other: LoadProblem) -> Bool {
    switch kind {
    case .name, .number: kind == other.kind
    case .file, .text, .header, .duplicate, .record, .load: self == other
    }
  }
}
