import Foundation
import Testing

@testable import LanguageServer

@Suite struct FrameTests {
  private func frames(_ bytes: [UInt8], inPiecesOf size: Int) -> [FrameReader.Frame] {
    var reader = FrameReader()
    var found: [FrameReader.Frame] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      reader.add(rest.prefix(size))
      rest = rest.dropFirst(size)
      while let frame = reader.next() { found.append(frame) }
    }
    return found
  }

  @Test func messagesComeWholeHoweverTheyAreCut() {
    let bodies = ["{}", "", "[1,2]", "{\"text\":\"é\\n\"}"].map { Data($0.utf8) }
    var bytes: [UInt8] = []
    for body in bodies { bytes += framed(body) }
    for size in 1...40 {
      #expect(frames(bytes, inPiecesOf: size) == bodies.map { .message($0) })
    }
  }

  @Test func headersAreReadAsPeopleWriteThem() {
    let text = "content-type: x\r\nCONTENT-LENGTH : 2 \r\n\r\n{}Content-Length:2\n\n[]"
    #expect(
      frames(Array(text.utf8), inPiecesOf: 3) == [
        .message(Data("{}".utf8)), .message(Data("[]".utf8)),
      ])
  }

  @Test func whatIsNoHeaderIsPassedOver() {
    for header in ["Nothing: 1", "Content-Length: -1", "Content-Length: 1e3", "Content-Length: x"] {
      let text = "\(header)\r\n\r\nContent-Length: 2\r\n\r\n{}"
      #expect(
        frames(Array(text.utf8), inPiecesOf: 7)
          == [.unreadable(.noLength), .message(Data("{}".utf8))], "\(header)")
    }
    let endless = [UInt8](repeating: UInt8(ascii: "x"), count: 3 * FrameReader.longestHeader)
    let found = frames(endless + Array("Content-Length: 2\r\n\r\n{}".utf8), inPiecesOf: 4096)
    #expect(found.first == .unreadable(.noLength) && found.last == .message(Data("{}".utf8)))
  }

  @Test func aMessageThatIsTooLongIsPassedOver() {
    let length = FrameReader.longestMessage + 1
    var reader = FrameReader()
    reader.add("Content-Length: \(length)\r\n\r\n".utf8)
    #expect(reader.next() == .unreadable(.tooLong(length)))
    let piece = [UInt8](repeating: 0x20, count: 1 << 20)
    for _ in 0..<64 {
      reader.add(piece)
      #expect(reader.next() == nil)
    }
    reader.add(" Content-Length: 2\r\n\r\n{}".utf8)
    #expect(reader.next() == .message(Data("{}".utf8)))
  }
}
