import CLibCSV
import Foundation

/// Reads a file with libcsv, piece by piece, strictly: it says where it stopped by byte alone.
func readWithLibCSV(_ path: String, _ column: Int) throws -> Tally {
  guard let file = FileHandle(forReadingAtPath: path) else {
    throw Refusal(description: "unreadable")
  }
  var parser = csv_parser()
  guard csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI)) == 0 else {
    throw Refusal(description: "libcsv could not begin")
  }
  defer { csv_free(&parser) }
  var state = State(wanted: column)
  var piece = [UInt8](repeating: 0, count: pieceSize)
  var bytes = 0
  try withUnsafeMutablePointer(to: &state) { state in
    while true {
      let count = read(file.fileDescriptor, &piece, piece.count)
      guard count > 0 else { break }
      let parsed = csv_parse(&parser, piece, count, cell, row, state)
      bytes += parsed
      guard parsed == count else { throw refusal(&parser, at: bytes) }
    }
    guard csv_fini(&parser, cell, row, state) == 0 else { throw refusal(&parser, at: bytes) }
  }
  return state.tally
}

private struct State {
  var tally = Tally()
  var column = 0
  var wanted: Int
}

// The state outlives the parser's calls, which are the only ones to hand it back.
private func cell(
  _ text: UnsafeMutableRawPointer?, _ count: Int, _ data: UnsafeMutableRawPointer?
) {
  guard let state = data?.assumingMemoryBound(to: State.self) else { return }
  state.pointee.tally.cells += 1
  if state.pointee.column == state.pointee.wanted {
    state.pointee.tally.sum += hundredths(UnsafeRawBufferPointer(start: text, count: count))
  }
  state.pointee.column += 1
}

private func row(_ end: Int32, _ data: UnsafeMutableRawPointer?) {
  guard let state = data?.assumingMemoryBound(to: State.self) else { return }
  state.pointee.tally.rows += 1
  state.pointee.column = 0
}

private func refusal(_ parser: inout csv_parser, at byte: Int) -> Refusal {
  let reason = csv_strerror(csv_error(&parser)).map { String(cString: $0) } ?? "stopped"
  return Refusal(description: "byte \(byte): \(reason)")
}
