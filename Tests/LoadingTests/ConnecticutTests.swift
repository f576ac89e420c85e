import Synchronization
import Tabular
import TestSupport
import Testing

@testable import Lang
@testable import Store

/// The published graduation files of Connecticut, as they come, with the example's statements.
///
/// The files are not the project's to publish: where they are not beside it, the tests say so.
@Suite struct ConnecticutTests {
  static let folder =
    "\(repositoryRoot)/../shared/data/ct-edsight/raw/four-year-graduation-rates-district"

  /// The store after the whole script, with its rows; nil, said loudly, where the files are absent.
  static let loaded = Task { () -> (store: FakeStore, summaries: [LoadSummary])? in
    let files = DiskFiles(base: folder)
    guard (try? files.bytes(of: "four-year-graduation-rates__2018-19_race_grad.csv")) != nil else {
      print("NOT TESTED: the Connecticut files are not in ../shared/data")
      return nil
    }
    let text = try #require(repositoryText("Examples/connecticut/graduation.strive"))
    let parsed = parse(SourceText(text, name: "graduation.strive"))
    #expect(parsed.diagnostics.isEmpty)
    var catalog = testCatalog()
    catalog.places = []
    catalog.indicators = ["hs_graduation", "still_enrolled", "left_school"].enumerated().map {
      Indicator(code: $0.offset + 1, id: $0.element, label: $0.element)
    }
    let store = FakeStore(catalog)
    var summaries: [LoadSummary] = []
    for statement in parsed.script.statements {
      guard case .load = statement.kind else { continue }
      let bound = bindLoad(statement, catalog: store.catalog)
      #expect(bound.diagnostics.isEmpty)
      summaries.append(try await store.load(try #require(bound.mapping), files: files))
    }
    return (store, summaries)
  }

  @Test func everyFileLoadsWithoutAHandEdit() async throws {
    guard let (_, summaries) = try await Self.loaded.value else { return }
    #expect(Set(summaries.flatMap(\.files)).count == 149)
    let text = summaries.flatMap { $0.lines + [""] }.joined(separator: "\n")
    expectGolden(text, at: "loading/connecticut.txt")
  }

  @Test func districtsByRaceIn2019HaveTheCountsThatAnotherProgramFound() async throws {
    guard let (store, _) = try await Self.loaded.value else { return }
    let file = "four-year-graduation-rates__2018-19_race_grad.csv"
    let rows = store.rows(of: file)
    #expect(rows.count == 725)
    #expect(rows.count { $0.state == .suppressed } == 454)
    #expect(rows.count { $0.state == .actual } == 271)
  }

  @Test func aHiddenRateHidesItsGraduates() async throws {
    guard let (store, summaries) = try await Self.loaded.value else { return }
    #expect(store.rows.allSatisfy { $0.state != .suppressed || $0.metLow == nil })
    let leaks = summaries[3].notes.first { $0.code == "leak" }
    #expect(leaks?.text.isEmpty == false)
  }

  @Test func theStateByRaceIn2019AddsUp() async throws {
    guard let (store, _) = try await Self.loaded.value else { return }
    let rows = store.rows(of: "four-year-graduation-rates__2018-19_race_grad_ct.csv")
    #expect(rows.count == 7)
    #expect(rows.compactMap(\.metLow).reduce(0, +) == 37_251)
    #expect(rows.compactMap(\.n).reduce(0, +) == 42_075)
  }
}

extension FakeStore {
  /// What a file gave.
  func rows(of name: String) -> [ObservationRow] {
    contents.withLock { contents in
      contents.rows.filter { contents.files[$0.file - 1].file.name == name }
    }
  }
}
