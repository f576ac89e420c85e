import Crypto
public import Lang

extension LoadingStore {
  /// Carries a load out: all of it, or nothing with at most twenty problems.
  public func load(
    _ mapping: LoadMapping, files: any FileProvider
  ) async throws(LoadError) -> LoadSummary {
    let matched: [MatchedFile]
    do {
      matched = try files.files(matching: mapping.files)
    } catch {
      throw .problems([LoadProblem(.file(error))], isCut: false)
    }
    switch mapping.content {
    case .observations(let observations):
      return try await inTransaction { writer in
        try ObservationLoad(
          mapping, observations, files: files, matched: matched, writer: writer
        ).run()
      }
    case .things(let things):
      return try await loadThings(things, of: mapping, files: files, matched: matched)
    }
  }

  private func inTransaction(
    _ body: @escaping @Sendable (any LoadWriter) throws -> LoadSummary
  ) async throws(LoadError) -> LoadSummary {
    do {
      return try await withLoadWriter(body)
    } catch let error as LoadError {
      throw error
    } catch let error as StoreError {
      throw .store(error)
    } catch {
      throw .store(.failed("\(error)"))
    }
  }
}

/// The mark of a file's content, in hexadecimal.
func sha256(_ bytes: [UInt8]) -> String {
  SHA256.hash(data: bytes).map { byte in
    String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
  }.joined()
}
