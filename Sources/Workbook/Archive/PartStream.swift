import Foundation

/// A part of an archive as the stream that `XMLParser` reads: unpacked piece by piece, never whole.
final class PartStream: InputStream {
  private let part: ZipPart
  private var isAtEnd = false
  private var isFirst = true
  private(set) var problem: WorkbookProblem?

  init(_ part: ZipPart) {
    self.part = part
    super.init(data: Data())
  }

  override func open() {}
  override func close() {}
  override var hasBytesAvailable: Bool { !isAtEnd }
  override var streamStatus: Stream.Status { isAtEnd ? .atEnd : .open }
  override var streamError: (any Error)? { problem }

  override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength length: Int) -> Int {
    do throws(WorkbookProblem) {
      let count = try part.read(into: buffer, atMost: length)
      if count == 0 { isAtEnd = true }
      if isFirst, declaresEntities(UnsafeBufferPointer(start: buffer, count: count)) {
        throw .damaged(part: part.name)
      }
      isFirst = false
      return count
    } catch {
      problem = error
      isAtEnd = true
      return -1
    }
  }

  /// No part of a workbook has a document type; with one, entities could hide or multiply text.
  private func declaresEntities(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Without zero bytes UTF-16 reads like UTF-8.
    let plain = bytes.lazy.prefix(8_192).filter { $0 != 0 }
    return String(decoding: plain, as: UTF8.self).contains("<!DOCTYPE")
  }
}
