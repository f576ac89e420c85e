import Tabular

/// A text as it stands in files: what is known of it, where it is, and how it was read as a token.
///
///     describe "Hispanic/Latino"
///     describe "*"
public struct DescribedText: Sendable {
  let text: String
  /// What the model says of it; nil where it says nothing.
  let known: Answer?
  /// The answer without facts.
  let empty: Answer
  let topics: [FileTopic]
  let indicators: [Indicator]
  /// Only of these sources are lines told; of others the file alone.
  let publicSources: Set<Int>
  /// What to say where files know nothing of it either.
  let nothing: Diagnostic?

  func answer(from snapshot: any Snapshot) async throws -> Answer {
    var facts = try await readings(from: snapshot)
    for topic in topics {
      let mentions = try await snapshot.mentions(of: topic)
      guard !mentions.isEmpty else { continue }
      let places = mentions.map { place(of: $0) }.uniqued()
      let shown = places.prefix(AuditAnswer.rowsShown).joined(separator: ", ")
      let more = places.count - AuditAnswer.rowsShown
      facts.append(Fact("in files", more > 0 ? "\(shown) and \(grouped(more)) more" : shown))
    }
    if known == nil, facts.isEmpty, let nothing { throw nothing }
    var answer = known ?? empty
    answer.table.rows += Fact.table(facts).rows
    return answer
  }

  /// How the text was read where a number should have been, by indicator.
  private func readings(from snapshot: any Snapshot) async throws -> [Fact] {
    var facts: [Fact] = []
    for indicator in indicators {
      var first: [CellState: FileMention] = [:]
      for use in try await snapshot.tokens(indicator: indicator.code)
      where use.token.map(folded) == folded(text) {
        let here = FileMention(file: use.file, line: use.line, source: use.series.source)
        guard let known = first[use.state] else {
          first[use.state] = here
          continue
        }
        if (here.file, here.line) < (known.file, known.line) { first[use.state] = here }
      }
      for state in CellState.allCases {
        guard let mention = first[state] else { continue }
        let words = "read as \(state.inWords) in \(indicator.id), first in \(place(of: mention))"
        facts.append(Fact("token", words))
      }
    }
    return facts
  }

  /// `rates.csv:12`, or `rates.csv` where its source is not public.
  private func place(of mention: FileMention) -> String {
    publicSources.contains(mention.source) ? "\(mention.file):\(mention.line)" : mention.file
  }
}
