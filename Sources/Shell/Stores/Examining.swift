import Lang
import Store

/// What `strive doctor` says about a store: a line a finding, and whether something has to be done.
public struct StoreReport: Sendable {
  public var lines: [String]
  public var isHealthy: Bool
}

public func examineStore(at path: String) throws(SessionProblem) -> StoreReport {
  if path.hasPrefix("postgres://") || path.hasPrefix("postgresql://") {
    throw .usage("stores on PostgreSQL are not in this version of strive yet")
  }
  do {
    let findings = try SQLiteStore.examine(path: path)
    return StoreReport(
      lines: findings.map { "\($0.weight.rawValue): \($0.words(path))" },
      isHealthy: !findings.contains { $0.weight == .problem })
  } catch {
    throw .store(error)
  }
}
