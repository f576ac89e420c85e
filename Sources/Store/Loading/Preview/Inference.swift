import Lang
import Tabular

/// Finds the mapping of a load that names no column; where it is not sure, says why and stops.
struct Inference {
  private let wanted: LoadMapping
  private let inferred: InferredMapping
  private let texts: FileTexts
  private let matched: [MatchedFile]
  private let catalog: Catalog

  init(
    _ wanted: LoadMapping, _ inferred: InferredMapping, texts: FileTexts, matched: [MatchedFile],
    catalog: Catalog
  ) {
    self.wanted = wanted
    self.inferred = inferred
    self.texts = texts
    self.matched = matched
    self.catalog = catalog
  }

  struct Found {
    var mapping: LoadMapping
    /// The files with what the pattern that was found captures in their names.
    var matched: [MatchedFile]
    /// What was understood, on one line.
    var words: String
  }

  func mapping() throws(LoadError) -> Found {
    guard let file = matched.first else {
      throw .problems([LoadProblem(.load(.nothing))], isCut: false)
    }
    do throws(LoadProblem) {
      let profile = try FileProfile(file, texts: texts, options: wanted.options)
      let guess = try Guess(profile, pattern: wanted.files, catalog: catalog)
      let statements = guess.statements(
        indicator: inferred.indicator, given: inferred.given.map { ($0.name, $0.text) })
      let rehearsal = Rehearsal(
        statements.text, file: file, texts: texts, rows: profile.rows, catalog: catalog)
      if let doubt = doubt(guess, statements, rehearsal) {
        throw LoadProblem(.load(.notSure(doubt, statement: statements.text)), file: file.name)
      }
      return try found(statements.text)
    } catch {
      throw .problems([error], isCut: false)
    }
  }

  /// The first reason not to load what was seen.
  private func doubt(
    _ guess: Guess, _ statements: GuessedStatements, _ rehearsal: Rehearsal
  ) -> String? {
    if let problem = guess.problems.first { return problem }
    if statements.indicators.contains(where: \.isNew) {
      return "which indicator its numbers are of is not said"
    }
    guard statements.texts.count == 1 else { return "its numbers may be of several indicators" }
    let isAsked = inferred.given.contains { $0.name == "places" }
    let isFirst = !catalog.places.contains { $0.level == guess.place.level }
    if guess.place.isNew, !isAsked, !isFirst { return "some of its places are not known" }
    if guess.groups.hasNewMembers, !inferred.given.contains(where: { $0.name == "members" }) {
      return "some of its groups are not known"
    }
    if let problem = rehearsal.problems.first { return problem.message }
    return rehearsal.summary == nil ? "no column is sure" : nil
  }

  private func found(_ text: String) throws(LoadProblem) -> Found {
    let parsed = parse(SourceText(text))
    let bound = parsed.script.statements.first.map { bindLoad($0, catalog: catalog) }
    guard var mapping = bound?.mapping else {
      throw LoadProblem(.load(.notSure("no column is sure", statement: text)))
    }
    mapping.date = wanted.date
    let files = matched.map { file in
      MatchedFile(name: file.name, captures: mapping.files.match(file.name) ?? file.captures)
    }
    // The statement on one line, without its name and its parentheses.
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    var words = lines.dropFirst().prefix { $0 != ")" }.joined(separator: " ")
    if words.hasSuffix(",") { words.removeLast() }
    return Found(
      mapping: mapping, matched: files, words: "read as: " + (words.isEmpty ? text : words))
  }
}
