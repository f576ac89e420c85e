import Foundation

/// The rows of a file, cut on a thread of their own while those before them are understood.
///
///     thread: pieces of text → rows → RowBatch ── Handover ──▶ caller: rows → records → store
///
/// What is wrong with the text comes after the rows before it, as if one thread did all.
final class RowsAhead {
  private let file: OpenFile
  private let handover = Handover<Step>(most: 2)
  /// The mark of the whole file, once its rows were read to the end.
  private(set) var mark: LoadFile?

  fileprivate enum Step: Sendable {
    case rows(RowBatch)
    case problem(LoadProblem)
    case end(LoadFile?)
  }

  init(of file: OpenFile) throws(LoadProblem) {
    self.file = file
    let cutter = Cutter(file: file, reader: try file.rows(for: .rows))
    Thread.detachNewThread { [handover] in cutter.run(handover) }
  }

  /// The next rows; nil after the last.
  func next() throws(LoadProblem) -> RowBatch? {
    switch handover.take() {
    case .rows(let batch): return batch
    case .problem(let problem): throw file.noted(problem)
    case .end(let mark): self.mark = mark
    case nil: break
    }
    return nil
  }

  /// Stops reading, also in the middle of the file.
  func close() { handover.close() }
}

/// Reads a file to its end, or until nobody wants more of it.
///
/// `@unchecked Sendable`: only its thread uses the reader once it runs.
private struct Cutter: @unchecked Sendable {
  let file: OpenFile
  let reader: CSVReader

  func run(_ handover: Handover<RowsAhead.Step>) {
    defer { handover.finish() }
    var reader = reader
    while true {
      var problem: CSVProblem?
      let batch = RowBatch(&reader, problem: &problem)
      if !batch.isEmpty, !handover.put(.rows(batch)) { return }
      if let problem {
        _ = handover.put(.problem(file.placed(problem, in: reader)))
        return
      }
      guard !batch.isEmpty else {
        _ = handover.put(.end(file.mark(reader)))
        return
      }
    }
  }
}
