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
  /// What to say where files know nothing of it either.
  let nothing: Diagnostic?

  func answer(from snapshot: any Snapshot) async throws -> Answer {
    var facts = try await readings(from: snapshot)
    for topic in topics {
      let mentions = try await snapshot.mentions(of: topic)
      guard !mentions.isEmpty else { continue }
      let lines = mentions.map { FileLine(file: $0.file, line: $0.line) }
      facts.append(Fact("in files", AuditAnswer.words(lines, of: lines.count)))
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
      var first: [CellState: FileLine] = [:]
      for use in try await snapshot.tokens(indicator: indicator.code)
      where use.token.map(folded) == folded(text) {
        let line = FileLine(file: use.file, line: use.line)
        first[use.state] = min(first[use.state] ?? line, line)
      }
      for state in CellState.allCases {
        guard let line = first[state] else { continue }
        let place = AuditAnswer.words([line], of: 1)
        facts.append(
          Fact("token", "read as \(state.inWords) in \(indicator.id), first at \(place)"))
      }
    }
    return facts
  }
}
