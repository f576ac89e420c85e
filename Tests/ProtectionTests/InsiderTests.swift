import Protection
import Tabular
import Testing

/// `insider = yes`: whoever knows one hidden group learns nothing small about what is left.
@Suite struct InsiderTests {
  private let policy = Policy(minimum: 10, hasInsiders: true)

  private func protected(_ line: String, _ policy: Policy) -> String {
    Notation.text(Notation.protected(line, policy: policy).dimensions[0])
  }

  @Test(arguments: [
    // The companion's own people would find the four.
    ("1/4 20/41 30/73 35/88", "* * 30/73 35/88", "* * * 35/88"),
    // Each of two small ones would find the other.
    ("2/6 3/7 40/90 33/60", "* * 40/90 33/60", "* * 40/90 *"),
    // Three small ones: without any one of them ten are left.
    ("2/6 3/7 3/7 40/90", "* * * 40/90", "* * * 40/90"),
    ("20/41 30/73", "20/41 30/73", "20/41 30/73"),
    ("1/4 20/41", "* *", "* *"),
  ])
  func aThirdIsHiddenWhereOneKnowsTheOther(_ line: String, _ plain: String, _ insider: String) {
    #expect(protected(line, Policy(minimum: 10)) == plain)
    #expect(protected(line, policy) == insider)
  }

  /// Checked from the rule's own words, on random lines.
  @Test func withoutAnyOneTheRestHasKPeopleWhileASmallOneIsInIt() {
    var random = Seeded(state: 20_260_701)
    var hiddenMore = 0
    for _ in 0..<400 {
      let sizes = (0..<random.number(in: 2...8)).map { _ in
        random.number(in: 0...2) == 0 ? random.number(in: 1...9) : random.number(in: 10...60)
      }
      var table = ExactTable()
      for (group, n) in sizes.enumerated() {
        let met = random.number(in: 0...n)
        table.append(
          CellKey(period: 0, place: 0, groups: [group]), Measures(.actual, n: n, met: met...met))
      }
      let tables = LinkedTables(totals: ExactTable(), dimensions: [table], parents: [:])
      let hidden = protect(tables, policy: policy).dimensions[0].cells.map(\.isHidden)
      let plain = protect(tables, policy: Policy(minimum: 10)).dimensions[0]
      hiddenMore += hidden.count { $0 } > plain.hidden ? 1 : 0
      guard hidden.contains(false) else { continue }
      let kept = zip(sizes, hidden).filter(\.1).map(\.0)
      for known in kept.indices {
        var rest = kept
        rest.remove(at: known)
        guard rest.contains(where: { $0 < 10 }) else { continue }
        #expect(rest.reduce(0, +) >= 10, "\(sizes) \(hidden)")
      }
    }
    #expect(hiddenMore > 50, "the rule must have changed something")
  }

  private struct Seeded {
    var state: UInt64

    mutating func number(in range: ClosedRange<Int>) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Int(state >> 33) % range.count
    }
  }
}
