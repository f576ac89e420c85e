public import Tabular

extension ThingQuestion {
  /// Asks the store and makes the answer.
  public func answer(
    from snapshot: any Snapshot, in dialect: Dialect
  ) async throws(StoreError) -> Answer {
    let plan = ThingPlan(self)
    let found = try await found(in: snapshot, dialect)
    let main = SQLPrinter.print(plan.main(found), in: dialect)
    var fetched = FetchedThings(main: try await snapshot.things(main))
    for several in plan.several {
      let query = SQLPrinter.print(plan.pairs(several, found), in: dialect)
      fetched.pairs[several.name] = try await snapshot.things(query)
    }
    for field in tested {
      let query = SQLPrinter.print(plan.missing(field, found), in: dialect)
      guard let row = try await snapshot.things(query).first else { continue }
      let without = row.first?.integer ?? 0
      let kept = row.last?.integer ?? 0
      if without > 0 {
        fetched.missing.append(MissingCount(field: field, without: without, kept: kept))
      }
    }
    return ThingAnswer(plan, fetched, snapshot.catalog).answer
  }

  /// The main query, as `explain` shows it.
  func mainQuery(
    from snapshot: any Snapshot, in dialect: Dialect
  ) async throws(StoreError) -> SQLQuery {
    SQLPrinter.print(ThingPlan(self).main(try await found(in: snapshot, dialect)), in: dialect)
  }

  /// What texts in conditions stand for, looked up before the main query.
  private func found(
    in snapshot: any Snapshot, _ dialect: Dialect
  ) async throws(StoreError) -> [Lookup: [Binding]] {
    var found: [Lookup: [Binding]] = [:]
    for lookup in lookups {
      let rows = try await snapshot.things(SQLPrinter.print(lookup.select, in: dialect))
      found[lookup] = lookup.choose(from: rows)
    }
    return found
  }
}

/// What the store gave for a question about things.
struct FetchedThings {
  var main: [[BoundValue]]
  /// By the name of the column: rows of a thing's id and a value.
  var pairs: [String: [[BoundValue]]] = [:]
  var missing: [MissingCount] = []

  init(main: [[BoundValue]]) {
    self.main = main
  }
}

/// Things without a value for a field that a condition compares, and those in the answer anyway.
struct MissingCount {
  var field: String
  var without: Int
  var kept: Int
}
