import Lang
import TestSupport
import Testing

@Suite struct DiagnosticsTests {
  static let cases = files(in: "Tests/Golden/errors", suffix: ".strive").filter {
    $0.hasPrefix("S0")
      || $0.hasPrefix("S1") || $0.hasPrefix("S3")
  }

  @Test(arguments: cases)
  func errorsReadAsExpected(_ file: String) {
    let text = repositoryText("Tests/Golden/errors/\(file)") ?? ""
    let source = SourceText(text, name: file)
    let diagnostics = parse(source).diagnostics
    let code = String(file.prefix(5))
    #expect(diagnostics.contains { $0.code == code }, "\(file) gives no \(code)")
    expectGolden(
      render(diagnostics, in: source) + "\n", at: "errors/\(file.dropLast(7)).txt")
  }

  @Test(arguments: cases)
  func everyFixMendsWhatItIsAbout(_ file: String) {
    let text = repositoryText("Tests/Golden/errors/\(file)") ?? ""
    for line in file.hasPrefix("S1009") ? [text] : text.split(separator: "\n").map({ String($0) }) {
      let before = parsed(line).diagnostics
      for diagnostic in before {
        guard let fix = diagnostic.fix else { continue }
        let mended = applying(fix, to: line)
        let after = parsed(mended).diagnostics
        func count(_ all: [Diagnostic]) -> Int {
          all.filter { $0.code == diagnostic.code && $0.message == diagnostic.message }.count
        }
        #expect(count(after) < count(before), "\(line) → \(mended)")
        #expect(after.count <= before.count, "\(line) → \(mended): \(after.map(\.message))")
      }
    }
  }

  private func applying(_ fix: Fix, to text: String) -> String {
    let bytes = Array(text.utf8)
    let mended = bytes[..<fix.span.start] + Array(fix.replacement.utf8) + bytes[fix.span.end...]
    return String(decoding: mended, as: UTF8.self)
  }

  @Test func aDiagnosticIsOneLineOfJSON() {
    let source = SourceText("show\t\"a\" wher x\nlist by é", name: "a\"b.strive")
    let lines = parse(source).diagnostics.map { renderJSON($0, in: source) }
    expectGolden(lines.joined(separator: "\n") + "\n", at: "errors/json.txt")
  }

  @Test func messagesSpeakPlainly() {
    for file in DiagnosticsTests.cases {
      let text = repositoryText("Tests/Golden/errors/\(file)") ?? ""
      for diagnostic in parsed(text).diagnostics {
        let words = diagnostic.message + " " + (diagnostic.hint ?? "")
        for jargon in ["token", "parser", "syntax", "identifier", "EOF", "literal", "nil"] {
          let isQuoted = text.contains(jargon)
          #expect(isQuoted || !words.contains(jargon), "\(words)")
        }
        #expect(!diagnostic.message.hasSuffix("."), "\(diagnostic.message)")
      }
    }
  }
}
