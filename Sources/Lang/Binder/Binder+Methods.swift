/// `using`: how an answer is worked out.
extension Binder {
  /// The methods of a `using` clause, of those the verb takes.
  mutating func methods(_ query: Query, taken: [Method]) -> Set<Method> {
    var found: Set<Method> = []
    for clause in query.clauses {
      guard case .using(let names) = clause.kind else { continue }
      for name in names where !name.isMissing {
        if let method = taken.first(where: { $0.rawValue == name.folded }) {
          found.insert(method)
        } else {
          report(
            BindingProblem.unknownMethod(name, known: taken.map { Candidate($0.rawValue) })
              .diagnostic)
        }
      }
    }
    return found
  }
}
