import Display
import Foundation
import Report
import Tabular
import TestSupport
import Testing

@testable import Lang
@testable import Shell
@testable import Store

/// `privacy/<point>.strive` asks one small store for what must not be told, point by point; what a
/// person reads stands beside it, and no golden may hold a number that is hidden.
@Suite struct PrivacyGoldens {
  static let folder = "Tests/Golden/privacy"

  static let points = files(in: folder, suffix: ".strive").map { String($0.dropLast(7)) }
    .filter { $0 != "store" }

  private static let made = Task { () async throws -> String in
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("strive-privacy-\(UUID().uuidString).db").path
    let store = try SQLiteStore.create(path: path)
    let failure = try await interpreter(over: store).run(try source("store")) { _ in }
    #expect(failure == nil, "\(failure?.text ?? "")")
    try store.close()
    return path
  }

  private static func source(_ name: String) throws -> SourceText {
    let path = "\(folder)/\(name).strive"
    return SourceText(try #require(repositoryText(path)), name: "\(repositoryRoot)/\(path)")
  }

  /// One by one, as typed: what is wrong with one does not keep the others from being run. A line
  /// that is set in goes on with the statement above it.
  private static func statements(_ name: String) throws -> [SourceText] {
    let whole = try source(name)
    var texts: [String] = []
    for line in whole.text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix(" "), let last = texts.popLast() {
        texts.append(last + "\n" + line)
      } else {
        texts.append(String(line))
      }
    }
    return texts.map { SourceText($0, name: whole.name) }
  }

  /// The chart in letters and as a picture, and the page with both.
  private static func drawings(of answer: Answer) -> [String] {
    var page = ReportPage()
    page.add(.answer(answer, asChart: true))
    // Places of shapes and sizes of type are no numbers of the answer.
    let marks = #/(?s)<style>.*?</style>|<[^>]*>/#
    let text = page.html().replacing(marks, with: " ")
    guard let chart = try? Chart(answer) else { return [text] }
    return [text, chart.text(), chart.svg().replacing(marks, with: " ")]
  }

  private static func interpreter(over store: SQLiteStore) throws -> Interpreter {
    Interpreter(
      store: store, host: DiskHost(store: store, canRead: true),
      today: try #require(CalendarDate("2026-01-01")), formats: Format.allCases.map(\.name))
  }

  @Test(arguments: points)
  func aPointHolds(_ name: String) async throws {
    // With its key, so that records can be added.
    let path = try await Self.made.value
    let mine = "\(path).\(name)"
    for part in ["", ".key"] {
      try FileManager.default.copyItem(atPath: path + part, toPath: mine + part)
    }
    let store = try SQLiteStore.open(path: mine, readOnly: false)
    var seen = Observation()
    let interpreter = try Self.interpreter(over: store)
    for statement in try Self.statements(name) {
      seen.table += "> \(statement.text)\n"
      try await seen.run(statement, interpreter)
      seen.table += seen.done + "\n"
      seen.done = ""
    }
    let table = seen.table.replacing("\(repositoryRoot)/\(Self.folder)/", with: "")
    let formats = seen.answers.flatMap { answer in
      TextFormat.allCases.map { render(answer, as: $0) } + Self.drawings(of: answer)
    }
    let leaks = Self.numbers(in: ([table, seen.json] + formats).joined(separator: "\n"))
      .intersection(HiddenNumbers.all)
    #expect(leaks.isEmpty, "hidden numbers are printed: \(leaks.sorted())")
    #expect(!table.contains("Jane-"), "a child's id is printed")
    expectGolden(table, at: "privacy/\(name).txt")
  }

  @Test func theSearchKnowsAHiddenNumberWhenItSeesOne() {
    #expect(Self.numbers(in: "50.05516734 2,719").isSuperset(of: ["50.055", "2719"]))
    #expect(HiddenNumbers.all.isSuperset(of: ["2719", "1361", "1358", "50.055", "5562"]))
    #expect(Self.points.count >= 16)
  }

  @Test func noGoldenIsLeftOver() {
    let goldens = files(in: Self.folder, suffix: ".txt").map { String($0.dropLast(4)) }
    #expect(goldens.filter { !Self.points.contains($0) } == [])
  }

  /// Every number as it is printed, with commas inside or between numbers; long fractions also
  /// with three places.
  private static func numbers(in text: String) -> Set<String> {
    var found: Set<String> = []
    for text in [text, text.replacing(",", with: "")] {
      for word in text.split(whereSeparator: { !($0.isNumber || $0.isLetter || $0 == ".") }) {
        found.insert(String(word))
        if word.contains("."), let value = Double(word) { found.insert(thousandths(value)) }
      }
    }
    return found
  }

  static func thousandths(_ value: Double) -> String { String(format: "%.3f", value) }
}

/// What the goldens' store hides, as it would be printed; counts are chosen to stand nowhere else.
private enum HiddenNumbers {
  /// n and met of hidden groups, of two years together where one hides, and of what is withheld.
  private static let cells: [[Int]] = [
    [2719, 1361], [5562, 2800], [7 + 3187, 3 + 1871], [2726, 1364], [953, 443],
    [1063, 509], [953 + 1063, 443 + 509], [953 + 431, 443 + 211], [1063 + 617, 509 + 389],
    [3064, 1552], [1753, 1753], [1759, 0], [1301, 653], [3253, 2203], [3253, 409], [3260, 2208],
    [3260, 409],
  ]

  static let all: Set<String> = cells.reduce(into: ["42.857"]) { all, cell in
    let (n, met) = (cell[0], cell[1])
    for count in [n, met, n - met] where count > 99 { all.insert(String(count)) }
    guard met > 0, met < n else { return }
    all.insert(PrivacyGoldens.thousandths(100 * Double(met) / Double(n)))
  }
}
