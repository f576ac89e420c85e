public import Lang
import Tabular

extension LoadingStore {
  /// Carries a load out: all of it, or nothing with at most twenty problems.
  public func load(
    _ mapping: LoadMapping, files: any FileProvider, progress: LoadProgress? = nil
  ) async throws(LoadError) -> LoadSummary {
    let matched: [MatchedFile]
    do throws(FileProblem) {
      matched = try files.files(matching: mapping.files).filter { mapping.mayTake($0) }
      guard !matched.isEmpty else { throw FileProblem.noMatch(mapping.files.text, near: []) }
    } catch {
      throw .problems([LoadProblem(.file(error))], isCut: false)
    }
    let texts = FileTexts(files, progress: progress)
    while true {
      progress?.begin(totalBytes: texts.size(of: matched))
      do {
        return try await load(mapping, texts: texts, matched: matched)
      } catch {
        guard texts.mustBeginAgain() else { throw error }
      }
    }
  }

  private func load(
    _ mapping: LoadMapping, texts: FileTexts, matched: [MatchedFile]
  ) async throws(LoadError) -> LoadSummary {
    switch mapping.content {
    case .observations(let observations):
      return try await inTransaction { writer in
        try ObservationLoad(
          mapping, observations, texts: texts, matched: matched, writer: writer
        ).run()
      }
    case .records(let records):
      return try await inTransaction { writer in
        guard let writer = writer as? any RecordWriter else {
          throw StoreError.failed("this store takes no records")
        }
        return try RecordLoad(
          mapping, records, texts: texts, matched: matched, writer: writer
        ).run()
      }
    case .things(let things):
      return try await loadThings(things, of: mapping, texts: texts, matched: matched)
    case .inferred(let inferred):
      let catalog: Catalog?
      do throws(StoreError) {
        catalog = try await self.catalog(ifNewerThan: nil)
      } catch {
        throw .store(error)
      }
      let found = try Inference(
        mapping, inferred, texts: texts, matched: matched, catalog: catalog ?? Catalog()
      ).mapping()
      var summary = try await load(found.mapping, texts: texts, matched: found.matched)
      summary.notes.insert(Note(code: "inferred", text: found.words), at: 0)
      return summary
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
