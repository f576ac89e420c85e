import Foundation
import Lang
public import Store

/// Makes a new store; returns its path.
public func makeStore(at path: String) throws(SessionProblem) -> String {
  do {
    _ = try SQLiteStore.create(path: path)
    return path
  } catch {
    throw .store(error)
  }
}

/// Makes a copy of the sample that is a store like any other; returns its path.
public func makeSample(at path: String) async throws(SessionProblem) -> String {
  guard !FileManager.default.fileExists(atPath: path) else {
    throw .output(path, "there is such a file already")
  }
  do {
    try await SampleStore.make(at: path)
    return path
  } catch let problem as SessionProblem {
    throw problem
  } catch let error as StoreError {
    throw .store(error)
  } catch {
    throw .output(path, plainWords(error))
  }
}

/// The built-in sample, as a session opens it.
public func openSample() async throws(SessionProblem) -> SQLiteStore {
  try await SampleStore.open()
}
