import Foundation
import Testing

@testable import Lang

/// The structure that matters is checked, not asked for.
@Suite struct HouseTests {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file below a folder, with its lines.
  static func files(_ folder: String) -> [(name: String, text: String)] {
    let base = root.appendingPathComponent(folder)
    let found = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
      .compactMap { url in
        let name = url.path.replacingOccurrences(of: root.path + "/", with: "")
        return (try? String(contentsOf: url, encoding: .utf8)).map { (name, $0) }
      }
  }

  @Test func noFileIsLongerThanAReaderCanHold() {
    let long = HouseTests.files("Sources").filter { $0.text.split(separator: "\n").count > 500 }
    #expect(long.map(\.name) == [])
  }

  @Test func innerModulesKnowNoFoundationAndNoC() {
    let inner = ["Tabular", "Statistics", "Protection", "Lang", "Display", "Sample"]
    let forbidden = [
      "import Foundation", "import FoundationXML", "import Glibc", "import GRDB", "import Crypto",
      "import CLibZip", "import CXlsxWriter", "import CCommonMark",
    ]
    let files = inner.flatMap { HouseTests.files("Sources/" + $0) }
    let strangers = files.filter { file in
      file.text.split(separator: "\n").contains { line in
        forbidden.contains { line.hasSuffix($0) }
      }
    }
    #expect(files.count > 100)
    #expect(strangers.map(\.name) == [])
  }

  @Test func displayDoesNotKnowTheLanguage() {
    let strangers = HouseTests.files("Sources/Display").filter { $0.text.contains("import Lang") }
    #expect(strangers.map(\.name) == [])
  }

  @Test func nothingTrapsOnWhatAUserTypes() {
    let risky = ["try!", " as! ", "fatalError("]
    let files = HouseTests.files("Sources").filter { file in
      risky.contains { file.text.contains($0) }
    }
    #expect(files.map(\.name) == [])
  }

  @Test func everyVerbHasASummaryAndExamples() {
    for verb in Verbs.all {
      #expect(!verb.examples.isEmpty)
      #expect(verb.summary.count <= 100)
    }
  }

  @Test func everyVerbHasGoldens() {
    for verb in Verbs.all {
      let folder = HouseTests.root.appendingPathComponent(
        "Tests/Golden/verbs/\(verb.name.rawValue)")
      let cases = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(cases?.contains { $0.hasSuffix(".strive") } == true, "\(verb.name.rawValue)")
    }
  }

  @Test func everyCollectionSaysWhatItIs() {
    for collection in Collection.all {
      #expect(!collection.summary.isEmpty, "\(collection.kind)")
      #expect(
        collection.listed.allSatisfy { name in
          name == "id" || collection.field(name) != nil
        }, "\(collection.kind) lists what it has")
    }
  }

  @Test func noFieldIsNamedByAHardReservedWord() {
    for collection in Collection.all {
      for field in collection.fields {
        let parsed = parse(SourceText("list \(field.name) of \(collection.plural)"))
        // `by` of a target is a field that only stands in parentheses.
        guard field.name != "by" else { continue }
        #expect(parsed.diagnostics.isEmpty, "\(collection.kind).\(field.name)")
      }
    }
  }

  @Test func everyCodeHasAPage() throws {
    let pattern = try Regex("\"(S[0-9]{4})\"")
    var codes: Set<String> = []
    for file in HouseTests.files("Sources") {
      for match in file.text.matches(of: pattern) {
        if let code = match.output[1].substring { codes.insert(String(code)) }
      }
    }
    let pages = HouseTests.root.appendingPathComponent("Docs/Errors")
    let missing = codes.filter { code in
      !FileManager.default.fileExists(atPath: pages.appendingPathComponent(code + ".md").path)
    }
    #expect(codes.count > 50)
    #expect(missing.sorted() == [])
  }

  @Test func theProjectSpeaksOfItselfAlone() {
    let folders = ["Sources", "Tests", "Benchmarks"]
    let files = folders.flatMap { HouseTests.files($0) }.filter {
      $0.name != "Tests/HouseTests/HouseTests.swift"
    }
    let paths = files.filter { $0.text.contains("/wor" + "k/") || $0.text.contains("TODO") }
    #expect(paths.map(\.name) == [])
  }
}
