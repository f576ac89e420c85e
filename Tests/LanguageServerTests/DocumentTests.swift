import Foundation
import Testing

@testable import LanguageServer

@Suite struct DocumentTests {
  static let texts = [
    "", "a", "\n", "gap m\r\nby race\rlist\n", "é\u{301}ß\n“x” 🎒🧑‍🏫 b\n\n", "🎒", "\r\r\n\n\r",
    "x 𝒳 y\u{2028}z\n",
  ]

  @Test func everyPlaceIsFoundAgain() {
    for text in DocumentTests.texts {
      let document = DocumentText(text)
      for encoding in [PositionEncoding.utf8, .utf16] {
        var offset = 0
        for scalar in text.unicodeScalars {
          let position = document.position(of: offset, in: encoding)
          // Between the two characters of a line end there is no place.
          let isInLineEnd = scalar == "\n" && offset > 0 && document.bytes[offset - 1] == 0x0D
          if !isInLineEnd {
            #expect(
              document.offset(of: position, in: encoding) == offset, "\(text.debugDescription)")
          }
          offset += String(scalar).utf8.count
        }
      }
    }
  }

  @Test func unitsAreWhatTheProtocolCounts() {
    let document = DocumentText("🎒é x\n")
    #expect(document.position(of: 6, in: .utf16) == Position(line: 0, character: 3))
    #expect(document.position(of: 6, in: .utf8) == Position(line: 0, character: 6))
    // In the middle of a pair: the place before it.
    #expect(document.offset(of: Position(line: 0, character: 1), in: .utf16) == 0)
    #expect(document.offset(of: Position(line: 0, character: 2), in: .utf16) == 4)
  }

  @Test func placesOutsideTheTextAreTheNearestInside() {
    let document = DocumentText("ab\ncd")
    let most = Int.max
    for (line, character, offset) in [
      (0, 9, 2), (0, most, 2), (7, 0, 5), (most, most, 5), (-1, 0, 0), (1, -5, 3), (Int.min, 1, 0),
    ] {
      let position = Position(line: line, character: character)
      for encoding in [PositionEncoding.utf8, .utf16] {
        #expect(document.offset(of: position, in: encoding) == offset)
      }
    }
  }

  @Test func changesOneByOneGiveTheTextTheEditorShows() {
    var random = FuzzTests.Random(state: 11)
    let pieces = ["gap ", "é", "🎒", "\n", "\r\n", "\"", "", "by race", "# “x”\n"]
    for encoding in [PositionEncoding.utf8, .utf16] {
      var document = DocumentText("")
      var shown: [Unicode.Scalar] = []
      for _ in 0..<400 {
        let first = Int.random(in: 0...shown.count, using: &random)
        let last = min(shown.count, first + Int.random(in: 0...6, using: &random))
        let piece = pieces.randomElement(using: &random) ?? ""
        func place(_ index: Int) -> Position {
          let before = shown[..<index].reduce(0) { $0 + String($1).utf8.count }
          return document.position(of: before, in: encoding)
        }
        let isInLineEnd = [first, last].contains { index in
          index > 0 && index < shown.count && shown[index - 1] == "\r" && shown[index] == "\n"
        }
        guard !isInLineEnd else { continue }
        let range = PositionRange(start: place(first), end: place(last))
        document.apply(ContentChange(range: range, text: piece), in: encoding)
        shown.replaceSubrange(first..<last, with: Array(piece.unicodeScalars))
        var expected = String.UnicodeScalarView()
        expected.append(contentsOf: shown)
        #expect(document.text.utf8.elementsEqual(String(expected).utf8))
      }
    }
  }

  @Test func addressesAndPathsAreTheSameFile() {
    #expect(DocumentAddress.path(of: "file:///a/b%20c.strive") == "/a/b c.strive")
    #expect(DocumentAddress.path(of: "file://localhost/a/./b.strive") == "/a/b.strive")
    #expect(DocumentAddress.path(of: "untitled:Untitled-1") == "untitled:Untitled-1")
    #expect(DocumentAddress.path(of: "file:///%ZZ") == "file:///%ZZ")
    for path in ["/a/b c.strive", "/é/#1?.strive", "/100%/x.strive"] {
      #expect(DocumentAddress.path(of: DocumentAddress.uri(ofPath: path)) == path)
    }
  }
}
