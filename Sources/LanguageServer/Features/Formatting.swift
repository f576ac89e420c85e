import Lang

extension Document {
  /// The one edit that brings the text into the canonical layout; nil where it has errors, because
  /// what is not understood is not moved.
  func formatting(in encoding: PositionEncoding) -> [TextEdit]? {
    let parsed = parse(source)
    guard !parsed.hasErrors, let laidOut = format(parsed) else { return nil }
    let old = text.bytes
    let new = Array(laidOut.utf8)
    guard old != new else { return [] }
    // Whole lines that are the same at both ends stay, and with them the editor's own marks.
    let first = lineStart(in: old, at: zip(old, new).prefix { $0 == $1 }.count)
    let kept = zip(old[first...].reversed(), new[first...].reversed()).prefix { $0 == $1 }.count
    let last = lineEnd(in: old, after: old.count - kept)
    let end = new.count - (old.count - last)
    let range = range(of: SourceSpan(first, last), in: encoding)
    return [TextEdit(range: range, newText: String(decoding: new[first..<end], as: UTF8.self))]
  }

  private func lineStart(in bytes: [UInt8], at offset: Int) -> Int {
    bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }

  private func lineEnd(in bytes: [UInt8], after offset: Int) -> Int {
    bytes[offset...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
  }
}
