import Lang

extension SQLiteStore: LoadingStore {
  /// Runs a load in one transaction: kept when `body` returns after `finish`, else undone.
  ///
  /// A body that returns without `finish` gets its result and leaves no trace, as `preview` does.
  /// Errors of the loading code come out as they are, the engine's as `StoreError`.
  public func withLoadWriter<Result: Sendable>(
    _ body: @escaping @Sendable (any LoadWriter) throws -> Result
  ) async throws -> Result {
    try load(body)
  }

  func load<Result>(_ body: (SQLiteLoadWriter) throws -> Result) throws -> Result {
    var unfinished: Result?
    do {
      return try writeThrowing { engine in
        let writer = try SQLiteLoadWriter(engine: engine, collections: collections) { mayMake in
          try self.personKey(mayMake: mayMake)
        }
        let result = try body(writer)
        guard writer.isFinished else {
          unfinished = result
          throw Unfinished()
        }
        return result
      }
    } catch is Unfinished {
      guard let unfinished else { throw StoreError.failed("the load did not finish") }
      return unfinished
    }
  }
}

/// Undoes the writes of a load that did not finish.
private struct Unfinished: Error {}
