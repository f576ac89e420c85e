public import Lang
public import Tabular

extension PreviewReport {
  /// The report for people as text, and for programs as an answer like any other.
  public func preview(of mapping: PreviewMapping) -> Preview {
    let question = "preview \(inQuotes(mapping.files.text))"
    return Preview(
      text: lines.joined(separator: "\n"),
      answer: Answer(
        verb: "preview", question: question, title: "What \(mapping.files.text) holds",
        table: table, notes: notes))
  }
}
