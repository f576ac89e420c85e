import Tabular
import Testing

@testable import Protection

/// Cells worked out of released cells tell nothing that these do not.
@Suite struct CombiningTests {
  private let key = CellKey(period: 0, place: 0)

  /// `work` looks at no part, and is not asked.
  @Test func aHiddenPartHidesWhateverIsMadeOfIt() throws {
    let cells = cells("40/50 *", as: .released)
    let shown = try #require(cells.first { !$0.isHidden })
    let hidden = try #require(cells.first { $0.isHidden })
    for parts in [[shown, hidden], [hidden, shown], [hidden], [nil, hidden]] {
      let made = ReleasedCell.combining(parts, at: key) { _ in Notation.measures("1/1") }
      #expect(made == ReleasedCell(key: key, measures: Measures(.suppressed), isHidden: true))
    }
  }

  @Test func whatItsSourceHidStaysSo() {
    let parts = cells("40/50 *12", as: .published)
    let made = ReleasedCell.combining(parts, at: key) { _ in Notation.measures("1/1") }
    #expect(made == ReleasedCell(key: key, measures: Measures(.suppressed), isHidden: false))
  }

  @Test func aPartThatIsNotThereIsMissing() {
    let made = ReleasedCell.combining([nil], at: key) { parts in parts[0] }
    #expect(made == ReleasedCell(key: key, measures: Measures(.missing), isHidden: false))
  }

  private func cells(_ line: String, as shape: Shape) -> [ReleasedCell] {
    protect(Notation.table(Notation.line(line)), as: shape, policy: Policy()).cells
  }
}
